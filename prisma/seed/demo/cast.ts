import type { Role } from "../../../lib/auth/permissions";

export type StaffKey = "sari" | "yohana" | "elda" | "lurah";

export type DemoStaff = { name: string; email: string; roles: Role[] };

export const DEMO_STAFF: Record<StaffKey, DemoStaff> = {
  sari: { name: "Sari Korwa", email: "sari.korwa@karangmulya.test", roles: ["officer"] },
  yohana: { name: "Yohana Mandowen", email: "yohana.mandowen@karangmulya.test", roles: ["officer"] },
  elda: { name: "Elda Yarangga", email: "elda.yarangga@karangmulya.test", roles: ["menu_editor"] },
  lurah: { name: "Obaja Sroyer", email: "lurah@karangmulya.test", roles: ["head"] },
};

/** Made only where nobody administers the office yet: with staff in place the set-up page is closed. */
export const DEMO_ADMIN: DemoStaff = {
  name: "Ruth Wabiser",
  email: "admin@karangmulya.test",
  roles: ["admin"],
};

/** How WhatsApp names the account: number, user id (always known to WhatsApp), user name; a number may be hidden. */
export type DemoResident = {
  key: string;
  name: string | null;
  rtRw: string;
  phone?: string;
  isHidden?: boolean;
  userId: string;
  username?: string;
};

const resident = (key: string, number: number, rtRw: string, name: string): DemoResident => ({
  key,
  name,
  rtRw,
  phone: `62812401101${number}`,
  userId: `ID.101582014440000001${number}`,
});

/** The people of the conversations. Those that the simulator has at its start keep its numbers and ids. */
export const STORY_CAST: DemoResident[] = [
  { ...resident("elias", 10, "RT 05/RW 01", "Elias Rumaropen"), ...persona("6281240110002", 2) },
  { ...resident("yosina", 11, "RT 02/RW 01", "Yosina Rumbiak"), ...persona("6281240110001", 1) },
  {
    ...resident("marthen", 12, "RT 04/RW 02", "Marthen Wambrauw"),
    ...persona("6281240110003", 3),
    isHidden: true,
    username: "marthen.wambrauw",
  },
  { ...resident("tanpa-nama", 13, "RT 01/RW 03", ""), name: null, phone: "6281240115678" },
  resident("demianus", 14, "RT 05/RW 02", "Demianus Kafiar"),
  {
    key: "agustina",
    name: "Agustina Mandowen",
    rtRw: "RT 03/RW 01",
    userId: "ID.10158201444000000004",
    username: "agustina_mandowen",
  },
  resident("simson", 15, "RT 03/RW 02", "Simson Rumbewas (RT 03)"),
  resident("naomi", 16, "RT 01/RW 02", "Naomi Warer"),
  { ...resident("ruben", 17, "RT 04/RW 01", "Ruben Kafiar"), ...persona("6282198110005", 5) },
  {
    ...resident("dorkas", 18, "RT 02/RW 03", "Dorkas Sanadi"),
    ...persona("6282198110006", 6),
    userId: "ID.10158201444000000106",
    username: "dorkas",
  },
  resident("pilipus", 19, "RT 05/RW 01", "Pilipus Krey"),
  resident("levina", 20, "RT 04/RW 01", "Levina Sroyer"),
  resident("yance", 21, "RT 03/RW 02", "Yance Rumaropen"),
  resident("fransina", 22, "RT 02/RW 02", "Fransina Wambrauw"),
];

/** More people with tickets. */
export const BOARD_CAST: DemoResident[] = [
  resident("yustina", 30, "RT 01/RW 01", "Yustina Rumere"),
  resident("oktovina", 31, "RT 02/RW 03", "Oktovina Dimara"),
  resident("mesak", 32, "RT 06/RW 02", "Mesak Wabiser"),
  resident("hengki", 33, "RT 03/RW 03", "Hengki Mnubepium"),
  resident("lamek", 34, "RT 01/RW 02", "Lamek Yarangga"),
  resident("petrus", 35, "RT 02/RW 02", "Petrus Sanadi"),
  resident("salomina", 36, "RT 04/RW 03", "Salomina Rumbino"),
  resident("barnabas", 37, "RT 06/RW 01", "Barnabas Koibur"),
  resident("yuliana", 38, "RT 03/RW 01", "Yuliana Msiren"),
  resident("korneles", 39, "RT 05/RW 03", "Korneles Simbiak"),
  resident("martina", 40, "RT 01/RW 03", "Martina Arfusau"),
];

function persona(phone: string, number: number) {
  return { phone, userId: `ID.1015820144400000000${number}` };
}
