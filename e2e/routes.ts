import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "../lib/auth/permissions";

export type Route = { method: string; path: string; verb: string; action: Action };

const METHOD = /export const (GET|POST|PUT|DELETE) = \w*[eE]ndpoint\((?:[^;]*?, )?(\w+)\);/g;
const AUTHORIZE_FIRST = /^\s*authorize\(viewer, "([a-z_.]+)"\)/;

/** Doors without a sign-in: next-auth's own, Meta's (signed), the health check, the first run, the benchmark's. */
export const PUBLIC_ROUTES = [
  "/api/auth/[...nextauth]",
  "/api/webhooks/whatsapp",
  "/api/health",
  "/api/setup",
  "/api/bench/bare",
];
/** Signed-in but not JSON: the stream of live events. */
export const STREAM_ROUTES = ["/api/live"];

/** Every address below app/api, as the folders say. */
export function allPaths(): string[] {
  return filesBelow("app/api")
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => `/${file.replace(/^app\//, "").replace(/\/route\.ts$/, "")}`);
}

/** Every signed-in route, with the action that the first line of its verb asks for. */
export function signedInRoutes(): Route[] {
  const verbs = filesBelow("lib").filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  return allPaths().flatMap((path) => {
    const source = readFileSync(`app${path}/route.ts`, "utf8").replaceAll(/\s+/g, " ");
    return [...source.matchAll(METHOD)].map(([, method = "", verb = ""]) => ({
      method,
      path,
      verb,
      action: actionOf(verb, verbs),
    }));
  });
}

function actionOf(verb: string, files: string[]): Action {
  const start = new RegExp(`export async function ${verb}\\b[\\s\\S]*?\\{\\n(?=\\s{2}\\S)`);
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const found = start.exec(source);
    if (!found) continue;
    const action = AUTHORIZE_FIRST.exec(source.slice(found.index + found[0].length))?.[1];
    if (!action) throw new Error(`${verb} in ${file} does not begin with authorize(viewer, …)`);
    return action as Action;
  }
  throw new Error(`no verb ${verb} below lib`);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
