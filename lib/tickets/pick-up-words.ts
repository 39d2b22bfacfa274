import type { RequirementVia } from "../db/generated/enums";

type PickUp = {
  office: { name: string; address: string; hours: string };
  requirements: { label: string; required: boolean; via: RequirementVia }[];
};

/**
 * Where a letter is fetched and what is brought, in the words of the menu's own requirements: the message of the move,
 * the answer to STATUS and what the bot said before must not differ. What may be left out is not asked for.
 */
export function pickUpWords({ office, requirements }: PickUp): string {
  const brought = requirements.filter(({ required, via }) => required && via === "counter");
  const place = `Silakan datang ke ${office.name}, ${office.address}, ${office.hours}.`;
  const bring = brought.length === 0 ? "" : ` Mohon membawa ${inWords(brought.map(({ label }) => label))}.`;
  return `${place}${bring} Boleh diwakilkan dengan membawa KTP pengambil.`;
}

/** "KTP, KK dan surat pengantar"; "" of nothing. */
export function inWords(items: string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} dan ${last}`;
}
