/** Meta's messaging limit: "TIER_2K" → 2000 residents in 24 hours, "TIER_UNLIMITED" → Infinity; undefined for a word not known. */
export function dailyLimit(tier: string): number | undefined {
  if (tier === "TIER_UNLIMITED") return Number.POSITIVE_INFINITY;
  const [, count, thousands] = /^TIER_(\d+)(K?)$/.exec(tier) ?? [];
  return count ? Number(count) * (thousands ? 1000 : 1) : undefined;
}
