import { beforeEach, describe, expect, test } from "vitest";
import { receiveWaiting } from "../conversations/receive-deliveries";
import { deliver } from "../conversations/testing/signed-webhook";
import { db, transaction } from "../db";
import { anOffice } from "../db/testing/builders";
import { giveShippedTemplates } from "./give-shipped-templates";
import { readMetaComponents } from "./meta-components";

beforeEach(async () => {
  await anOffice();
  await transaction(giveShippedTemplates);
});

const NAME = "siap_diambil";
const ABOUT = {
  message_template_id: 1689556908129832,
  message_template_name: NAME,
  message_template_language: "id",
};
const T0 = 1_795_500_000;

type Told = { at?: number; field?: string; value: Record<string, unknown> };

/** Several changes in one POST, each in an entry of its own time. */
async function tell(...told: Told[]) {
  const entry = told.map(({ at = T0, field = "message_template_status_update", value }) => ({
    id: "102290129340398",
    time: at,
    changes: [{ field, value: { ...ABOUT, ...value } }],
  }));
  expect(await deliver({ object: "whatsapp_business_account", entry })).toBe(200);
  await receiveWaiting();
}

const row = (name = NAME) => db().messageTemplate.findFirstOrThrow({ where: { name } });

describe("keadaan", () => {
  test.each([
    ["APPROVED", "approved"],
    ["REJECTED", "rejected"],
    ["PENDING", "pending"],
    ["PAUSED", "paused"],
    ["DISABLED", "disabled"],
    ["FLAGGED", "flagged"],
    ["REINSTATED", "approved"],
    ["IN_APPEAL", "in_appeal"],
    ["LOCKED", "paused"],
    ["LIMIT_EXCEEDED", "limit_exceeded"],
    ["PENDING_DELETION", "pending_deletion"],
    ["DELETED", "deleted"],
    ["ARCHIVED", "archived"],
    ["UNARCHIVED", "approved"],
  ])("%s menjadi %s", async (event, status) => {
    await tell({ value: { event, reason: "NONE", message_template_category: "UTILITY" } });
    expect(await row()).toMatchObject({
      status,
      statusReason: null,
      metaId: "1689556908129832",
      statusChangedAt: new Date(T0 * 1000),
    });
  });

  test("ditolak: alasan, saran, lalu disetujui menghapus keduanya", async () => {
    await tell({
      value: {
        event: "REJECTED",
        reason: "INVALID_FORMAT",
        rejection_info: { reason: "Variabel tanpa contoh", recommendation: "Tambahkan contoh" },
      },
    });
    expect(await row()).toMatchObject({
      statusReason: "INVALID_FORMAT",
      statusDetails: { rejection: "Variabel tanpa contoh", recommendation: "Tambahkan contoh" },
    });
    await tell({ at: T0 + 60, value: { event: "APPROVED", reason: null } });
    expect(await row()).toMatchObject({ status: "approved", statusReason: null, statusDetails: {} });
  });

  test("dijeda dua kali lalu dinonaktifkan, dengan tanggal", async () => {
    const other_info = { title: "FIRST_PAUSE", description: "Low quality" };
    await tell({ value: { event: "PAUSED", reason: "NONE", other_info } });
    expect(await row()).toMatchObject({ status: "paused", statusDetails: other_info });
    await tell({
      at: T0 + 9,
      value: {
        event: "DISABLED",
        disable_info: { disable_date: 1795509000 },
        other_info: { title: "DISABLED" },
      },
    });
    expect(await row()).toMatchObject({ status: "disabled", statusDetails: { disableDate: "1795509000" } });
  });

  test("yang lama datang belakangan tidak mengubah apa pun, juga dalam satu kiriman", async () => {
    await tell({ at: T0 + 10, value: { event: "REJECTED", reason: "SCAM" } });
    await tell({ at: T0, value: { event: "APPROVED" } });
    expect(await row()).toMatchObject({ status: "rejected", statusReason: "SCAM" });
    await tell({ at: T0 + 30, value: { event: "APPROVED" } }, { at: T0 + 20, value: { event: "PENDING" } });
    expect((await row()).status).toBe("approved");
  });

  test("pada detik yang sama, PENDING kalah dari keputusan", async () => {
    await tell({ value: { event: "APPROVED" } });
    await tell({ value: { event: "PENDING" } });
    expect((await row()).status).toBe("approved");
  });

  test("kiriman yang sama dua kali tidak mengubah apa pun lagi", async () => {
    await tell({ value: { event: "PAUSED" } });
    const before = await row();
    await tell({ value: { event: "PAUSED" } });
    expect({ ...(await row()), updatedAt: null }).toEqual({ ...before, updatedAt: null });
  });

  test("kabar terlambat dari templat lama yang senama tidak menyentuh yang baru", async () => {
    await db().messageTemplate.updateMany({
      where: { name: NAME },
      data: { metaId: "2", status: "pending" },
    });
    await tell({ value: { event: "DELETED" } });
    expect(await row()).toMatchObject({ status: "pending", metaId: "2" });
  });
});

test("mutu, juga dengan nama bidang yang keliru dan bahasa bertanda hubung", async () => {
  await tell({ value: { previous_quality_score: "GREEN", new_quality_score: "YELLOW" } });
  expect((await row()).qualityScore).toBe("YELLOW");
  await tell({
    at: T0 + 5,
    field: "message_template_quality_update",
    value: { previous_quality_score: "YELLOW", new_quality_score: "RED" },
  });
  await tell({ at: T0 + 1, value: { previous_quality_score: "UNKNOWN", new_quality_score: "GREEN" } });
  expect(await row()).toMatchObject({ qualityScore: "RED", status: "draft" });
});

test("kategori: diumumkan dahulu, lalu berlaku", async () => {
  const field = "template_category_update";
  const coming = {
    new_category: "UTILITY",
    correct_category: "MARKETING",
    category_update_timestamp: T0 + 86_400,
  };
  await tell({ field, value: coming });
  expect(await row()).toMatchObject({
    category: "UTILITY",
    correctCategory: "MARKETING",
    categoryChangesAt: new Date((T0 + 86_400) * 1000),
  });
  await tell({ field, at: T0 + 86_400, value: { previous_category: "UTILITY", new_category: "MARKETING" } });
  expect(await row()).toMatchObject({
    category: "MARKETING",
    correctCategory: null,
    categoryChangesAt: null,
  });
});

test("isi yang diubah di tempat lain menggantikan isi di sini, contohnya tetap", async () => {
  const before = await row();
  await tell({
    field: "message_template_components_update",
    value: {
      message_template_title: "Siap",
      message_template_element: "Yth. {{nama}}, surat nomor {{nomor}} sudah siap di kantor kami.",
      message_template_buttons: [
        {
          message_template_button_type: "URL",
          message_template_button_text: "Peta",
          message_template_button_url: "https://peta.id/k",
        },
      ],
    },
  });
  const after = await row();
  expect(after.revision).toBe(before.revision + 1);
  expect(readMetaComponents(after.components)).toMatchObject({
    header: "Siap",
    footer: "",
    buttons: [{ type: "url", text: "Peta", url: "https://peta.id/k" }],
    examples: { nama: "Yosina Rumbiak", nomor: "2611-0142" },
  });
});

test("templat yang dibuat di WhatsApp Manager mendapat tempatnya", async () => {
  const value = {
    event: "APPROVED",
    message_template_name: "undangan_rapat",
    message_template_language: "en-US",
  };
  await tell({ value: { ...value, message_template_id: 77 } });
  expect(await row("undangan_rapat")).toMatchObject({ language: "en_US", status: "approved", metaId: "77" });
  expect(await db().accountEvent.count()).toBe(1);
});

test("seribu kabar dalam satu kiriman; yang tidak terbaca tidak menghentikan yang lain", async () => {
  const told = Array.from({ length: 1_000 }, (_, n) => ({
    at: T0 + n,
    value: {
      event: n % 2 ? "APPROVED" : "PAUSED",
      message_template_name: `templat_${n % 20}`,
      message_template_id: (n % 20) + 1,
    },
  }));
  await tell({ value: { event: 7 } }, ...told);
  const rows = await db().messageTemplate.findMany({ where: { name: { startsWith: "templat_" } } });
  expect(rows).toHaveLength(20);
  expect(rows.filter(({ status }) => status === "approved")).toHaveLength(10);
});
