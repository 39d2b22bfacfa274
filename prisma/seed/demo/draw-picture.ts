import sharp from "sharp";

/** What residents photograph in the demo; drawn, so that it shows nobody's papers. */
export const PICTURES = {
  letter: { svg: letter("#f7f5ee", "#8a6f52"), name: "surat-pengantar.jpg" },
  letter_dark: { svg: letter("#5d594f", "#1d1813"), name: "IMG-gelap.jpg", blur: 2 },
  letter_blurred: { svg: letter("#f1eee4", "#7d644a"), name: "IMG-buram.jpg", blur: 9 },
  house: { svg: house(), name: "rumah.jpg" },
  stall: { svg: stall(), name: "kios.jpg" },
  drain: { svg: drain(), name: "got.jpg" },
  road: { svg: road(), name: "jalan.jpg" },
} satisfies Record<string, { svg: string; name: string; blur?: number }>;

export type PictureName = keyof typeof PICTURES;

const THUMBNAIL_PIXELS = 480;

/** A JPEG and its thumbnail. */
export async function drawPicture(name: PictureName): Promise<{ bytes: Buffer; thumbnail: Buffer }> {
  const picture: { svg: string; blur?: number } = PICTURES[name];
  const drawn = sharp(Buffer.from(picture.svg));
  const bytes = await (picture.blur ? drawn.blur(picture.blur) : drawn).jpeg({ quality: 74 }).toBuffer();
  const thumbnail = await sharp(bytes)
    .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: "inside" })
    .jpeg({ quality: 70 })
    .toBuffer();
  return { bytes, thumbnail };
}

function letter(paper: string, table: string) {
  const lines = Array.from(
    { length: 13 },
    (_, line) => `<rect x="150" y="${400 + line * 38}" width="${600 - ((line * 97) % 210)}" height="9"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="${table}"/>
<g transform="rotate(-2 450 600)"><rect x="90" y="80" width="720" height="1040" fill="${paper}"/>
<g font-family="sans-serif" fill="#2a2a2a" text-anchor="middle"><text x="450" y="170" font-size="34">RUKUN TETANGGA / RUKUN WARGA</text>
<text x="450" y="215" font-size="24">Kelurahan Karang Mulya, Distrik Samofa</text><text x="450" y="310" font-size="32">SURAT PENGANTAR</text>
<text x="450" y="345" font-size="20">Contoh, bukan surat sebenarnya</text></g><g fill="#9a9a94">${lines.join("")}</g>
<circle cx="620" cy="1000" r="66" fill="none" stroke="#3c4fa0" stroke-width="6" opacity=".7"/></g></svg>`;
}

function scene(body: string) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#b9d5e6"/>
<path d="M0 420 Q300 250 620 390 T1200 340 V900 H0Z" fill="#5e8a4e"/>${body}</svg>`;
}

function house() {
  return scene(`<rect x="320" y="420" width="560" height="330" fill="#c9ad83"/><path d="M280 430 L600 250 L920 430Z" fill="#8d8f92"/>
<rect x="540" y="550" width="120" height="200" fill="#6a4a2f"/><rect x="380" y="510" width="110" height="90" fill="#3d4b52"/>
<rect x="710" y="510" width="110" height="90" fill="#3d4b52"/><rect y="750" width="1200" height="150" fill="#a78b62"/>`);
}

function stall() {
  return scene(`<rect x="260" y="360" width="680" height="400" fill="#d8c49a"/><rect x="220" y="300" width="760" height="90" fill="#c0392b"/>
<g fill="#f2c14e"><rect x="310" y="440" width="60" height="90"/><rect x="390" y="440" width="60" height="90"/></g>
<g fill="#4e8fc7"><rect x="480" y="440" width="70" height="90"/><rect x="570" y="440" width="70" height="90"/></g>
<rect x="290" y="560" width="620" height="16" fill="#7a5a36"/><rect x="720" y="590" width="150" height="170" fill="#6a4a2f"/>
<rect y="760" width="1200" height="140" fill="#b09468"/>`);
}

function drain() {
  return scene(`<rect y="520" width="1200" height="380" fill="#8f8a80"/><path d="M0 600 L1200 560 V700 L0 760Z" fill="#5c5f4c"/>
<path d="M100 650 q80 -60 170 0 t180 0 t180 -10 t190 0 t200 -20" fill="none" stroke="#7b7f63" stroke-width="26"/>
<g fill="#d9d6cf"><circle cx="300" cy="660" r="28"/><rect x="560" y="620" width="70" height="40"/><circle cx="830" cy="640" r="22"/></g>
<ellipse cx="640" cy="820" rx="420" ry="50" fill="#6f7f86"/>`);
}

function road() {
  return scene(`<path d="M470 400 H720 L1120 900 H80Z" fill="#77736d"/><path d="M590 420 h14 l26 110 h-40z" fill="#e9e4d4"/>
<ellipse cx="640" cy="660" rx="210" ry="62" fill="#3b342c"/><ellipse cx="650" cy="672" rx="170" ry="44" fill="#7d8f94"/>`);
}
