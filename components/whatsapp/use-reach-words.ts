import { useTranslations } from "next-intl";
import { type Reach, wayTo } from "./way-to";

/** How a resident whom WhatsApp does not reach can be told otherwise, in words. */
export function useReachWords(): (reach: Reach | undefined) => string {
  const t = useTranslations("whatsapp.reach");
  return (reach) => t(wayTo(reach) as "phoneOrRt", { rtRw: reach?.rtRw ?? "" });
}
