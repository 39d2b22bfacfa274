import "server-only";
import { AppError } from "../errors";

const MAX_JSON_BYTES = 1024 * 1024;

/** What the caller sent: the query of a GET, the JSON object of anything else. */
export async function readInput(request: Request): Promise<Record<string, unknown>> {
  if (request.method === "GET" || request.method === "HEAD") {
    return Object.fromEntries(new URL(request.url).searchParams);
  }
  const text = await request.text();
  if (text.length > MAX_JSON_BYTES) throw new AppError("too_large");
  if (text === "") return {};
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AppError("invalid_input");
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_input");
  }
}
