import { cardIn, receiptOf } from "./board";
import { expect, test } from "./fixtures";
import { listens } from "./listens";

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

test("aduan dengan pesan suara, foto, dan lokasi sampai tanda terima; petugas mendengar, melihat, dan tahu tempatnya", async ({
  signIn,
  resident,
}) => {
  await resident.says("halo");
  await resident.isAnswered(/Pelayanan/);
  await resident.taps("Saran, Kritik & Aduan");
  await resident.isAnswered(/1\/3/);
  await resident.sends({ type: "audio", sample: "suara", voice: true });
  await resident.isAnswered(/Rekaman suara diterima[\s\S]*2\/3/);
  await resident.sends({ type: "image", sample: "jalan" });
  await resident.isAnswered(/1 berkas/);
  await resident.sends({ type: "image", sample: "surat" });
  await resident.says("selesai");
  await resident.isAnswered(/2 berkas diterima[\s\S]*3\/3/);
  await resident.sends({ type: "location", latitude: -1.18432, longitude: 136.08315, name: "Pasar Darfuar" });
  await resident.isAnswered(/Mohon diperiksa[\s\S]*Rekaman suara[\s\S]*2 berkas[\s\S]*Pasar Darfuar/);
  await resident.taps("Kirim");
  const number = await receiptOf(resident);
  await resident.isAnswered(/Dijawab paling lambat: \S+/);

  const { page } = await signIn("officer", "Sari Korwa");
  await page.goto("/tickets");
  await cardIn(page, "Diterima", number).getByRole("link").click();
  await expect(page).toHaveURL(/\/tickets\/[0-9a-f-]{36}/);
  const evidence = page.getByRole("region", { name: "Lampiran pelapor" });
  const photos = evidence.getByRole("button", { name: /^Tahan untuk melihat/ });
  await expect(photos).toHaveCount(2);
  await photos.first().hover();
  await page.mouse.down();
  const picture = evidence.getByRole("img", { name: /^Lampiran pelapor/ });
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(500);
  await page.mouse.up();
  expect(await listens(evidence.locator("audio"))).toBeCloseTo(3, 0);
  const answers = page.getByRole("region", { name: "Jawaban" });
  await expect(answers).toContainText("Pasar Darfuar");
  await expect(answers.getByRole("link", { name: "Buka peta" })).toHaveAttribute(
    "href",
    /mlat=-1\.18432&mlon=136\.08315/,
  );
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
