import { describe, expect, test } from "vitest";
import { applyCommand } from "./apply-command";
import { compareMenus } from "./compare-menus";
import { collides } from "./draft-step";
import { menuDoc } from "./engine/menu-doc";
import type { MenuCommand } from "./menu-command";
import { menuPlaces } from "./menu-places";
import { starterMenu } from "./starter-menu/starter-menu";

const doc = menuDoc.parse(starterMenu());
const differences = (...commands: MenuCommand[]) =>
  compareMenus(
    doc,
    commands.reduce((menu, command) => applyCommand(menu, command).doc, doc),
  );

describe("changes of the draft", () => {
  test("equal menus have none, also when a change was taken back", () => {
    expect(differences()).toEqual([]);
    expect(
      differences(
        { kind: "moveNode", id: "aduan", parentId: null, position: 0 },
        { kind: "moveNode", id: "aduan", parentId: null, position: 2 },
      ),
    ).toEqual([]);
  });

  test("one entry moved among its siblings is one change", () => {
    expect(differences({ kind: "moveNode", id: "petugas", parentId: null, position: 0 })).toEqual([
      { kind: "moved", nodeId: "petugas", title: "Bicara dengan Petugas", into: null },
    ]);
  });

  test("into a group", () => {
    expect(differences({ kind: "moveNode", id: "aduan", parentId: "administrasi", position: 0 })).toEqual([
      { kind: "moved", nodeId: "aduan", title: "Saran, Kritik & Aduan", into: "Pelayanan Administrasi" },
    ]);
  });

  test("every changed text is told as it was and as it is, also long ones, lists and what was empty", () => {
    const body = `${"Senin sampai Jumat. ".repeat(20)}Tutup`;
    const info = {
      id: "jadwal",
      kind: "info" as const,
      title: "Jadwal",
      aliases: ["jam"],
      visible: "always" as const,
      body,
    };
    const before = applyCommand(doc, { kind: "addNode", parentId: null, position: 0, node: info }).doc;
    const changes = { body: "Baru.", desc: "Jam buka", aliases: ["jam", "buka"] };
    const after = applyCommand(before, { kind: "updateNode", id: "jadwal", changes }).doc;
    const [change] = compareMenus(before, after);
    expect(change).toMatchObject({ kind: "changed", nodeId: "jadwal" });
    expect(change && "parts" in change && change.parts).toEqual(
      expect.arrayContaining([
        { part: "body", before: body, after: "Baru." },
        { part: "desc", before: "", after: "Jam buka" },
        { part: "aliases", before: "jam", after: "jam\nbuka" },
      ]),
    );
  });

  test("removed, hidden, and texts of a service", () => {
    const aduan = menuPlaces(doc).find(({ node }) => node.id === "aduan")?.node;
    const asked = aduan?.kind === "form" ? aduan.form.fields.find(({ id }) => id === "isi")?.ask : "";
    expect(
      differences(
        { kind: "removeNode", id: "medsos" },
        { kind: "setVisible", id: "status", visible: "hidden" },
        { kind: "updateForm", id: "aduan", changes: { fee: 5000 } },
        { kind: "updateField", id: "aduan", fieldId: "isi", changes: { ask: "Ada apa?" } },
        { kind: "setTexts", changes: { greeting: "Selamat datang." } },
      ),
    ).toEqual([
      { kind: "texts", parts: [{ part: "greeting", before: doc.greeting, after: "Selamat datang." }] },
      {
        kind: "changed",
        nodeId: "aduan",
        title: "Saran, Kritik & Aduan",
        parts: [
          { part: "fee", before: "0", after: "5000" },
          { part: "questions", before: asked, after: "Ada apa?" },
        ],
      },
      { kind: "hidden", nodeId: "status", title: "Cek Status" },
      { kind: "removed", nodeId: "medsos", title: "Akun Media Sosial", questions: 0 },
    ]);
  });
});

describe("two editors", () => {
  const title: MenuCommand = { kind: "updateNode", id: "medsos", changes: { title: "A" } };
  test.each<[boolean, MenuCommand]>([
    [true, { kind: "updateNode", id: "medsos", changes: { title: "B" } }],
    [true, { kind: "removeNode", id: "medsos" }],
    [false, { kind: "updateNode", id: "medsos", changes: { desc: "B" } }],
    [false, { kind: "updateNode", id: "status", changes: { title: "B" } }],
    [false, { kind: "moveNode", id: "medsos", parentId: null, position: 0 }],
  ])("collide: %s with %j", (expected, other) => {
    expect(collides(title, other)).toBe(expected);
    expect(collides(other, title)).toBe(expected);
  });

  test("nothing survives the return to the published menu, everything survives a publication", () => {
    expect(collides({ kind: "replaceMenu", doc }, title)).toBe(true);
    expect(collides({ kind: "published", version: 2 }, title)).toBe(false);
  });
});
