/** What is known of a resident whom WhatsApp does not reach. */
export type Reach = {
  /** The office knows the telephone number. */
  hasPhone: boolean;
  /** As the resident last gave it, e.g. "RT 02/RW 05". */
  rtRw: string | null;
};

/** By which way a resident can be told otherwise: never by a telephone whose number WhatsApp hides. Without `reach`: what holds for everybody. */
export function wayTo(
  reach: Reach | undefined,
): "anybody" | "phone" | "phoneOrRt" | "hidden" | "hiddenButRt" {
  if (!reach) return "anybody";
  if (reach.hasPhone) return reach.rtRw ? "phoneOrRt" : "phone";
  return reach.rtRw ? "hiddenButRt" : "hidden";
}
