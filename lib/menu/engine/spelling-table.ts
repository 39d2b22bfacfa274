/** Full word: the ways it is written in chat, Indonesian and Papuan Malay. */
const WAYS = `
saya: sy sya sa aku gw gue
kamu: ko
dia: de
mereka: dong
kita: kitong tong
punya: pu
sudah: su sdh udh udah dah
belum: blm blum belom
tidak: tra tdk tdak gak ga nggak ngga ndak tak enggak
tidakada: trada
kah: ka
kakak: kaka
bapak: bpk bp pa pak bapa pace
ibu: bu mama mace
pergi: pi
kasih: kas
dengan: deng dgn dg
tahu: stau
yang: yg
untuk: utk utuk untk
karena: krn karna
bagaimana: gmn gimana bgmn
berapa: brp brapa
surat: srt surt surst sktr
keterangan: ket kterangan
kelurahan: kel
dimana: dmn dimn
kapan: kpn
jadi: jd jdi
hari: hr hri
tanggal: tgl
jalan: jl jln
orang: org
lagi: lg lgi
sama: sm
dalam: dlm
dari: dr dri
kepada: kpd
pada: pd
tolong: tlg tlong
mohon: mhn
terimakasih: mksh makasih makasi mkasih trims thx thanks tks tq trimakasih
izin: ijin
foto: foto2 poto photo
telepon: hp telp tlp
nomor: no nmr nmor
juga: jg
tapi: tp
bisa: bs bsa
harus: hrs
mau: mw mo mao
ingin: pengen pingin
bikin: bikinkan bkin
buat: buatkan
urus: uruskan ngurus mengurus
ambil: ambilkan
saja: aja sj doang
halo: hai hi hello hallo helo hay hei assalamualaikum assalamualaikm asalamualaikum askum shalom syalom salam permisi ping tes test
malam: mlm mlam
pagi: pg
siang: sg
selamat: slmt slamat met
`;

/** Chat spelling → full word. */
export const SPELLINGS = new Map<string, string>(
  WAYS.trim()
    .split("\n")
    .flatMap((line) => {
      const [full = "", ways = ""] = line.split(": ");
      return ways.split(" ").map((way) => [way, full] as const);
    }),
);

const wordSet = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that say nothing about what is wanted. */
export const STOP_WORDS = wordSet(`
  saya kamu dia kita kami mereka yang dengan untuk karena dan atau di ke dari pada kepada ini itu ada mau ingin
  perlu butuh bikin buat membuat urus urusan tolong mohon minta bisa boleh kah ya yah dong deh sih lah halo selamat
  pagi siang sore malam bapak ibu kakak admin min kasih punya sudah lagi juga saja tapi dalam sama cara bagaimana
  caranya apa siapa tanya bertanya info informasi soal tentang syarat syaratnya persyaratan mengenai terimakasih
  terima maaf hari sini sekarang harus akan
`);

/** Words that mean: I want a service. */
export const WANT_WORDS = wordSet(`
  mau ingin perlu butuh bikin buat membuat urus urusan minta mohon ajukan mengajukan pengajuan daftar syarat
  persyaratan
`);
