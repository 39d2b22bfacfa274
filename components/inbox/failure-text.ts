import type { useTranslations } from "next-intl";

type InboxText = ReturnType<typeof useTranslations<"inbox">>;

/** Meta's error codes (Cloud API, "Error codes") that an officer can do something about, by what is to be done. */
const CAUSE_OF_CODE: Record<number, "closed" | "cannotReceive" | "marketing" | "rate" | "media" | "account"> =
  {
    131047: "closed",
    131026: "cannotReceive",
    131021: "cannotReceive",
    131049: "marketing",
    131050: "marketing",
    131056: "rate",
    130429: "rate",
    131048: "rate",
    131051: "media",
    131052: "media",
    131053: "media",
    190: "account",
    131031: "account",
    131042: "account",
    131005: "account",
  };

/** Why a message failed, in words, with the code for whoever must look it up. */
export function failureText(t: InboxText, code: number | null): string {
  const cause = code === null ? undefined : CAUSE_OF_CODE[code];
  if (cause) return t(`failed_${cause}`);
  return code === null ? t("failed") : t("failedWithCode", { code });
}
