import { describe, expect, test } from "vitest";
import { applyCommand } from "./apply-command";
import { menuDoc } from "./engine/menu-doc";
import { type Drop, moveBy, moveTo } from "./move-target";
import { starterMenu } from "./starter-menu/starter-menu";

const doc = menuDoc.parse(starterMenu());
const order = ["administrasi", "medsos", "aduan", "status", "petugas"];
const dropped = (id: string, drop: Drop) => {
  const command = moveTo(doc, id, drop);
  return command && applyCommand(doc, command).doc;
};

describe("dropping an entry", () => {
  test.each<[string, Drop, string[] | undefined]>([
    [
      "petugas",
      { beside: "medsos", side: "before" },
      ["administrasi", "petugas", "medsos", "aduan", "status"],
    ],
    ["medsos", { beside: "status", side: "after" }, ["administrasi", "aduan", "status", "medsos", "petugas"]],
    [
      "medsos",
      { beside: "status", side: "before" },
      ["administrasi", "aduan", "medsos", "status", "petugas"],
    ],
    ["medsos", { beside: "aduan", side: "before" }, undefined],
    ["medsos", { beside: "medsos", side: "after" }, undefined],
    ["medsos", { into: null }, ["administrasi", "aduan", "status", "petugas", "medsos"]],
    ["administrasi", { into: "layanan-lain" }, undefined],
    ["administrasi", { into: "administrasi" }, undefined],
  ])("%s %j", (id, drop, expected) => {
    expect(dropped(id, drop)?.nodes.map((node) => node.id)).toEqual(expected);
  });

  test("into a group it comes last", () => {
    const group = dropped("medsos", { into: "layanan-lain" })?.nodes[0];
    const other = group?.kind === "group" ? group.children.at(-1) : undefined;
    expect(other?.kind === "group" && other.children.at(-1)?.id).toBe("medsos");
  });

  test("up and down stop at the ends", () => {
    expect(moveBy(doc, "administrasi", -1)).toBeUndefined();
    expect(moveBy(doc, "petugas", 1)).toBeUndefined();
    const up = moveBy(doc, "aduan", -1);
    const down = moveBy(doc, "aduan", 1);
    expect(
      up &&
        applyCommand(doc, up)
          .doc.nodes.map(({ id }) => id)
          .indexOf("aduan"),
    ).toBe(order.indexOf("aduan") - 1);
    expect(
      down &&
        applyCommand(doc, down)
          .doc.nodes.map(({ id }) => id)
          .indexOf("aduan"),
    ).toBe(order.indexOf("aduan") + 1);
  });
});
