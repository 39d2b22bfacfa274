import { useTranslations } from "next-intl";

/** What is known of a resident whom WhatsApp does not reach. */
export type Reach = {
  /** The office knows the telephone number. */
  hasPhone: boolean;
  /** As the resident last gave it, e.g. "RT 02/RW 05". */
  rtRw: string | null;
};

/** How a resident can be told otherwise: nobody is sent to a telephone whose number WhatsApp hides. Undefined: any resident. */
export function useReachWords(): (reach: Reach | undefined) => string {
  const t = useTranslations("whatsapp.reach");
  return (reach) => {
    if (!reach) return t("anybody");
    const { hasPhone, rtRw } = reach;
    if (rtRw) return t(hasPhone ? "phoneOrRt" : "hiddenButRt", { rtRw });
    return t(hasPhone ? "phone" : "hidden");
  };
}
