import type { DeliveryKnobs } from "./delivery-knobs";

export type Billing = {
  category: string;
  type: string;
  /** When the free entry point closes, for what goes out through one. */
  freeUntil?: number;
  withConversation: boolean;
};
export type PriceMonth = {
  month: string;
  /** Free-form replies that were sent, free and charged. */
  serviceMessages: number;
  /** Delivered messages and US dollars by category. */
  delivered: Record<string, { free: number; charged: number; cost: number }>;
  cost: number;
};
type Sending = { category: string; isWindowOpen: boolean; isFreeEntry: boolean; now: number; free: number };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Free replies and utility templates in the window ended on this day. */
const CHARGED_SINCE = Date.UTC(2026, 9, 1);

/** What the office's messages cost, by month of the simulated clock. */
export class PriceBook {
  private months = new Map<string, PriceMonth>();
  private current: PriceMonth | undefined;
  private currentDay = Number.NaN;

  month(now: number): PriceMonth {
    const day = Math.floor(now / DAY_MS);
    if (!this.current || day !== this.currentDay) this.current = this.findMonth(now);
    this.currentDay = day;
    return this.current;
  }

  private findMonth(now: number): PriceMonth {
    const month = new Date(now).toISOString().slice(0, 7);
    const kept = this.months.get(month) ?? { month, serviceMessages: 0, delivered: {}, cost: 0 };
    this.months.set(month, kept);
    return kept;
  }

  all() {
    return [...this.months.values()];
  }

  restore(months: PriceMonth[]) {
    for (const kept of months) this.months.set(kept.month, kept);
  }

  /** For tests: as if so many free-form replies had gone out this month. */
  setServiceMessages(now: number, count: number) {
    this.month(now).serviceMessages = count;
  }

  /**
   * How a message is charged. Since 1 October 2026: 1,000 free-form replies a month and number are free, utility
   * templates in the window are charged. How the free ones are marked is not published: as before that day.
   */
  priceOf({ category, isWindowOpen, isFreeEntry, now, free }: Sending) {
    if (isFreeEntry) return { category: "referral_conversion", type: "free_entry_point" };
    if (category === "service") {
      const isCharged = now >= CHARGED_SINCE && this.month(now).serviceMessages >= free;
      return { category, type: isCharged ? "regular" : "free_customer_service" };
    }
    const isFree = category === "utility" && isWindowOpen && now < CHARGED_SINCE;
    return { category, type: isFree ? "free_customer_service" : "regular" };
  }

  /** A free-form reply goes out. */
  countServiceMessage(now: number) {
    this.month(now).serviceMessages += 1;
  }

  /** A message arrived: only then it costs. */
  arrived({ category, type }: Billing, now: number, knobs: DeliveryKnobs) {
    const month = this.month(now);
    const row = month.delivered[category] ?? { free: 0, charged: 0, cost: 0 };
    month.delivered[category] = row;
    if (type !== "regular") {
      row.free += 1;
      return;
    }
    const price = priceFor(category, knobs);
    row.charged += 1;
    row.cost += price;
    month.cost += price;
  }
}

function priceFor(category: string, knobs: DeliveryKnobs) {
  const prices: Record<string, number> = {
    marketing: knobs.priceMarketing,
    utility: knobs.priceUtility,
    authentication: knobs.priceAuthentication,
    service: knobs.priceService,
  };
  return prices[category] ?? 0;
}
