import type { World } from "./world";

const KEPT_MS = 10 * 60 * 1000;
const PATIENCE_MS = 10_000;

export type LinkedFile = { mimeType: string; bytes: Buffer };
type Kept = LinkedFile & { keptUntil: number };

/** Files that were fetched by their link, each kept for ten minutes under its whole address. */
export class LinkCache {
  private files = new Map<string, Kept>();

  find(link: string, now: number): LinkedFile | undefined {
    const kept = this.files.get(link);
    return kept && kept.keptUntil > now ? kept : undefined;
  }

  keep(link: string, file: LinkedFile, now: number) {
    this.files.set(link, { ...file, keptUntil: now + KEPT_MS });
  }
}

/** The file behind a link, or in the platform's words why it could not be had. */
export async function fetchLink({ links, clock }: World, link: string): Promise<LinkedFile | string> {
  const kept = links.find(link, clock.now());
  if (kept) return kept;
  try {
    const response = await fetch(link, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) {
      await response.body?.cancel();
      return `Downloading media from weblink failed with http code ${response.status}, status message ${response.statusText}`;
    }
    const file = {
      mimeType: response.headers.get("content-type") ?? "application/octet-stream",
      bytes: Buffer.from(await response.arrayBuffer()),
    };
    links.keep(link, file, clock.now());
    return file;
  } catch {
    return "Downloading media from weblink failed: the server could not be reached.";
  }
}
