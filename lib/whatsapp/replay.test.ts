import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { inboundContent } from "./inbound-content";
import { parseWebhook } from "./parse-webhook";
import type { WebhookUpdate } from "./webhook-update";

// Payloads recorded by an office or its provider: a folder of *.json, each one webhook body.
const folder = process.env.WEBHOOK_SAMPLES ?? "";
const INDEX = "index.json";
const isSkipped = folder === "";
const title = isSkipped
  ? "recorded webhooks (skipped: WEBHOOK_SAMPLES names no folder)"
  : "recorded webhooks";

const elements = z.array(z.looseObject({ id: z.string().optional() })).default([]);
const recorded = z.looseObject({
  entry: z.array(
    z.looseObject({
      changes: z.array(
        z.looseObject({
          field: z.string().optional(),
          value: z.looseObject({ messages: elements, statuses: elements, errors: elements }),
        }),
      ),
    }),
  ),
});
type Recorded = z.output<typeof recorded>;

const files = () => readdirSync(folder).filter((name) => name.endsWith(".json") && name !== INDEX);
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

function updatesOf(body: unknown): WebhookUpdate[] {
  const parsed = parseWebhook(body);
  if (parsed.kind === "unreadable") throw new Error(parsed.reason);
  return parsed.updates;
}

/** What a body must give, found without the parser: the ids of its messages and statuses, and a mark for the rest. */
function expectedMarks(body: Recorded): string[] {
  return body.entry
    .flatMap(({ changes }) => changes)
    .flatMap(({ field = "missing", value: { messages, statuses, errors } }) =>
      field === "messages"
        ? [...messages, ...statuses].map(({ id }) => `messages ${id}`).concat(errors.map(() => "error"))
        : [field],
    );
}

function markOf(update: WebhookUpdate): string {
  switch (update.kind) {
    case "message":
      return `messages ${update.message.wamid}`;
    case "status":
      return `messages ${update.wamid}`;
    case "account":
      return update.field === "messages"
        ? `messages ${z.looseObject({ id: z.string() }).parse(update.value).id}`
        : update.field;
    default:
      return update.kind;
  }
}

describe.skipIf(isSkipped)(title, () => {
  test("every message, status and event is read, exactly once", () => {
    expect(files().length).toBeGreaterThan(0);
    for (const name of files()) {
      const body = readJson(name);
      expect(updatesOf(body).map(markOf), name).toEqual(expectedMarks(recorded.parse(body)));
    }
  });

  test("every message can be stored and read back", () => {
    const contents = files()
      .flatMap((name) => updatesOf(readJson(name)))
      .flatMap((update) => (update.kind === "message" ? [update.message.content] : []));
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) {
      const row = JSON.parse(JSON.stringify(content));
      expect(inboundContent.parse(row)).toEqual(row);
    }
  });

  test("all of them in one shuffled batch give the same", () => {
    const bodies = files().map((name) => recorded.parse(readJson(name)));
    const apart = bodies.flatMap(updatesOf);
    const entry = shuffled(bodies.flatMap((body) => body.entry));
    const together = updatesOf({ object: "whatsapp_business_account", entry });
    const sorted = (updates: WebhookUpdate[]) => updates.map((update) => JSON.stringify(update)).sort();
    expect(sorted(together)).toEqual(sorted(apart));
  });
});

/** The same mixed order at every run. */
function shuffled<Item>(items: Item[]): Item[] {
  let seed = 20_261_124;
  const drawn = items.map((item) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return { item, order: seed };
  });
  return drawn.sort((a, b) => a.order - b.order).map(({ item }) => item);
}
