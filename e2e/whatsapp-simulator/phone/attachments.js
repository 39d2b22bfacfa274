import { element } from "./element.js";
import { icon } from "./icons.js";
import { openMenuSheet, openSheet } from "./sheet.js";
import { simulator, toBase64 } from "./simulator-api.js";

const picker = document.getElementById("picker");

/** Places of Biak, to be shared without a satellite. */
const OFFICE_PLACE = {
  latitude: -1.1743,
  longitude: 136.0938,
  name: "Jalan Sorido Raya",
  address: "Karang Mulya, Biak",
};

const ITEMS = [
  { value: "photo", label: "Foto contoh: surat", mark: "image" },
  { value: "blurred", label: "Foto contoh: buram", mark: "image" },
  { value: "road", label: "Foto contoh: jalan rusak", mark: "image" },
  { value: "pick-photo", label: "Pilih foto", mark: "image" },
  { value: "pdf", label: "Dokumen contoh (PDF)", mark: "file" },
  { value: "pick-file", label: "Pilih dokumen", mark: "file" },
  { value: "pick-sound", label: "Pilih suara", mark: "mic" },
  { value: "location", label: "Lokasi", mark: "pin" },
  { value: "contact", label: "Kontak", mark: "person" },
  { value: "sticker", label: "Stiker", mark: "smile" },
  { value: "poll", label: "Jajak pendapat (tidak didukung)", mark: "poll" },
];

const MESSAGES = {
  photo: { type: "image", sample: "surat" },
  blurred: { type: "image", sample: "surat_buram" },
  road: { type: "image", sample: "jalan" },
  pdf: { type: "document", sample: "pdf" },
  location: { type: "location", ...OFFICE_PLACE },
  contact: { type: "contacts", name: "Ketua RT 04", phone: "6281240110099" },
  sticker: { type: "sticker" },
  poll: { type: "unsupported", kind: "poll_creation" },
};

const PICKED = {
  "pick-photo": ["image", "image/*"],
  "pick-file": ["document", ""],
  "pick-sound": ["audio", "audio/*"],
};

/** The paper clip: `say` is called with what the resident chose. */
export function openAttachments(say) {
  const items = ITEMS.map((item) => ({ ...item, mark: icon(item.mark) }));
  openMenuSheet("Lampiran", items, (value) => {
    if (PICKED[value]) pickFile(...PICKED[value], say);
    else say(MESSAGES[value]);
  });
}

export const sharePlace = (say, contextId) => say({ type: "location", ...OFFICE_PLACE, contextId });

function pickFile(type, accept, say) {
  picker.accept = accept;
  picker.value = "";
  picker.onchange = async () => {
    const [file] = picker.files;
    if (file) say({ type, fileName: file.name, mimeType: file.type, base64: await toBase64(file) });
  };
  picker.click();
}

/** Asks for a name and, if wanted, a number, and opens the new phone. */
export function askNewResident(onAdded) {
  const name = element("input", { id: "new-name", required: true, maxlength: "60", autocomplete: "off" });
  const phone = element("input", {
    id: "new-phone",
    inputmode: "numeric",
    pattern: "62[0-9]{8,13}",
    placeholder: "62812…",
  });
  const fields = [
    element("label", { for: "new-name" }, "Nama"),
    name,
    element("label", { for: "new-phone" }, "Nomor (kosongkan bila tersembunyi)"),
    phone,
    element(
      "div",
      { class: "sheet-foot" },
      element("button", { type: "submit", value: "simpan", class: "sheet-send" }, "Simpan"),
    ),
  ];
  openSheet("Warga baru", [element("div", { class: "fields" }, ...fields)], async (value) => {
    if (value !== "simpan" || !name.value.trim()) return;
    const resident = await simulator.addResident({
      name: name.value.trim(),
      phone: phone.value || undefined,
    });
    onAdded(resident.id);
  });
}
