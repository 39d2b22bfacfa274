import "server-only";
import { AppError } from "../errors";

const MAX_JSON_BYTES = 1024 * 1024;

/** A file of 16 MB and the words that go with it. */
const MAX_FORM_BYTES = 17 * 1024 * 1024;

/** What the caller sent: the query of a GET, the fields of a form with a file, the JSON object of anything else. */
export async function readInput(request: Request): Promise<Record<string, unknown>> {
  if (request.method === "GET" || request.method === "HEAD") {
    return Object.fromEntries(new URL(request.url).searchParams);
  }
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) return readForm(request);
  const text = await request.text();
  if (text.length > MAX_JSON_BYTES) throw new AppError("too_large");
  if (text === "") return {};
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AppError("invalid_input");
  return value as Record<string, unknown>;
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const bytes = await readAtMost(request, MAX_FORM_BYTES);
  const form = await new Response(bytes, { headers }).formData().catch(() => {
    throw new AppError("invalid_input");
  });
  return Object.fromEntries(form);
}

/** The length that a caller names may be wrong or missing: what comes is counted. */
async function readAtMost(request: Request, maxBytes: number): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new AppError("too_large");
    chunks.push(chunk);
  }
  return new Blob(chunks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_input");
  }
}
