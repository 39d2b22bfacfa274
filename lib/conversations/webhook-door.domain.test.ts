import { createHmac } from "node:crypto";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { env } from "../env";
import { envelope } from "../whatsapp/samples/envelope";
import { takeAtDoor } from "./webhook-door";

const MEGABYTE = 1024 * 1024;
const server = createServer(takeAtDoor);

beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(anOffice);

type Answer = { status: number | undefined; body: string; isClosing: boolean };

/** Posts in pieces, so without a length: what Meta's servers, or somebody else's, may do. */
function post(pieces: (string | Buffer)[], signature?: string, isWhole = true): Promise<Answer> {
  return new Promise((done, fail) => {
    const { port } = server.address() as AddressInfo;
    const headers = signature ? { "x-hub-signature-256": signature } : {};
    const posting = request({ port, host: "127.0.0.1", method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        done({
          status: response.statusCode,
          body: Buffer.concat(chunks).toString(),
          isClosing: response.headers.connection === "close",
        }),
      );
    });
    posting.on("error", fail);
    for (const piece of pieces) posting.write(piece);
    if (isWhole) posting.end();
  });
}

const signed = (body: string) =>
  `sha256=${createHmac("sha256", env().WHATSAPP_APP_SECRET).update(body).digest("hex")}`;

test("a webhook in pieces is put together and recorded before its 200", async () => {
  const body = JSON.stringify(envelope());
  const answer = await post([body.slice(0, 20), body.slice(20)], signed(body));
  expect(answer).toEqual({ status: 200, body: "", isClosing: false });
  expect(await db().webhookDelivery.count()).toBe(1);
});

test("unsigned, or changed on the way: 401, and nothing is recorded", async () => {
  const body = JSON.stringify(envelope());
  expect(await post([body])).toMatchObject({ status: 401 });
  expect(await post([`${body} `], signed(body))).toMatchObject({ status: 401 });
  expect(await db().webhookDelivery.count()).toBe(0);
});

test("more than 3 MB is refused as soon as it is seen, with the reason, and the rest is not waited for", async () => {
  const pieces = Array.from({ length: 4 }, () => Buffer.alloc(MEGABYTE));
  const answer = await post(pieces, "sha256=none", false);
  expect(answer).toEqual({ status: 413, body: '{"code":"too_large"}', isClosing: true });
  expect(await db().webhookDelivery.count()).toBe(0);
});
