import { z } from "zod";
import { MESSAGING_TIERS, type MessagingTier, RESTRICTIONS } from "./account-state";
import { tellAccount, tellNumber } from "./account-webhooks";
import { readInput } from "./control-input";
import { type Call, json, type Route, route } from "./http-router";
import { accountErrorUpdate } from "./webhook-value";
import type { World } from "./world";

const HOUR_MS = 60 * 60 * 1000;
const UPGRADE_MS = 60 * 1000;
const UPGRADED_PER_SECOND = 1000;
const TIERS = Object.keys(MESSAGING_TIERS) as [MessagingTier, ...MessagingTier[]];

const accountInput = z.strictObject({
  /** RED is told as FLAGGED, the way back from it as UNFLAGGED. */
  quality: z.enum(["GREEN", "YELLOW", "RED", "UNKNOWN"]).optional(),
  restriction: z.enum(RESTRICTIONS).optional(),
  restrictionHours: z.number().min(0).default(24),
  ban: z.enum(["DISABLE", "SCHEDULE_FOR_DISABLE", "REINSTATE"]).optional(),
  violation: z.string().optional(),
  tier: z.enum(TIERS).optional(),
  /** To 1,000 messages a second; for a minute nothing can be sent (131057). */
  throughputUpgrade: z.literal(true).optional(),
  nameDecision: z.enum(["APPROVED", "DEFERRED", "PENDING", "REJECTED"]).optional(),
  reviewDecision: z.enum(["APPROVED", "PENDING", "REJECTED"]).optional(),
  security: z.enum(["PIN_CHANGED", "PIN_RESET_REQUEST", "PIN_REQUEST_SUCCESS"]).optional(),
  alert: z.enum(["CRITICAL", "WARNING", "INFORMATIONAL"]).optional(),
  /** A webhook whose value holds `errors` and nothing else, e.g. 131035. */
  error: z.int().optional(),
});
type AccountInput = z.output<typeof accountInput>;

/** What Meta does with the account and the number, on demand: `/_sim/account`. Each change is told by webhook. */
export function accountRoutes(world: World): Route[] {
  return [
    route("GET", "/_sim/account", () => json(accountOf(world))),
    route("POST", "/_sim/account", (call) => changeAccount(world, call)),
  ];
}

/** How the account stands, for the page of the knobs. */
export const accountOf = ({ office, clock }: World) => ({
  ...office.account,
  canSend: office.account.canSend(clock.now()),
});

function changeAccount(world: World, call: Call) {
  const input = readInput(accountInput, call);
  changeStanding(world, input);
  changeNumber(world, input);
  const { security, alert, error } = input;
  const { displayPhoneNumber } = world.office;
  if (security) tellNumber(world, "security", { event: security, requester: "61555822107539" });
  if (alert) {
    const entity = { entity_type: "PHONE_NUMBER", entity_id: world.credentials.phoneNumberId };
    const words = { alert_severity: alert, alert_status: "ACTIVE", alert_type: "ACCOUNT_ALERT" };
    const alert_description = `Something about ${displayPhoneNumber} needs attention.`;
    tellAccount(world, "account_alerts", { ...entity, alert_info: { ...words, alert_description } });
  }
  if (error) void world.sender.deliver(accountErrorUpdate(world, error));
  return json(accountOf(world));
}

/** Restrictions, bans, violations, the review: of the whole account. */
function changeStanding(world: World, input: AccountInput) {
  const { restriction, restrictionHours, ban, violation, reviewDecision } = input;
  const { account } = world.office;
  const now = world.clock.now();
  if (restriction) {
    const until = now + restrictionHours * HOUR_MS;
    account.restrict(restriction, until);
    const restriction_info = [{ restriction_type: restriction, expiration: Math.floor(until / 1000) }];
    tellAccount(world, "account_update", { event: "ACCOUNT_RESTRICTION", restriction_info });
  }
  if (violation) {
    const violation_info = { violation_type: violation };
    tellAccount(world, "account_update", { event: "ACCOUNT_VIOLATION", violation_info });
  }
  if (ban) {
    if (ban !== "SCHEDULE_FOR_DISABLE") account.isDisabled = ban === "DISABLE";
    const waba_ban_date = new Date(now).toISOString().slice(0, 10);
    const ban_info = { waba_ban_state: ban, waba_ban_date };
    tellAccount(world, "account_update", { event: "DISABLED_UPDATE", ban_info });
  }
  if (reviewDecision) {
    account.reviewStatus = reviewDecision;
    tellAccount(world, "account_review_update", { decision: reviewDecision });
  }
}

/** Quality, limits, name: of the number, but for the limit, which holds for the whole business. */
function changeNumber(world: World, { quality, tier, throughputUpgrade, nameDecision }: AccountInput) {
  if (quality) changeQuality(world, quality);
  if (tier) changeTier(world, tier);
  if (throughputUpgrade) upgrade(world);
  if (nameDecision) decideName(world, nameDecision);
}

function changeQuality(world: World, quality: NonNullable<AccountInput["quality"]>) {
  const { account } = world.office;
  const wasLow = account.quality === "RED";
  account.quality = quality;
  if (wasLow !== (quality === "RED")) tellQuality(world, wasLow ? "UNFLAGGED" : "FLAGGED");
}

function changeTier(world: World, tier: MessagingTier) {
  world.office.account.tier = tier;
  const most = MESSAGING_TIERS[tier] || tier;
  const value = { max_daily_conversations_per_business: most, max_phone_numbers_per_waba: 25 };
  tellAccount(world, "business_capability_update", value);
}

function upgrade(world: World) {
  world.office.account.upgradingUntil = world.clock.now() + UPGRADE_MS;
  world.knobs = { ...world.knobs, throughputPerSecond: UPGRADED_PER_SECOND };
  tellQuality(world, "THROUGHPUT_UPGRADE");
}

function decideName(world: World, decision: NonNullable<AccountInput["nameDecision"]>) {
  const isRejected = decision === "REJECTED";
  world.office.account.nameStatus = isRejected ? "DECLINED" : decision;
  const rejection_reason = isRejected ? "NAME_NOT_CONSISTENT_WITH_BRANDING" : null;
  const requested_verified_name = world.office.verifiedName;
  tellNumber(world, "phone_number_name_update", { decision, requested_verified_name, rejection_reason });
}

function tellQuality(world: World, event: string) {
  const limit = { max_daily_conversations_per_business: world.office.account.tier };
  tellNumber(world, "phone_number_quality_update", { event, ...limit });
}
