import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startCounter, until } from "../conversations/testing/counter";
import { db, transaction } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { AppError } from "../errors";
import { createTemplate } from "./create-template";
import { deleteTemplate } from "./delete-template";
import { editTemplate } from "./edit-template";
import { findApprovedTemplate } from "./find-approved-template";
import { giveShippedTemplates } from "./give-shipped-templates";
import { listSendableTemplates } from "./list-sendable-templates";
import { listTemplates } from "./list-templates";
import { refreshTemplates } from "./refresh-templates";
import { SHIPPED_TEMPLATES } from "./shipped-templates";
import { submitDrafts } from "./submit-drafts";
import { submitTemplate } from "./submit-template";
import type { TemplateDraft } from "./template";
import type { TemplateRow } from "./template-row";

let counter: Awaited<ReturnType<typeof startCounter>> | undefined;

beforeEach(async () => {
  await anOffice();
  await transaction(giveShippedTemplates);
});
afterEach(async () => {
  await counter?.stop();
  counter = undefined;
});

/** Meta, as the simulator plays it, with a review that takes no time. */
async function aMeta(knobs: object = {}) {
  counter = await startCounter();
  await counter.simulator.post("delivery", { templateReviewMs: 0, ...knobs });
  return counter.simulator;
}
const anAdmin = (name = "Yohana Mandowen") => aViewer(name, ["admin"]);

const [BASE] = SHIPPED_TEMPLATES;
const OWN: TemplateDraft = { ...(BASE as TemplateDraft), name: "surat_keluar", header: "Surat keluar" };

const refOf = ({ templateId, revision }: TemplateRow) => ({ templateId, revision });
const rowOf = async (name: string) => {
  const found = (await listTemplates(await anAdmin())).find((row) => row.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const allDrafts = async () => ({ templates: (await listTemplates(await anAdmin())).map(refOf) });
const becomes = (name: string, status: TemplateRow["status"]) =>
  until(
    () => rowOf(name),
    (row) => row.status === status,
  );
const editOf = (row: TemplateRow, change: Partial<TemplateDraft> = {}) => {
  if (!row.content) throw new Error("not ours");
  return { ...row.content, category: "UTILITY" as const, ...refOf(row), ...change };
};

/** The code and details of what a verb throws. */
async function refusal(run: Promise<unknown>) {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error ?? new Error("nothing was thrown");
  return { code: error.code, details: error.details };
}

describe("rancangan", () => {
  test("bawaan tersedia sekali saja; yang dihapus admin tidak kembali", async () => {
    const admin = await anAdmin();
    expect((await listTemplates(admin)).map(({ status }) => status)).toEqual(
      SHIPPED_TEMPLATES.map(() => "draft"),
    );
    await deleteTemplate(admin, refOf(await rowOf("siap_diambil")));
    await transaction(giveShippedTemplates);
    expect((await listTemplates(admin)).map(({ name }) => name)).not.toContain("siap_diambil");
  });

  test("dibuat, diubah, dihapus, masing-masing tercatat", async () => {
    const admin = await anAdmin();
    const made = await createTemplate(admin, OWN);
    expect(made).toMatchObject({ status: "draft", problems: [], isEditable: true });
    expect(await refusal(createTemplate(admin, OWN))).toMatchObject({ code: "template_name_taken" });
    const edited = await editTemplate(admin, editOf(made, { name: "surat_jadi", body: "Surat jadi." }));
    expect(edited).toMatchObject({ name: "surat_jadi", revision: 1, content: { body: "Surat jadi." } });
    await deleteTemplate(admin, refOf(edited));
    const entries = await db().auditEntry.findMany({ orderBy: { id: "asc" }, select: { action: true } });
    expect(entries.map(({ action }) => action)).toEqual([
      "template_created",
      "template_edited",
      "template_deleted",
    ]);
  });

  test("dua admin mengubah templat yang sama: yang kedua diberi tahu, tidak menimpa", async () => {
    const seen = await rowOf("siap_diambil");
    const [one, two] = [await anAdmin("Yohana"), await anAdmin("Marthen")];
    await editTemplate(one, editOf(seen, { header: "Surat jadi" }));
    expect(await refusal(editTemplate(two, editOf(seen, { header: "Lain" })))).toMatchObject({
      code: "conflict",
    });
    expect(await refusal(submitTemplate(two, refOf(seen)))).toMatchObject({ code: "conflict" });
    expect((await rowOf("siap_diambil")).content?.header).toBe("Surat jadi");
  });

  test("petugas dan lurah hanya membaca; pengelola menu tidak sama sekali", async () => {
    const seen = await rowOf("siap_diambil");
    for (const role of ["officer", "head"] as const) {
      const viewer = await aViewer("Sari", [role]);
      expect(await listTemplates(viewer)).toHaveLength(SHIPPED_TEMPLATES.length);
      for (const run of [
        () => createTemplate(viewer, OWN),
        () => editTemplate(viewer, editOf(seen)),
        () => deleteTemplate(viewer, refOf(seen)),
        () => submitTemplate(viewer, refOf(seen)),
        () => submitDrafts(viewer, { templates: [refOf(seen)] }),
        () => refreshTemplates(viewer),
      ]) {
        await expect(run()).rejects.toThrow("not_allowed");
      }
    }
    await expect(listTemplates(await aViewer("Ruben", ["menu_editor"]))).rejects.toThrow("not_allowed");
  });
});

describe("pengajuan", () => {
  test("semua bawaan diajukan sekali tekan dan disetujui; lalu dapat dikirim", async () => {
    await aMeta();
    const admin = await anAdmin();
    expect(await listSendableTemplates(admin)).toEqual([]);
    expect(await transaction((tx) => findApprovedTemplate(tx, "siap_diambil"))).toBeNull();
    const answer = await submitDrafts(admin, await allDrafts());
    expect(answer).toMatchObject({ refused: [], left: 0 });
    expect(answer.submitted).toHaveLength(SHIPPED_TEMPLATES.length);
    for (const { name } of SHIPPED_TEMPLATES) await becomes(name, "approved");
    expect(await listSendableTemplates(await aViewer())).toHaveLength(SHIPPED_TEMPLATES.length);
    expect(await transaction((tx) => findApprovedTemplate(tx, "siap_diambil"))).toMatchObject({
      name: "siap_diambil",
      language: "id",
    });
    expect(await db().auditEntry.count({ where: { action: "template_submitted" } })).toBe(
      SHIPPED_TEMPLATES.length,
    );
  });

  test("ditolak dengan alasan; diperbaiki, diajukan lagi, disetujui", async () => {
    const meta = await aMeta({ templateReview: "INVALID_FORMAT" });
    const admin = await anAdmin();
    await submitTemplate(admin, refOf(await rowOf("siap_diambil")));
    const rejected = await becomes("siap_diambil", "rejected");
    expect(rejected).toMatchObject({ reason: "INVALID_FORMAT", isEditable: true, editableFrom: null });
    await meta.post("delivery", { templateReview: "approve" });
    await editTemplate(admin, editOf(rejected, { header: "Surat siap" }));
    const approved = await becomes("siap_diambil", "approved");
    expect(approved).toMatchObject({ reason: null, content: { header: "Surat siap" } });
  });

  test("yang disetujui hanya dapat diubah sekali dalam 24 jam", async () => {
    await aMeta();
    const admin = await anAdmin();
    await submitTemplate(admin, refOf(await rowOf("siap_diambil")));
    const approved = await becomes("siap_diambil", "approved");
    await editTemplate(admin, editOf(approved, { header: "Surat siap" }));
    const again = await becomes("siap_diambil", "approved");
    expect(again.editableFrom).not.toBeNull();
    expect(await refusal(editTemplate(admin, editOf(again, { header: "Lagi" })))).toMatchObject({
      code: "template_edit_too_soon",
    });
  });

  test("jawaban hilang: tidak dibuat dua kali", async () => {
    const meta = await aMeta({ templateReviewMs: 60_000 });
    const admin = await anAdmin();
    // The look-up is answered; the creation and the look-up after it lose their answers.
    await meta.post("faults", { path: "message_templates" });
    await meta.post("faults", { path: "message_templates", hangUp: "after", times: 2 });
    const draft = refOf(await rowOf("siap_diambil"));
    expect(await refusal(submitTemplate(admin, draft))).toMatchObject({ code: "template_unconfirmed" });
    expect((await rowOf("siap_diambil")).status).toBe("draft");
    expect(await submitTemplate(admin, draft)).toMatchObject({ status: "pending" });
    const there: { name: string }[] = await meta.get("templates");
    expect(there.filter(({ name }) => name === "siap_diambil")).toHaveLength(1);
  });

  test("jawaban hilang tetapi pengajuan terlihat di sana: dianggap diterima", async () => {
    const meta = await aMeta({ templateReviewMs: 60_000 });
    await meta.post("faults", { path: "message_templates" });
    await meta.post("faults", { path: "message_templates", hangUp: "after" });
    const draft = refOf(await rowOf("siap_diambil"));
    expect(await submitTemplate(await anAdmin(), draft)).toMatchObject({ status: "pending" });
  });

  test("penghapusan yang jawabannya hilang tidak diulang dengan gagal", async () => {
    const meta = await aMeta();
    const admin = await anAdmin();
    await submitTemplate(admin, refOf(await rowOf("siap_diambil")));
    const approved = await becomes("siap_diambil", "approved");
    await meta.post("faults", { path: "message_templates", hangUp: "after" });
    await deleteTemplate(admin, refOf(approved));
    expect((await rowOf("siap_diambil")).status).toBe("deleted");
  });

  test("penolakan saat mengajukan membawa kata-kata WhatsApp", async () => {
    await aMeta({ templateLimit: 1 });
    const admin = await anAdmin();
    await submitTemplate(admin, refOf(await rowOf("siap_diambil")));
    expect(await refusal(submitTemplate(admin, refOf(await rowOf("kabar_laporan"))))).toEqual({
      code: "template_refused",
      details: { code: 2388019, title: "Message template limit exceeded", message: expect.any(String) },
    });
    expect((await rowOf("kabar_laporan")).status).toBe("draft");
  });

  test("WhatsApp tidak dapat dihubungi: dikatakan, dan tidak ada yang berubah", async () => {
    const admin = await anAdmin();
    const answer = await submitDrafts(admin, await allDrafts());
    expect(answer).toMatchObject({ submitted: [], left: SHIPPED_TEMPLATES.length - 1 });
    expect(answer.refused).toMatchObject([{ code: "whatsapp_unreachable" }]);
    expect((await rowOf("siap_diambil")).status).toBe("draft");
  });

  test("yang belum lengkap tidak diajukan", async () => {
    const admin = await anAdmin();
    const made = await createTemplate(admin, { ...OWN, body: "" });
    expect(made.problems).toEqual([{ code: "blank", part: "body" }]);
    expect(await refusal(submitTemplate(admin, refOf(made)))).toMatchObject({ code: "template_incomplete" });
  });

  test("nama yang di WhatsApp sudah berisi kata lain tidak ditimpa", async () => {
    const meta = await aMeta();
    const components = [{ type: "BODY", text: "Selamat datang di kantor kami." }];
    await meta.post("templates", { name: "siap_diambil", category: "UTILITY", language: "id", components });
    expect(await refusal(submitTemplate(await anAdmin(), refOf(await rowOf("siap_diambil"))))).toMatchObject({
      code: "template_name_taken",
    });
  });
});

describe("di tempat lain", () => {
  test("segarkan: yang dibuat di WhatsApp Manager masuk, yang dihapus di sana ditandai", async () => {
    const meta = await aMeta();
    const admin = await anAdmin();
    const components = [{ type: "BODY", text: "Rapat warga hari Sabtu di balai kampung." }];
    await meta.post("templates", { name: "undangan", category: "MARKETING", language: "id", components });
    expect(await refreshTemplates(admin)).toEqual({ added: 1, changed: 0, removed: 0 });
    const added = await rowOf("undangan");
    expect(added).toMatchObject({ status: "approved", category: "MARKETING", reason: null });
    expect(await refreshTemplates(admin)).toEqual({ added: 0, changed: 0, removed: 0 });
    await meta.post("reset");
    expect(await refreshTemplates(admin)).toMatchObject({ removed: 1 });
    expect(await rowOf("undangan")).toMatchObject({ status: "deleted", nameFreeAt: expect.any(String) });
  });

  test("segarkan: lebih dari satu halaman terbaca sampai habis", async () => {
    const meta = await aMeta();
    for (let n = 0; n < 101; n++) {
      const components = [{ type: "BODY", text: `Templat nomor ${n}` }];
      await meta.post("templates", { name: `massal_${n}`, category: "UTILITY", language: "id", components });
    }
    expect(await refreshTemplates(await anAdmin())).toMatchObject({ added: 101 });
  });

  test("dihapus: namanya tertahan 30 hari", async () => {
    await aMeta();
    const admin = await anAdmin();
    await submitTemplate(admin, refOf(await rowOf("siap_diambil")));
    await becomes("siap_diambil", "approved");
    await deleteTemplate(admin, refOf(await rowOf("siap_diambil")));
    expect((await rowOf("siap_diambil")).status).toBe("deleted");
    expect(await refusal(createTemplate(admin, { ...OWN, name: "siap_diambil" }))).toMatchObject({
      code: "template_name_reserved",
    });
    expect(await listSendableTemplates(admin)).toEqual([]);
    const old = new Date(Date.now() - 31 * 86_400_000);
    await db().messageTemplate.updateMany({ where: { status: "deleted" }, data: { statusChangedAt: old } });
    expect(await createTemplate(admin, { ...OWN, name: "siap_diambil" })).toMatchObject({ status: "draft" });
  });
});
