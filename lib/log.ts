import "server-only";
import { env } from "./env";

type Fields = Record<string, string | number | boolean | null | undefined>;

/** One JSON line. Fields are ids, codes and counts only: never a name, number, address or text of a person. */
export function logInfo(event: string, fields: Fields = {}) {
  if (env().LOG_LEVEL === "info") write("info", event, fields);
}

/** As `logInfo`, with the error's kind and stack. Database errors quote values, so their messages are left out. */
export function logError(event: string, error: unknown, fields: Fields = {}) {
  if (env().LOG_LEVEL === "silent") return;
  const known = error instanceof Error ? error : new Error("thrown value is not an error");
  // A message of several lines is no frame, whatever its lines begin with.
  const frames = known.stack
    ?.replace(known.message, "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 6);
  write("error", event, {
    ...fields,
    error: known.name,
    code: codeOf(error),
    frames: frames?.map((frame) => frame.trim()).join(" | "),
  });
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" || typeof code === "number" ? String(code) : undefined;
}

function write(level: string, event: string, fields: Fields) {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}
