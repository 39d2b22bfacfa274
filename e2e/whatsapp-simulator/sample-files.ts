import { silentVoiceNote } from "./ogg-opus";

export type SampleFile = { bytes: Buffer; mimeType: string; fileName: string };

/** Files that a resident can send without having any: `POST …/messages` with a `sample`. */
export const SAMPLES = {
  surat: () => photo("surat-pengantar-rt.jpg", LETTER),
  surat_buram: () => photo("surat-buram.jpg", LETTER, 9),
  jalan: () => photo("jalan-rusak.jpg", ROAD),
  pdf: async () => ({ bytes: letterPdf(), mimeType: "application/pdf", fileName: "surat-pengantar.pdf" }),
  suara: async () => ({
    bytes: silentVoiceNote(3),
    mimeType: "audio/ogg; codecs=opus",
    fileName: "pesan-suara.ogg",
  }),
  stiker: sticker,
} satisfies Record<string, () => Promise<SampleFile>>;

export type SampleName = keyof typeof SAMPLES;

const rendered = new Map<SampleName, Promise<SampleFile>>();

/** A sample by name; drawn once. */
export function sampleFile(name: SampleName): Promise<SampleFile> {
  const file = rendered.get(name) ?? SAMPLES[name]();
  rendered.set(name, file);
  return file;
}

const LETTER = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
<rect width="900" height="1200" fill="#8a6f52"/>
<g transform="rotate(-2 450 600)"><rect x="90" y="80" width="720" height="1040" fill="#f7f5ee"/>
<g font-family="sans-serif" fill="#2a2a2a"><text x="450" y="170" font-size="34" text-anchor="middle">RUKUN TETANGGA 04 / RW 02</text>
<text x="450" y="215" font-size="24" text-anchor="middle">Kelurahan Karang Mulya, Distrik Samofa</text>
<rect x="130" y="240" width="640" height="4"/>
<text x="450" y="310" font-size="32" text-anchor="middle" font-weight="bold">SURAT PENGANTAR</text>
<text x="450" y="345" font-size="20" text-anchor="middle">Contoh untuk percobaan</text></g>
<g fill="#9a9a94">${Array.from({ length: 14 }, (_, line) => `<rect x="140" y="${400 + line * 38}" width="${620 - ((line * 97) % 210)}" height="9"/>`).join("")}</g>
<circle cx="620" cy="1010" r="66" fill="none" stroke="#3c4fa0" stroke-width="6" opacity=".7"/>
<path d="M560 1010 q30 -60 60 0 t70 -10" fill="none" stroke="#1d2a6b" stroke-width="4"/></g></svg>`;

const ROAD = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
<rect width="1200" height="900" fill="#b9d5e6"/><path d="M0 380 Q300 240 620 370 T1200 330 V900 H0Z" fill="#5e8a4e"/>
<path d="M470 380 H720 L1120 900 H80Z" fill="#77736d"/><path d="M590 400 h14 l26 110 h-40z M580 600 h56 l24 180 h-100z" fill="#e9e4d4"/>
<ellipse cx="640" cy="640" rx="210" ry="62" fill="#3b342c"/><ellipse cx="650" cy="650" rx="170" ry="44" fill="#7d8f94"/></svg>`;

/** `sharp` is heavy: it is loaded when the first picture is drawn. */
async function photo(fileName: string, svg: string, blur?: number): Promise<SampleFile> {
  const { default: sharp } = await import("sharp");
  const picture = sharp(Buffer.from(svg));
  const bytes = await (blur ? picture.blur(blur) : picture).jpeg({ quality: 78 }).toBuffer();
  return { bytes, mimeType: "image/jpeg", fileName };
}

const THUMB = `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512">
<circle cx="256" cy="256" r="210" fill="#ffd24a"/><circle cx="185" cy="215" r="26" fill="#4a3500"/><circle cx="327" cy="215" r="26" fill="#4a3500"/>
<path d="M150 305 Q256 420 362 305" fill="none" stroke="#4a3500" stroke-width="24" stroke-linecap="round"/></svg>`;

async function sticker(): Promise<SampleFile> {
  const { default: sharp } = await import("sharp");
  const bytes = await sharp(Buffer.from(THUMB)).webp({ quality: 80 }).toBuffer();
  return { bytes, mimeType: "image/webp", fileName: "stiker.webp" };
}

function letterPdf() {
  const text =
    "BT /F1 20 Tf 72 740 Td (SURAT PENGANTAR RT 04 / RW 02) Tj 0 -30 Td /F1 12 Tf (Contoh untuk percobaan) Tj ET";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const rows = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  const size = objects.length + 1;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.indexOf("xref")}\n%%EOF\n`;
  return Buffer.from(pdf, "ascii");
}
