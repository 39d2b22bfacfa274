/** What Loket can fill in by itself; any other name is filled in by the officer who sends. */
export const KNOWN_VARIABLES = [
  "nama",
  "layanan",
  "nomor",
  "status",
  "kabar",
  "berkas",
  "tanggal",
  "kantor",
  "alamat",
  "jam",
] as const;
