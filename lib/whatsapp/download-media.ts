import { authHeaders, type Connection } from "./call-graph";
import { mediaAddress } from "./media-host";
import { MediaRefused } from "./media-refused";
import { failureReason } from "./network-failure";
import { toNetworkError, toWhatsAppError, WhatsAppError } from "./whatsapp-error";

const MAX_REDIRECTS = 3;
const DEFAULT_DOWNLOAD_TIMEOUT_MS = 120_000;

export type DownloadOptions = { maxBytes: number; timeoutMs?: number };
/** `mimeType` is what the server claims; the content decides. */
export type DownloadedMedia = { bytes: Uint8Array<ArrayBuffer>; mimeType: string };

/**
 * The bytes behind a media address, which lives five minutes.
 * Throws MediaRefused for a foreign host or a file over `maxBytes` (counted while it arrives), WhatsAppError
 * otherwise: HTTP 404 means that the address has expired and must be asked for again.
 */
export async function downloadMedia(
  connection: Connection,
  url: string,
  { maxBytes, timeoutMs = DEFAULT_DOWNLOAD_TIMEOUT_MS }: DownloadOptions,
): Promise<DownloadedMedia> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetchMedia(connection, url, signal);
    const bytes = await readBytes(response, maxBytes);
    return { bytes, mimeType: response.headers.get("content-type") ?? "application/octet-stream" };
  } catch (error) {
    if (error instanceof MediaRefused || error instanceof WhatsAppError) throw error;
    throw toNetworkError(failureReason(error));
  }
}

async function fetchMedia(
  { config, fetch }: Connection,
  url: string,
  signal: AbortSignal,
): Promise<Response> {
  let asked = parseUrl(url);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const address = asked && mediaAddress(asked, config.apiUrl);
    if (!address) throw new MediaRefused(hop ? "redirect" : "host");
    const response = await fetch(address, { headers: authHeaders(config), redirect: "manual", signal });
    if (response.ok) return response;
    await response.body?.cancel();
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !location) {
      throw toWhatsAppError(undefined, response.status);
    }
    asked = parseUrl(location, address);
  }
  throw new MediaRefused("redirect");
}

const parseUrl = (url: string, base?: URL) => (URL.canParse(url, base) ? new URL(url, base) : null);

async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (Number(response.headers.get("content-length")) > maxBytes) {
    await response.body?.cancel();
    throw new MediaRefused("too_large");
  }
  // Leaving the loop by a throw cancels the stream.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new MediaRefused("too_large");
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

function joined(chunks: Uint8Array[], size: number) {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
