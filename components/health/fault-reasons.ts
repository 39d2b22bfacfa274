import type { FaultRow } from "@/lib/health/health";

const NAMED = ["not_stored", "never_finished", "no sender"] as const;

/** Why a delivery is in trouble, as keys of words, each once; the parser's own words are for whoever looks after the server. */
export function reasonsOf({ state, reasons }: Pick<FaultRow, "state" | "reasons">) {
  if (state === "unreadable") return ["not_whatsapp"] as const;
  const kinds = reasons.map((reason) => NAMED.find((name) => reason.endsWith(name)) ?? "unreadable_part");
  return [...new Set(kinds)].map((kind) => (kind === "no sender" ? "no_sender" : kind));
}
