import { z } from "zod";

/** What Meta tells of the number and the account, in webhooks of these fields. */
export const NOTICE_FIELDS = [
  "phone_number_quality_update",
  "account_update",
  "account_review_update",
  "account_alerts",
  "business_capability_update",
  "phone_number_name_update",
  "security",
] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];

/** They say nothing of whether the account may send, so they do not take the place of what does: no restriction ends by a price. */
export const ASIDE_EVENTS = [
  "VOLUME_BASED_PRICING_TIER_UPDATE",
  "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE",
  "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE",
  "AD_ACCOUNT_LINKED",
  "MM_LITE_TERMS_SIGNED",
  "PARTNER_APP_INSTALLED",
  "PARTNER_APP_UNINSTALLED",
  "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE",
] as const;

/** Older ones are history: the number's present state is asked of Meta itself. */
export const NOTICE_DAYS = 30;

export type AccountNotice = {
  field: NoticeField;
  /** In Meta's own word, e.g. FLAGGED, ACCOUNT_RESTRICTION, TIER_2K. */
  event: string;
  at: string;
  /** Somebody has to act: it stands until a later notice of its field says otherwise. */
  isGrave: boolean;
};

const text = z.string().max(80).optional().catch(undefined);
const noticeValue = z.looseObject({
  event: text,
  decision: text,
  alert_type: text,
  alert_severity: text,
  max_daily_conversations_per_business: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  ban_info: z.looseObject({ waba_ban_state: text }).optional().catch(undefined),
  restriction_info: z
    .array(z.looseObject({ expiration: z.coerce.number().optional().catch(undefined) }))
    .optional()
    .catch(undefined),
});
type NoticeValue = z.output<typeof noticeValue>;

/** An event as it was stored, in a few words; null when it holds none that could be shown. */
export function toNotice(field: NoticeField, value: unknown, at: Date, now: Date): AccountNotice | null {
  const parsed = noticeValue.safeParse(value);
  if (!parsed.success) return null;
  const event = eventOf(parsed.data);
  if (!event) return null;
  return { field, event, at: at.toISOString(), isGrave: isGrave(event, parsed.data, now) };
}

const eventOf = ({ event, decision, alert_type, max_daily_conversations_per_business: limit }: NoticeValue) =>
  event ?? decision ?? alert_type ?? limit;

const GRAVE = new Set([
  "FLAGGED",
  "ACCOUNT_VIOLATION",
  "ACCOUNT_DELETED",
  "ACCOUNT_OFFBOARDED",
  "PARTNER_REMOVED",
  "REJECTED",
]);

function isGrave(event: string, value: NoticeValue, now: Date): boolean {
  if (event === "DISABLED_UPDATE") return value.ban_info?.waba_ban_state !== "REINSTATE";
  if (event === "ACCOUNT_RESTRICTION")
    return !value.restriction_info?.every(({ expiration }) => isPast(expiration, now));
  return GRAVE.has(event) || value.alert_severity === "CRITICAL";
}

const isPast = (seconds: number | undefined, now: Date) =>
  seconds !== undefined && seconds * 1_000 < now.getTime();
