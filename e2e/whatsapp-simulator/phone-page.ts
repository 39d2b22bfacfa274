import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { bytes, type Call, json, type Reply, type Route, route } from "./http-router";
import { readByResident } from "./report-status";
import type { World } from "./world";

const PHONE = new URL("./phone/", import.meta.url);
const KNOBS = new URL("./knobs/", import.meta.url);
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; base-uri 'none'; form-action 'none'";
/** Shown in the page; anything else that was sent is only offered as a download. */
const SHOWN = ["image/jpeg", "image/png", "image/webp", "audio/", "video/", "application/pdf"];
const HEARTBEAT_MS = 15_000;

/** The page that shows a resident's phone, the page of the knobs, and what they need to be live. */
export function phoneRoutes(world: World): Route[] {
  return [
    route("GET", "/", () => pageFile(PHONE, "phone.html")),
    route("GET", "/phone/:file", ({ params }) => pageFile(PHONE, params.file ?? "")),
    route("GET", "/_sim/knobs", () => pageFile(KNOBS, "knobs.html")),
    route("GET", "/knobs/:file", ({ params }) => pageFile(KNOBS, params.file ?? "")),
    route("GET", "/_sim/live", (call) => openLive(world, call)),
    route("GET", "/_sim/media/:id", (call) => showMedia(world, call)),
  ];
}

function pageFile(folder: URL, name: string): Reply {
  const isThere = readdirSync(folder).includes(name);
  if (!isThere) return json({ error: "not found" }, 404);
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  return bytes(readFileSync(new URL(name, folder)), type, 200, { "Content-Security-Policy": POLICY });
}

function showMedia(world: World, { params }: Call): Reply {
  const file = world.media.peek(params.id ?? "");
  if (!file) return json({ error: "not found" }, 404);
  const isShown = SHOWN.some((type) => file.mimeType.startsWith(type));
  const name = encodeURIComponent(file.fileName ?? file.id);
  const headers = { "Content-Disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${name}` };
  return bytes(file.bytes, isShown ? file.mimeType : "application/octet-stream", 200, headers);
}

/** Server-sent events with the ids of changed chats. `?resident=` says whose chat is on the screen. */
function openLive(world: World, { query, request, response }: Call): Reply {
  const residentId = query.get("resident") ?? undefined;
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write("retry: 1000\n\n");
  const leave = world.live.watch(residentId);
  const deafen = world.live.onChange((id) =>
    response.write(`data: ${JSON.stringify({ residentId: id })}\n\n`),
  );
  const heartbeat = setInterval(() => response.write(": \n\n"), HEARTBEAT_MS);
  request.on("close", () => {
    leave();
    deafen();
    clearInterval(heartbeat);
  });
  if (residentId) readByResident(world, residentId);
  return { kind: "taken" };
}
