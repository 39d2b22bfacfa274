import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { AppError } from "../errors";
import { discardDraft } from "./discard-draft";
import { editDraft } from "./edit-draft";
import { getDraft } from "./get-draft";
import { listVersions } from "./list-versions";
import { loadMenu } from "./load-menu";
import type { MenuCommand } from "./menu-command";
import type { DraftConflict } from "./menu-draft";
import { menuPlaces } from "./menu-places";
import { publishMenu } from "./publish-menu";
import { undoChange } from "./undo-change";

let sari: Viewer;
let yohana: Viewer;
const rename = (id: string, title: string): MenuCommand => ({ kind: "updateNode", id, changes: { title } });
const rootTitle = async (id: string) =>
  menuPlaces((await getDraft(sari)).doc).find(({ node }) => node.id === id)?.node.title;
const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );

beforeEach(async () => {
  await anOffice();
  sari = await aViewer("Sari Korwa", ["menu_editor"]);
  yohana = await aViewer("Yohana Mansnembra", ["menu_editor"]);
});

describe("editing the draft", () => {
  test("a change is kept, told in words with its author, and not shown to residents", async () => {
    const state = await editDraft(sari, { expectedRev: 0, command: rename("medsos", "Medsos Kelurahan") });
    expect(state).toMatchObject({ rev: 1, savedBy: "Sari Korwa", canUndo: true });
    expect(state.changes).toEqual([
      {
        kind: "changed",
        nodeId: "medsos",
        title: "Medsos Kelurahan",
        by: "Sari Korwa",
        parts: [{ part: "title", before: "Akun Media Sosial", after: "Medsos Kelurahan" }],
      },
    ]);
    expect(menuPlaces(await loadMenu(1)).some(({ node }) => node.title === "Medsos Kelurahan")).toBe(false);
  });

  test("of two editors at once one is told who changed what; nothing is lost", async () => {
    const results = await Promise.allSettled([
      editDraft(sari, { expectedRev: 0, command: rename("medsos", "Dari Sari") }),
      editDraft(yohana, { expectedRev: 0, command: rename("status", "Dari Yohana") }),
    ]);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(1);
    const error = refused[0]?.reason as AppError;
    const { rev, steps } = error.details as DraftConflict;
    const sariWon = results[0]?.status === "fulfilled";
    expect(error.code).toBe("conflict");
    expect({ rev, by: steps[0]?.by }).toEqual({ rev: 1, by: sariWon ? "Sari Korwa" : "Yohana Mansnembra" });
    if (sariWon) await editDraft(yohana, { expectedRev: rev, command: rename("status", "Dari Yohana") });
    else await editDraft(sari, { expectedRev: rev, command: rename("medsos", "Dari Sari") });
    expect(await rootTitle("medsos")).toBe("Dari Sari");
    expect(await rootTitle("status")).toBe("Dari Yohana");
  });

  test("ten changes at once make ten steps", async () => {
    const edit = async (n: number, rev = 0): Promise<void> => {
      const command: MenuCommand = { kind: "updateNode", id: "medsos", changes: { desc: `Uji ${n}` } };
      const failure = await failureOf(editDraft(n % 2 ? sari : yohana, { expectedRev: rev, command }));
      if (failure) await edit(n, (failure.details as DraftConflict).rev);
    };
    await Promise.all(Array.from({ length: 10 }, (_, n) => edit(n)));
    expect((await getDraft(sari)).rev).toBe(10);
    expect(await db().menuDraftChange.count()).toBe(10);
  });

  test("an unreadable change is refused and leaves no trace", async () => {
    const failure = await failureOf(editDraft(sari, { expectedRev: 0, command: rename("medsos", "") }));
    expect(failure?.code).toBe("invalid_input");
    expect(await getDraft(sari)).toMatchObject({ rev: 0, changes: [] });
  });

  test("who may only read does not edit, undo, discard or publish", async () => {
    const lurah = await aViewer("Lurah Rumaropen", ["head"]);
    expect((await getDraft(lurah)).published.number).toBe(1);
    const command = rename("medsos", "Lurah");
    for (const attempt of [
      editDraft(lurah, { expectedRev: 0, command }),
      undoChange(lurah, { expectedRev: 0 }),
      discardDraft(lurah, { expectedRev: 0, confirm: true }),
      publishMenu(lurah, { expectedRev: 0, note: "" }),
    ])
      expect((await failureOf(attempt))?.code).toBe("not_allowed");
  });
});

describe("undo", () => {
  test("takes back one's own steps, latest first, and leaves those of others", async () => {
    await editDraft(sari, { expectedRev: 0, command: rename("medsos", "Satu") });
    await editDraft(sari, { expectedRev: 1, command: { kind: "removeNode", id: "administrasi" } });
    await editDraft(yohana, { expectedRev: 2, command: rename("status", "Cek Surat") });
    await undoChange(sari, { expectedRev: 3 });
    expect(await rootTitle("administrasi")).toBe("Pelayanan Administrasi");
    expect(await rootTitle("medsos")).toBe("Satu");
    const state = await undoChange(sari, { expectedRev: 4 });
    expect(state.canUndo).toBe(false);
    expect(state.changes.map((change) => change.kind === "changed" && change.title)).toEqual(["Cek Surat"]);
    expect((await failureOf(undoChange(sari, { expectedRev: 5 })))?.code).toBe("nothing_to_undo");
  });

  test("gives a discarded draft back", async () => {
    await editDraft(sari, { expectedRev: 0, command: rename("medsos", "Belum terbit") });
    const discarded = await discardDraft(sari, { expectedRev: 1, confirm: true });
    expect(discarded.changes).toEqual([]);
    await undoChange(sari, { expectedRev: 2 });
    expect(await rootTitle("medsos")).toBe("Belum terbit");
  });

  test("does not reach behind a publication", async () => {
    await editDraft(sari, { expectedRev: 0, command: rename("medsos", "Sudah terbit") });
    await publishMenu(sari, { expectedRev: 1, note: "" });
    expect((await failureOf(undoChange(sari, { expectedRev: 2 })))?.code).toBe("nothing_to_undo");
  });
});

describe("publishing", () => {
  test("makes the draft a version with its services and its note", async () => {
    await editDraft(sari, { expectedRev: 0, command: { kind: "removeNode", id: "aduan" } });
    expect(await publishMenu(sari, { expectedRev: 1, note: "Aduan dipindah" })).toEqual({ number: 2 });
    expect(await getDraft(sari)).toMatchObject({ changes: [], published: { number: 2, by: "Sari Korwa" } });
    expect((await listVersions(sari))[0]).toMatchObject({
      number: 2,
      by: "Sari Korwa",
      note: "Aduan dipindah",
    });
    const aduan = await db().service.findUniqueOrThrow({ where: { id: "aduan" } });
    expect(aduan).toMatchObject({ kind: "report", menuVersion: 1 });
    expect(aduan.withdrawnAt).not.toBeNull();
    expect(await db().service.count({ where: { withdrawnAt: null, menuVersion: 2 } })).toBeGreaterThan(3);
    expect(await db().auditEntry.count({ where: { action: "menu_published", actorId: sari.id } })).toBe(1);
  });

  test("nothing new is nothing to publish, and an overtaken draft is not published", async () => {
    expect((await failureOf(publishMenu(sari, { expectedRev: 0, note: "" })))?.code).toBe(
      "nothing_to_publish",
    );
    await editDraft(yohana, { expectedRev: 0, command: rename("medsos", "Baru") });
    expect((await failureOf(publishMenu(sari, { expectedRev: 0, note: "" })))?.code).toBe("conflict");
    expect((await listVersions(sari)).map(({ number }) => number)).toEqual([1]);
  });

  test("two publications at once make one version", async () => {
    await editDraft(sari, { expectedRev: 0, command: rename("medsos", "Baru") });
    const both = [sari, yohana].map((who) => failureOf(publishMenu(who, { expectedRev: 1, note: "" })));
    expect((await Promise.all(both)).map((failure) => failure?.code).sort()).toEqual(["conflict", undefined]);
    expect(await listVersions(sari)).toHaveLength(2);
  });

  test("what is published can be neither changed nor removed", async () => {
    const note = db().menuVersion.update({ where: { number: 1 }, data: { note: "lain" } });
    await expect(note).rejects.toThrow();
    await expect(db().menuVersion.delete({ where: { number: 1 } })).rejects.toThrow();
    expect((await listVersions(sari))[0]?.note).toBe("Menu awal");
  });
});
