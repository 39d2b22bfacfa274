export type Update = { field: string; value: Record<string, unknown>; key: string };
type Change = { field: string; value: Record<string, unknown> };

const UPDATES_PER_ENTRY = 3;
const LISTS = ["contacts", "messages", "statuses"] as const;

/**
 * One webhook body for many updates, spread over all three levels: several entries, several changes
 * in an entry, several messages in a change. Whoever reads only the first of any of them loses some.
 */
export function batchPayload(businessAccountId: string, updates: Update[], seconds: number) {
  const entry = [];
  for (let start = 0; start < updates.length; start += UPDATES_PER_ENTRY) {
    const changes = mergeNeighbours(updates.slice(start, start + UPDATES_PER_ENTRY));
    // Only management fields carry the time.
    const time = changes.every(({ field }) => field === "messages") ? undefined : seconds;
    entry.push({ id: businessAccountId, time, changes });
  }
  return { object: "whatsapp_business_account", entry };
}

function mergeNeighbours(updates: Update[]): Change[] {
  const changes: Change[] = [];
  for (const { field, value } of updates) {
    const last = changes.at(-1);
    if (last && isSameKind(last, { field, value })) last.value = mergeValues(last.value, value);
    else changes.push({ field, value });
  }
  return changes;
}

const isSameKind = (a: Change, b: Change) =>
  a.field === "messages" &&
  b.field === "messages" &&
  LISTS.every((list) => Boolean(a.value[list]) === Boolean(b.value[list]));

function mergeValues(into: Change["value"], from: Change["value"]) {
  const merged = { ...into };
  for (const list of LISTS) {
    if (merged[list]) merged[list] = [...(merged[list] as unknown[]), ...(from[list] as unknown[])];
  }
  return merged;
}
