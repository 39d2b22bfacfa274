const names = new Map<string, string>();
const MOST_KEPT = 2_000;

/** A short, stable name for a prepared statement, so that PostgreSQL reads and plans it once a connection. */
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = `p${hashOf(sql)}`;
  if (names.size > MOST_KEPT) names.clear();
  names.set(sql, name);
  return name;
}

/** FNV-1a twice over. */
function hashOf(text: string) {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    first = Math.imul(first ^ text.charCodeAt(i), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}${text.length.toString(36)}`;
}
