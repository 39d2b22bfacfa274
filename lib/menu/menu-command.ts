import { z } from "zod";
import { stableId } from "./engine/form-def";
import { menuNode, visible } from "./engine/menu-doc";

/** Null clears what may be left out. Whether the result is a readable menu is asked of the whole document. */
const changes = z.record(z.string().max(40), z.json()).refine((given) => Object.keys(given).length > 0);
const id = stableId;
const parentId = stableId.nullable();
const position = z.int().min(0);

/** One step of editing: one line of the log and one step of undo. */
export const menuCommand = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("setTexts"),
    changes: z
      .strictObject({ greeting: z.string().max(500), rootBody: z.string().max(500) })
      .partial()
      .refine((given) => Object.keys(given).length > 0),
  }),
  z.strictObject({ kind: z.literal("addNode"), parentId, position, node: menuNode }),
  z.strictObject({ kind: z.literal("updateNode"), id, changes }),
  /** The texts of a service: `changes` belong to its form, questions excepted. */
  z.strictObject({ kind: z.literal("updateForm"), id, changes }),
  z.strictObject({ kind: z.literal("updateField"), id, fieldId: stableId, changes }),
  /** `position` counts among the new siblings, the moved entry left out. */
  z.strictObject({ kind: z.literal("moveNode"), id, parentId, position }),
  z.strictObject({ kind: z.literal("removeNode"), id }),
  z.strictObject({
    kind: z.literal("duplicateNode"),
    id,
    copyId: stableId.max(20),
    title: z.string().max(24),
  }),
  z.strictObject({ kind: z.literal("setVisible"), id, visible }),
]);

export type MenuCommand = z.output<typeof menuCommand>;
export type CommandOf<Kind extends MenuCommand["kind"]> = Extract<MenuCommand, { kind: Kind }>;
export type Changes = CommandOf<"updateNode">["changes"];
