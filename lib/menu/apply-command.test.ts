import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../errors";
import { applyCommand } from "./apply-command";
import { type MenuDoc, menuDoc } from "./engine/menu-doc";
import { type MenuCommand, menuCommand } from "./menu-command";
import { idsWithin, menuPlaces } from "./menu-places";
import { starterMenu } from "./starter-menu/starter-menu";

const doc = menuDoc.parse(starterMenu());
const edited = (command: MenuCommand, from = doc) => applyCommand(from, command).doc;
const nodeIn = (menu: MenuDoc, id: string) => menuPlaces(menu).find(({ node }) => node.id === id)?.node;
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
  return "nothing thrown";
};
const posyandu = {
  id: "posyandu",
  kind: "info",
  title: "Jadwal Posyandu",
  body: "Setiap Selasa pertama.",
  aliases: [],
  visible: "always",
} as const;

describe("editing the draft", () => {
  test("a new service stands where it was put", () => {
    const menu = edited({ kind: "addNode", parentId: null, position: 1, node: { ...posyandu, aliases: [] } });
    expect(menu.nodes[1]?.title).toBe("Jadwal Posyandu");
    expect(menu.nodes).toHaveLength(doc.nodes.length + 1);
  });

  test("a text is changed, and null takes an optional one away", () => {
    const menu = edited({
      kind: "updateNode",
      id: "medsos",
      changes: { title: "Medsos Kelurahan", desc: null },
    });
    expect(nodeIn(menu, "medsos")).toMatchObject({ title: "Medsos Kelurahan" });
    expect(nodeIn(menu, "medsos")).not.toHaveProperty("desc");
  });

  test("the texts of a service and of its questions are changed one by one", () => {
    const menu = edited(
      { kind: "updateField", id: "aduan", fieldId: "isi", changes: { example: "Got tersumbat di RT 03" } },
      edited({ kind: "updateForm", id: "aduan", changes: { promise: { workingDays: 5 } } }),
    );
    const aduan = nodeIn(menu, "aduan");
    if (aduan?.kind !== "form") throw new Error("aduan is a form");
    expect(aduan.form.promise.workingDays).toBe(5);
    expect(aduan.form.fields[0]?.example).toBe("Got tersumbat di RT 03");
    expect(aduan.form.fields).toHaveLength(3);
  });

  test("a duplicate of a group has ids of its own throughout", () => {
    const menu = edited({
      kind: "duplicateNode",
      id: "layanan-lain",
      copyId: "salinan1",
      title: "Layanan baru",
    });
    const ids = menuPlaces(menu).map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(nodeIn(menu, "salinan1")?.title).toBe("Layanan baru");
  });

  test.each<[string, MenuCommand]>([
    ["not_found", { kind: "updateNode", id: "tidak-ada", changes: { title: "A" } }],
    ["not_found", { kind: "updateForm", id: "medsos", changes: { fee: 0 } }],
    ["not_found", { kind: "updateField", id: "aduan", fieldId: "zzz", changes: { ask: "Apa?" } }],
    ["menu_move_refused", { kind: "moveNode", id: "administrasi", parentId: "layanan-lain", position: 0 }],
    ["menu_move_refused", { kind: "moveNode", id: "administrasi", parentId: "administrasi", position: 0 }],
    ["menu_move_refused", { kind: "moveNode", id: "medsos", parentId: "status", position: 0 }],
    [
      "conflict",
      { kind: "addNode", parentId: null, position: 0, node: { ...posyandu, id: "medsos", aliases: [] } },
    ],
    ["invalid_input", { kind: "updateNode", id: "medsos", changes: { title: "" } }],
    ["invalid_input", { kind: "updateNode", id: "medsos", changes: { title: "x".repeat(25) } }],
    ["invalid_input", { kind: "updateNode", id: "medsos", changes: { id: "lain" } }],
    ["invalid_input", { kind: "updateNode", id: "medsos", changes: { colour: "red" } }],
    ["invalid_input", { kind: "updateForm", id: "aduan", changes: { fields: [] } }],
  ])("is refused with %s: %j", (code, command) => {
    expect(codeOf(() => applyCommand(doc, command))).toBe(code);
  });
});

/** Groups within groups, but few entries: a property is tried hundreds of times. */
const [administration, ...others] = doc.nodes;
if (administration?.kind !== "group") throw new Error("the starter menu begins with a group");
const { children } = administration;
const small: MenuDoc = {
  ...doc,
  nodes: [{ ...administration, children: [...children.slice(0, 1), ...children.slice(-1)] }, ...others],
};

const anyId = fc.constantFrom(
  ...menuPlaces(small).map(({ node }) => node.id),
  "baru1",
  "baru2",
  "baru3",
  "x",
);
const anyParent = fc.option(anyId, { nil: null });
const anyPosition = fc.nat(12);
const anyCommand: fc.Arbitrary<MenuCommand> = fc.oneof(
  fc.record({
    kind: fc.constant("addNode" as const),
    parentId: anyParent,
    position: anyPosition,
    node: anyId.map((id) => ({ ...posyandu, id, aliases: [] })),
  }),
  fc.record({
    kind: fc.constant("moveNode" as const),
    id: anyId,
    parentId: anyParent,
    position: anyPosition,
  }),
  fc.record({ kind: fc.constant("removeNode" as const), id: anyId }),
  fc.record({
    kind: fc.constant("duplicateNode" as const),
    id: anyId,
    copyId: fc.constantFrom("baru1", "baru2", "salin"),
    title: fc.string({ maxLength: 24 }),
  }),
  fc.record({
    kind: fc.constant("setVisible" as const),
    id: anyId,
    visible: fc.constantFrom("always", "hidden"),
  }),
  fc.record({
    kind: fc.constant("updateNode" as const),
    id: anyId,
    changes: fc.dictionary(
      fc.constantFrom("title", "desc", "body", "aliases", "kind"),
      fc.oneof(fc.string(), fc.constant(null)),
      {
        minKeys: 1,
      },
    ),
  }),
);

/** What must be in the menu afterwards, told from the command alone. */
function expectedIds(menu: MenuDoc, command: MenuCommand): string[] {
  const ids = menuPlaces(menu).map(({ node }) => node.id);
  if (command.kind === "addNode") return [...ids, command.node.id];
  if (command.kind === "removeNode") {
    const removed = nodeIn(menu, command.id);
    return ids.filter((id) => !(removed ? idsWithin(removed) : []).includes(id));
  }
  if (command.kind !== "duplicateNode") return ids;
  const copied = nodeIn(menu, command.id);
  const count = copied ? idsWithin(copied).length : 0;
  return [
    ...ids,
    command.copyId,
    ...Array.from({ length: count - 1 }, (_, i) => `${command.copyId}-${i + 1}`),
  ];
}

describe("any sequence of commands", () => {
  test("keeps a readable menu that loses and doubles nothing, and each step can be taken back", () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 8 }), (commands) => {
        let menu = small;
        for (const command of commands) {
          let applied: ReturnType<typeof applyCommand>;
          try {
            applied = applyCommand(menu, command);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            continue;
          }
          expect(menuDoc.parse(applied.doc)).toEqual(applied.doc);
          const ids = menuPlaces(applied.doc).map(({ node }) => node.id);
          expect(ids.sort()).toEqual(expectedIds(menu, command).sort());
          expect(applyCommand(applied.doc, menuCommand.parse(applied.undo)).doc).toEqual(menu);
          menu = applied.doc;
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
