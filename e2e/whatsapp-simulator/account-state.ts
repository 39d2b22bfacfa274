/** People whom the office may write to first in 24 h ("Messaging limits"); 0 is no limit. */
export const MESSAGING_TIERS = {
  TIER_250: 250,
  TIER_2K: 2_000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: 0,
} as const;
export type MessagingTier = keyof typeof MESSAGING_TIERS;

export const RESTRICTIONS = [
  "RESTRICTED_BIZ_INITIATED_MESSAGING",
  "RESTRICTED_CUSTOMER_INITIATED_MESSAGING",
  "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
] as const;
export type RestrictionType = (typeof RESTRICTIONS)[number];
export type CanSend = "AVAILABLE" | "LIMITED" | "BLOCKED";

/** How the platform stands to the office's account and number. */
export class AccountState {
  quality: "GREEN" | "YELLOW" | "RED" | "UNKNOWN" = "GREEN";
  tier: MessagingTier = "TIER_2K";
  nameStatus = "APPROVED";
  reviewStatus = "APPROVED";
  isDisabled = false;
  /** Until when the number is being moved to a higher throughput. */
  upgradingUntil = 0;
  private restrictedUntil = new Map<RestrictionType, number>();

  restrict(type: RestrictionType, until: number) {
    this.restrictedUntil.set(type, until);
  }

  isRestricted(type: RestrictionType, now: number) {
    return (this.restrictedUntil.get(type) ?? 0) > now;
  }

  /** As `health_status` says it. */
  canSend(now: number): CanSend {
    const isMute = this.isRestricted("RESTRICTED_CUSTOMER_INITIATED_MESSAGING", now);
    if (this.isDisabled || isMute) return "BLOCKED";
    return this.isRestricted("RESTRICTED_BIZ_INITIATED_MESSAGING", now) ? "LIMITED" : "AVAILABLE";
  }
}
