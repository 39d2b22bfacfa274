import { useTranslations } from "next-intl";
import { dailyLimit } from "@/lib/health/daily-limit";
import type { WhatsAppState } from "@/lib/health/health";

const STATUSES = [
  "PENDING",
  "FLAGGED",
  "RESTRICTED",
  "RATE_LIMITED",
  "BANNED",
  "DISCONNECTED",
  "UNVERIFIED",
] as const;
const QUALITIES = ["GREEN", "YELLOW", "RED"] as const;

/** What the line to WhatsApp is like, in words, with the way out. */
export function WhatsAppLine({ whatsapp }: { whatsapp: WhatsAppState }) {
  const t = useTranslations("settings.state");
  switch (whatsapp.kind) {
    case "token_refused":
      return t("tokenRefused");
    case "refused":
      return t("refused", { code: whatsapp.code ?? "?" });
    case "unreachable":
      return t("unreachable");
    case "connected":
      return <Connected {...whatsapp} />;
  }
}

function Connected({ name, number, status, quality, limit }: Extract<WhatsAppState, { kind: "connected" }>) {
  const t = useTranslations("settings.state");
  const count = limit ? dailyLimit(limit) : undefined;
  const limitWords =
    count === undefined ? limit : Number.isFinite(count) ? t("limitPerDay", { count }) : t("limitNone");
  const known = QUALITIES.find((each) => each === quality) ?? "UNKNOWN";
  return (
    <>
      {name && number ? t("connected", { name, number }) : t("connectedPlain")}
      {status && status !== "CONNECTED" && <StatusWords status={status} />}
      <span className="block">
        {t("quality")}: {t(`quality${known}`)}
        {limitWords && ` · ${t("limit")}: ${limitWords}`}
      </span>
    </>
  );
}

function StatusWords({ status }: { status: string }) {
  const t = useTranslations("settings.state");
  const known = STATUSES.find((each) => each === status);
  return (
    <span className="block">{t("numberStatus", { status: known ? t(`status_${known}`) : status })}</span>
  );
}
