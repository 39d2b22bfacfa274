import { describe, expect, test } from "vitest";
import { starterMenu } from "../starter-menu/starter-menu";
import { checkMenu } from "./check-menu";
import type { Field } from "./form-def";
import { type MenuDoc, type MenuNode, type MenuNodeOf, menuDoc } from "./menu-doc";

const firstForm = (doc: MenuDoc): MenuNodeOf<"form"> => {
  const group = doc.nodes[0];
  const form = group?.kind === "group" ? group.children[0] : undefined;
  if (form?.kind !== "form") throw new Error("the starter menu begins with a group of forms");
  return form;
};
const codesAfter = (change: (doc: MenuDoc) => void) => {
  const doc = starterMenu();
  change(doc);
  return checkMenu(doc).map((problem) => `${problem.level} ${problem.code}`);
};
const hidden: MenuNode = { id: "x", kind: "status", title: "X", aliases: [], visible: "hidden" };
const question = (id: string, more: object): Field =>
  ({ ...firstForm(starterMenu()).form.fields[0]!, id, ...more }) as Field;

describe("checkMenu", () => {
  test("the starter menu can be published as it is", () => {
    expect(checkMenu(starterMenu())).toEqual([]);
    expect(menuDoc.parse(starterMenu())).toEqual(starterMenu());
  });

  test.each<[string, (doc: MenuDoc) => void]>([
    ["must node_id_duplicate", (doc) => doc.nodes.push({ ...hidden, id: "skd" })],
    [
      "must group_empty",
      (doc) => doc.nodes.push({ ...hidden, kind: "group", visible: "always", children: [hidden] }),
    ],
    ["must title_same_as_sibling", (doc) => doc.nodes.push({ ...hidden, title: "cek  STATUS" })],
    ["must alias_is_system_word", (doc) => doc.nodes[0]?.aliases.push("Menu")],
    ["must alias_is_system_word", (doc) => doc.nodes[0]?.aliases.push("sudah ada")],
    ["must alias_is_greeting", (doc) => doc.nodes[0]?.aliases.push("Halo")],
    ["must alias_is_greeting", (doc) => doc.nodes[0]?.aliases.push("terima kasih")],
    ["must alias_is_system_word", (doc) => doc.nodes[0]?.aliases.push("nomor dua")],
    ["must alias_without_letters", (doc) => doc.nodes[0]?.aliases.push("1")],
    ["must alias_without_letters", (doc) => doc.nodes[0]?.aliases.push("!!")],
    ["must shortcut_missing", (doc) => doc.nodes.push({ ...hidden, kind: "shortcut", to: "tidak-ada" })],
    ["must placeholder_unknown", (doc) => Object.assign(doc, { greeting: "Halo {nma}" })],
    ["must placeholder_misplaced", (doc) => Object.assign(doc, { greeting: "Nomor {nomor}" })],
    ["must placeholder_unknown", (doc) => Object.assign(firstForm(doc).form, { ticketTitle: "{tidak-ada}" })],
    ["must placeholder_unknown", (doc) => Object.assign(doc.system, { review: "Periksa {judulnya}" })],
    ["must brace_alone", (doc) => Object.assign(doc, { greeting: "Selamat datang di {kantor" })],
    ["must brace_alone", (doc) => Object.assign(doc, { greeting: "Halo {namaa dengan jelas" })],
    ["must brace_alone", (doc) => Object.assign(doc, { greeting: "Halo nama}" })],
    ["must placeholder_unknown", (doc) => Object.assign(doc, { rootBody: "Halo {nama petugas}" })],
    ["must placeholder_unknown", (doc) => Object.assign(doc, { rootBody: "Halo {Nama}" })],
    ["must placeholder_unknown", (doc) => Object.assign(firstForm(doc).form, { intro: "{ sapaan }" })],
    ["must brace_in_label", (doc) => Object.assign(doc.nodes[1] ?? {}, { title: "Info {kantor}" })],
    ["must form_without_questions", (doc) => Object.assign(firstForm(doc).form, { fields: [] })],
    ["must requirement_without_question", (doc) => firstForm(doc).form.fields.pop()],
    ["must requirement_missing", (doc) => Object.assign(firstForm(doc).form, { requirements: [] })],
    ["must field_id_duplicate", (doc) => firstForm(doc).form.fields.push(question("nama", {}))],
    [
      "must choice_too_few",
      (doc) => firstForm(doc).form.fields.push(question("c", { kind: "choice", options: [] })),
    ],
    [
      "must condition_later",
      (doc) =>
        Object.assign(firstForm(doc).form.fields[0]!, { showIf: [{ field: "keperluan", op: "answered" }] }),
    ],
    [
      "must condition_missing",
      (doc) =>
        Object.assign(firstForm(doc).form.fields[0]!, { showIf: [{ field: "hilang", op: "answered" }] }),
    ],
    [
      "should identity_at_counter",
      (doc) => firstForm(doc).form.fields.push(question("nik", { kind: "nik" })),
    ],
    ["should no_handover", (doc) => doc.nodes.pop()],
    ["should alias_shared", (doc) => doc.nodes[1]?.aliases.push("domisili")],
    [
      "should group_long",
      (doc) =>
        doc.nodes.push(
          ...Array.from({ length: 6 }, (_, n): MenuNode => ({ ...hidden, id: `n${n}`, title: `N ${n}` })),
        ),
    ],
  ])("%s", (expected, change) => expect(codesAfter(change)).toContain(expected));

  test("unknown keys and over-long titles are refused when a draft is read", () => {
    const doc = starterMenu();
    expect(menuDoc.safeParse({ ...doc, colour: "red" }).success).toBe(false);
    expect(menuDoc.safeParse({ ...doc, nodes: [{ ...hidden, title: "x".repeat(25) }] }).success).toBe(false);
    expect(
      menuDoc.safeParse({
        ...doc,
        nodes: [{ ...hidden, kind: "link", url: "http://a.id", button: "A", body: "B" }],
      }).success,
    ).toBe(false);
  });
});
