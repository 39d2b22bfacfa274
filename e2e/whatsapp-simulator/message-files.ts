import type { JsonObject } from "./chats";

/** A file that a message names, by id or by link, and where it does. */
export type NamedFile = { kind: string; id?: string; link?: string; param: string };
type Part = { type: string } & JsonObject;
type SentTemplate = { components?: { type: string; parameters?: Part[] }[] };
type Named = { id?: string; link?: string };

const KINDS = ["image", "video", "audio", "sticker", "document"];

/** Every file of a message: its own, its header's, its cards', its template's. */
export function filesOf(type: string, content: unknown): NamedFile[] {
  if (KINDS.includes(type)) return [named(type, content as Named, type)];
  if (type === "template") return templateFiles(content as SentTemplate);
  if (type !== "interactive") return [];
  const { header, action } = content as { header?: Part; action: { cards?: { header: Part }[] } };
  const cards = action.cards ?? [];
  return [
    ...partFiles(header, "interactive['header']"),
    ...cards.flatMap((card, index) =>
      partFiles(card.header, `interactive['action']['cards'][${index}]['header']`),
    ),
  ];
}

function templateFiles({ components = [] }: SentTemplate) {
  return components.flatMap(({ type, parameters = [] }, at) =>
    (type === "header" ? parameters : []).flatMap((part, index) =>
      partFiles(part, `template['components'][${at}]['parameters'][${index}]`),
    ),
  );
}

function partFiles(part: Part | undefined, where: string): NamedFile[] {
  if (!part || !KINDS.includes(part.type)) return [];
  return [named(part.type, (part[part.type] ?? {}) as Named, `${where}['${part.type}']`)];
}

const named = (kind: string, { id, link }: Named, where: string): NamedFile => ({
  kind,
  id,
  link,
  param: `${where}['id']`,
});
