import type { APIRequestContext } from "@playwright/test";
import { DESK_URL, SIMULATOR_URL } from "./desk";
import { expect, uniqueName } from "./fixtures";

type Row = { templateId: string; name: string; status: string; revision: number };

/** WhatsApp has approved this one, whether it was submitted just now or before. */
export async function hasApproved(admin: APIRequestContext, name: string) {
  const find = async () => {
    const rows: Row[] = await (await admin.get("/api/templates")).json();
    return rows.find((row) => row.name === name);
  };
  const row = await find();
  if (row?.status === "draft")
    await admin.post(`/api/templates/${row.templateId}/submission`, {
      data: { revision: row.revision },
      headers: { origin: DESK_URL },
    });
  await expect.poll(async () => (await find())?.status, { timeout: 40_000 }).toBe("approved");
}

const FOR_TICKETS = {
  body: "Bapak/Ibu {{nama}}, permohonan {{layanan}} dengan nomor {{nomor}} sekarang berstatus {{status}}. Keterangan petugas kami: {{kabar}} Terima kasih.",
  examples: {
    nama: "Yosina",
    layanan: "Surat Domisili",
    nomor: "KM-2611-0001",
    status: "diproses",
    kabar: "Berkas sudah lengkap.",
  },
};
const FOR_ANY_MATTER = {
  body: "Bapak/Ibu {{nama}}, kabar dari kantor kami: {{kabar}} Kami menunggu pada {{tanggal}} di kantor.",
  examples: { nama: "Yosina", kabar: "Pelayanan pindah ke aula.", tanggal: "Senin, 30 November 2026" },
};

/** An approved template that no other test knows: about a ticket, or about any matter. Gives its name. */
export async function anApprovedTemplate(admin: APIRequestContext, about: "ticket" | "any"): Promise<string> {
  const name = `kabar_${uniqueName().toLowerCase()}`;
  const answer = await admin.post("/api/templates", {
    data: {
      name,
      category: "UTILITY",
      language: "id",
      header: "",
      footer: "",
      buttons: [],
      ...(about === "ticket" ? FOR_TICKETS : FOR_ANY_MATTER),
    },
    headers: { origin: DESK_URL },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await hasApproved(admin, name);
  return name;
}

/** Meta stops a template, as it does after complaints of residents; the office hears of it by webhook. */
export async function metaPauses(request: APIRequestContext, name: string) {
  const templates = await (await request.get(`${SIMULATOR_URL}/_sim/templates`)).json();
  const { id } = templates.find((template: { name: string }) => template.name === name);
  const answer = await request.post(`${SIMULATOR_URL}/_sim/templates/${id}`, { data: { status: "PAUSED" } });
  expect(answer.ok(), await answer.text()).toBe(true);
}
