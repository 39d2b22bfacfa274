import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphError } from "./graph-error";

export type Call = {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: Buffer;
  /** The body as JSON, or undefined when it is none. */
  json: () => unknown;
  request: IncomingMessage;
  response: ServerResponse;
};

/** `json`, `bytes`, or `taken` when the route writes to the response itself. */
export type Reply =
  | { kind: "json"; status: number; value: unknown }
  | { kind: "bytes"; status: number; bytes: Buffer; type: string; headers?: Record<string, string> }
  | { kind: "taken" };

export type Route = { method: string; pattern: RegExp; run: (call: Call) => Promise<Reply> | Reply };

export const json = (value: unknown, status = 200): Reply => ({ kind: "json", status, value });
export const bytes = (content: Buffer, type: string, status = 200, headers = {}): Reply => ({
  kind: "bytes",
  status,
  bytes: content,
  type,
  headers,
});

/** `route("GET", "/_sim/residents/:id", …)`; `:name` is one path segment. */
export function route(method: string, path: string, run: Route["run"]): Route {
  const pattern = new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
  return { method, pattern, run };
}

/** Answers one request with the first route that fits; a GraphError becomes its own body. */
export async function answer(routes: Route[], request: IncomingMessage, response: ServerResponse) {
  try {
    const call = await readCall(request, response);
    const { found, params } = findRoute(routes, call);
    write(response, found ? await found.run({ ...call, params }) : json({ error: "not found" }, 404));
  } catch (error) {
    write(response, failure(error));
  }
}

async function readCall(request: IncomingMessage, response: ServerResponse): Promise<Call> {
  const url = new URL(request.url ?? "/", "http://simulator");
  const body = await readBody(request);
  const method = request.method ?? "GET";
  const { headers } = request;
  const common = { method, path: url.pathname, query: url.searchParams, headers, request, response };
  return { ...common, params: {}, body, json: () => parse(body) };
}

const NOTHING = Buffer.alloc(0);

/** By events: the stream's iterator costs more than the small bodies that come. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(chunks.length === 1 ? (chunks[0] ?? NOTHING) : Buffer.concat(chunks)));
    request.on("error", reject);
  });
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function findRoute(routes: Route[], call: Call) {
  for (const found of routes) {
    const match = found.method === call.method && found.pattern.exec(call.path);
    if (match) return { found, params: decode(match.groups ?? {}) };
  }
  return { found: undefined, params: {} };
}

const decode = (groups: Record<string, string>) =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));

function failure(error: unknown): Reply {
  if (error instanceof GraphError) return json(error.toJson(), error.status);
  console.error(error);
  const message = "An unknown error has occurred.";
  return json(new GraphError(500, { message, type: "OAuthException", code: 1 }).toJson(), 500);
}

function write(response: ServerResponse, reply: Reply) {
  if (reply.kind === "taken" || response.destroyed) return;
  const content = reply.kind === "json" ? Buffer.from(JSON.stringify(reply.value)) : reply.bytes;
  const type = reply.kind === "json" ? "application/json; charset=UTF-8" : reply.type;
  response.writeHead(reply.status, {
    "Content-Type": type,
    "Content-Length": content.length,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...(reply.kind === "bytes" ? reply.headers : {}),
  });
  response.end(content);
}
