import { expect, test } from "./fixtures";

test("warga menyapa; semua menu dapat dicapai dengan ketuk, nomor, dan kata", async ({ resident }) => {
  await resident.says("halo");
  await resident.isAnswered(
    /Pelayanan Administrasi[\s\S]*Akun Media Sosial[\s\S]*Saran, Kritik & Aduan[\s\S]*Cek Status[\s\S]*Bicara dengan Petugas/,
  );
  await resident.taps("Pelayanan Administrasi");
  await resident.isAnswered(/Surat Domisili/);
  await resident.says("menu");
  await resident.isAnswered(/Cek Status/);
  await resident.says("2");
  await resident.isAnswered(/facebook|instagram/i);
  await resident.says("surat domisli");
  await resident.isAnswered(/Surat Keterangan Domisili/);
});

test("permohonan domisili dari sapaan sampai tanda terima", async ({ resident }) => {
  await resident.says("mau buat surat domisili");
  await resident.isAnswered(/Siapkan[\s\S]*Dibawa saat pengambilan[\s\S]*KTP/);
  await resident.says("mulai");
  await resident.isAnswered(/Nama lengkap pemohon/);
  await resident.says("Yosina Rumbiak");
  await resident.isAnswered(/Alamat/);
  await resident.says("Jl. Sriwijaya 14 RT 02 RW 01");
  await resident.isAnswered(/Sejak kapan/);
  await resident.says("Maret 2021");
  await resident.isAnswered(/keperluan/);
  await resident.says("beasiswa anak");
  await resident.isAnswered(/foto/);
  await resident.sends({ type: "image", sample: "surat" });
  await resident.isAnswered(/Mohon diperiksa[\s\S]*Yosina Rumbiak/);
  await resident.says("ubah 4");
  await resident.isAnswered(/keperluan/);
  await resident.says("melamar kerja");
  await resident.isAnswered(/melamar kerja/);
  await resident.taps("Kirim");
  await resident.isAnswered(/KM-\d{4}-\d{4}[\s\S]*WIT/);
  await resident.says("status");
  await resident.isAnswered(/KM-\d{4}-\d{4}[\s\S]*Diterima/);
});

test("aduan dengan pesan suara, foto, dan lokasi", async ({ resident }) => {
  await resident.says("3");
  await resident.isAnswered(/aduan|laporan|cerita/i);
  await resident.says("mulai");
  await resident.sends({ type: "audio", sample: "suara", voice: true });
  await expect
    .poll(async () => (await resident.answers()).join("\n"), { timeout: 20_000 })
    .toMatch(/suara|selesai|foto|diterima/i);
});

test("warga tanpa nomor telepon dilayani juga", async ({ meet }) => {
  const marthen = await meet("Marthen Wambrauw", { phoneHidden: true });
  await marthen.says("halo");
  await marthen.isAnswered(/Pelayanan Administrasi/);
});

test("NIK yang diketik tidak diulang, dan warga diberi tahu jalannya", async ({ resident }) => {
  await resident.says("NIK saya 9106015708900001");
  await resident.isAnswered(/NIK|nomor/i);
  expect((await resident.answers()).join()).not.toContain("9106015708900001");
});

test("berkas yang jenisnya salah: warga diberi tahu yang mana dan sebabnya", async ({ resident }) => {
  await resident.says("halo");
  await resident.isAnswered(/Pelayanan/);
  await resident.sends({
    type: "document",
    fileName: "program.exe",
    mimeType: "application/pdf",
    base64: Buffer.from("MZ this is not a pdf at all, whatever its name says").toString("base64"),
  });
  await resident.isAnswered(/PDF|foto|jenis/i);
});

test("lewat halaman ponsel: ketuk daftar dan terima jawaban", async ({ page, resident }) => {
  const { SIMULATOR_URL } = await import("./desk");
  await page.goto(`${SIMULATOR_URL}/#${resident.id}`);
  await page.getByLabel("Tulis pesan").fill("halo");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await page.getByRole("button", { name: "Lihat pilihan" }).last().click();
  await page.getByRole("dialog").getByText("Akun Media Sosial", { exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(page.getByRole("list", { name: "Percakapan" })).toContainText(/facebook|instagram/i);
});
