import { afterEach, describe, expect, test } from "vitest";
import { createWhatsAppClient } from "./client";
import { NO_CODE } from "./no-code";
import { type Answer, answerJson, sampleConfig, startLoopbackApi } from "./samples/loopback-api";
import { toCloudApi } from "./to-cloud-api";
import type { WhatsAppConfig } from "./whatsapp-config";

const MESSAGE = toCloudApi({ type: "text", body: "Selamat pagi, Mama Yosina" }, { phone: "6281200000101" });
const ACCEPTED = { messaging_product: "whatsapp", contacts: [], messages: [{ id: "wamid.A+/=" }] };
const META_ERROR = { error: { message: "(#131047) Re-engagement message", code: 131047, fbtrace_id: "Abc" } };

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function meta(answer: Answer, changes: Partial<WhatsAppConfig> = {}) {
  const api = await startLoopbackApi(answer);
  stop = api.stop;
  return { ...api, client: createWhatsAppClient(sampleConfig({ apiUrl: api.apiUrl, ...changes })) };
}

describe("sendMessage", () => {
  test("posts Meta's JSON with the token and gives the wamid", async () => {
    const { client, requests } = await meta(answerJson(ACCEPTED));
    expect(await client.sendMessage(MESSAGE)).toEqual({ kind: "sent", wamid: "wamid.A+/=" });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "POST", url: "/v25.0/100000000000001/messages" });
    expect(requests[0]?.headers).toMatchObject({
      authorization: "Bearer token-contoh",
      "content-type": "application/json",
    });
    expect(JSON.parse(String(requests[0]?.body))).toEqual(MESSAGE);
  });

  test("a provider's path, header and missing version are configuration", async () => {
    const api = await startLoopbackApi(answerJson(ACCEPTED));
    stop = api.stop;
    const provider = { apiUrl: `${api.apiUrl}/wa/`, apiVersion: "", authHeader: "X-Api-Key", authPrefix: "" };
    await createWhatsAppClient(sampleConfig(provider)).sendMessage(MESSAGE);
    expect(api.requests[0]?.url).toBe("/wa/100000000000001/messages");
    expect(api.requests[0]?.headers["x-api-key"]).toBe("token-contoh");
    expect(api.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  test.each([400, 401, 500, 503, 200])("Meta's error with HTTP %i is a refusal", async (httpStatus) => {
    const { client } = await meta(answerJson(META_ERROR, httpStatus));
    expect(await client.sendMessage(MESSAGE)).toMatchObject({
      kind: "failed",
      error: { code: 131047, httpStatus, fbtraceId: "Abc", action: "template" },
    });
  });

  test.each([
    ["a gateway's HTML", 413, "alert"],
    ["a rate limit of the gateway", 429, "wait"],
    ["a redirect", 302, "alert"],
  ])("%s is a refusal without a code", async (_name, httpStatus, action) => {
    const { client, requests } = await meta((response) =>
      response.writeHead(httpStatus, { Location: "/elsewhere" }).end("<html></html>"),
    );
    expect(await client.sendMessage(MESSAGE)).toMatchObject({
      kind: "failed",
      error: { code: NO_CODE, httpStatus, action },
    });
    expect(requests).toHaveLength(1);
  });

  test.each<[string, Answer]>([
    ["no answer in time", () => undefined],
    ["the line is cut after the request", (response) => response.destroy()],
    [
      "the answer is cut in the middle",
      (response) => {
        response.writeHead(200, { "Content-Length": "500" }).write('{"messages":[{"id":');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ["200 that is not JSON", (response) => response.end("OK")],
    ["200 without a message id", answerJson({ messages: [] })],
    ["502 without Meta's error", (response) => response.writeHead(502).end("Bad gateway")],
  ])("%s: nobody knows, and nothing is sent again", async (_name, answer) => {
    const { client, requests } = await meta(answer, { timeoutMs: 250 });
    expect(await client.sendMessage(MESSAGE)).toMatchObject({ kind: "unconfirmed" });
    expect(requests).toHaveLength(1);
  });

  test("a refused connection never left", async () => {
    const api = await startLoopbackApi(answerJson(ACCEPTED));
    await api.stop();
    const client = createWhatsAppClient(sampleConfig({ apiUrl: api.apiUrl }));
    expect(await client.sendMessage(MESSAGE)).toEqual({ kind: "unreachable", reason: "ECONNREFUSED" });
  });

  test("an unknown host never left", async () => {
    const client = createWhatsAppClient(sampleConfig({ apiUrl: "http://tidak-ada.invalid" }));
    expect(await client.sendMessage(MESSAGE)).toMatchObject({ kind: "unreachable" });
  });
});

describe("markRead", () => {
  test("asks for blue ticks, and for the typing sign only when wanted", async () => {
    const { client, requests } = await meta(answerJson({ success: true }));
    await client.markRead("wamid.A");
    await client.markRead("wamid.A", { typing: true });
    const read = { messaging_product: "whatsapp", status: "read", message_id: "wamid.A" };
    expect(requests.map(({ body }) => JSON.parse(String(body)))).toEqual([
      read,
      { ...read, typing_indicator: { type: "text" } },
    ]);
  });

  test("says why it failed", async () => {
    const { client } = await meta(answerJson(META_ERROR, 400));
    await expect(client.markRead("wamid.A")).rejects.toMatchObject({ code: 131047 });
  });
});

test("getPhoneNumber gives what Meta says, also when it says little", async () => {
  const { client, requests } = await meta(
    answerJson({
      id: "100000000000001",
      display_phone_number: "+62 812-0000-0001",
      verified_name: "Kelurahan Contoh",
      quality_rating: "GREEN",
      throughput: { level: "STANDARD" },
      name_status: null,
    }),
  );
  expect(await client.getPhoneNumber()).toEqual({
    displayPhoneNumber: "+62 812-0000-0001",
    verifiedName: "Kelurahan Contoh",
    qualityRating: "GREEN",
    throughputLevel: "STANDARD",
  });
  expect(requests[0]?.url).toMatch(/^\/v25.0\/100000000000001\?fields=.*quality_rating.*throughput/);
});

test("getPhoneNumber asks an older version for less", async () => {
  const { client, requests } = await meta((response, request) =>
    request.url?.includes("throughput")
      ? answerJson({ error: { message: "(#100) nonexisting field", code: 100 } }, 400)(response, request)
      : answerJson({ display_phone_number: "+62 812-0000-0001" })(response, request),
  );
  expect(await client.getPhoneNumber()).toEqual({ displayPhoneNumber: "+62 812-0000-0001" });
  expect(requests).toHaveLength(2);
});

test("getPhoneNumber tells where webhooks go: the number's own address first", async () => {
  const addresses = { application: "https://lama.example/hook", phone_number: "https://loket.example/hook" };
  const { client } = await meta(answerJson({ webhook_configuration: addresses }));
  expect((await client.getPhoneNumber()).webhookUrl).toBe("https://loket.example/hook");
});

test("getPhoneNumber without a network throws the one kind of error", async () => {
  const client = createWhatsAppClient(sampleConfig({ apiUrl: "http://tidak-ada.invalid" }));
  await expect(client.getPhoneNumber()).rejects.toMatchObject({ name: "WhatsAppError", httpStatus: 0 });
});
