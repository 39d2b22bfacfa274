const MAX_DEPTH = 64;
const TOO_DEEP = "[nested too deep]";
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The same JSON without what PostgreSQL refuses in text and jsonb: NUL characters and halves of surrogate pairs.
 * One such character in one message would otherwise stop the whole batch, at every retry.
 */
export function toStorable(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((item) => toStorable(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cleanText(key), toStorable(item, depth + 1)]),
  );
}

const cleanText = (text: string) => text.replaceAll("\0", "").replace(LONE_SURROGATE, "\ufffd");
