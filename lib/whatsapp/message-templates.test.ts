import { afterEach, expect, test } from "vitest";
import { createWhatsAppClient } from "./client";
import { type Answer, answerJson, sampleConfig, startLoopbackApi } from "./samples/loopback-api";

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function meta(answer: Answer) {
  const api = await startLoopbackApi(answer);
  stop = api.stop;
  return { ...api, client: createWhatsAppClient(sampleConfig({ apiUrl: api.apiUrl })) };
}

const NEW = {
  name: "siap",
  language: "id",
  category: "UTILITY",
  components: [{ type: "BODY", text: "Siap." }],
};
const LISTED = {
  id: 7,
  name: "siap",
  language: "id",
  status: "APPROVED",
  category: "UTILITY",
  components: [],
};

test("a creation has named variables; the state comes back", async () => {
  const { client, requests } = await meta(answerJson({ id: "9", status: "PENDING", category: "MARKETING" }));
  expect(await client.createTemplate(NEW)).toEqual({
    kind: "done",
    metaId: "9",
    status: "PENDING",
    category: "MARKETING",
  });
  expect(requests[0]).toMatchObject({ method: "POST" });
  expect(requests[0]?.url).toMatch(/\/message_templates$/);
  expect(JSON.parse(requests[0]?.body.toString() ?? "")).toEqual({ ...NEW, parameter_format: "named" });
});

test("a refusal carries the words for a person", async () => {
  const error = { code: 100, error_subcode: 2388293, error_user_title: "Ratio", error_user_msg: "Too many" };
  const { client } = await meta(answerJson({ error }, 400));
  expect(await client.createTemplate(NEW)).toMatchObject({
    kind: "refused",
    error: { code: 100, subcode: 2388293, userTitle: "Ratio", userMessage: "Too many" },
  });
});

test("an answer that says nothing is unconfirmed", async () => {
  const { client } = await meta(answerJson("<html>", 502));
  expect(await client.createTemplate(NEW)).toEqual({ kind: "unconfirmed" });
});

test("the list without what an older version does not know", async () => {
  const refusal = { error: { code: 100, message: "(#100) Tried accessing nonexisting field" } };
  const { client, requests } = await meta((response, request) =>
    request.url?.includes("quality_score")
      ? answerJson(refusal, 400)(response, request)
      : answerJson({ data: [LISTED] })(response, request),
  );
  expect(await client.listTemplates()).toEqual([
    {
      metaId: "7",
      name: "siap",
      language: "id",
      status: "APPROVED",
      category: "UTILITY",
      components: [],
      rejectedReason: undefined,
      qualityScore: undefined,
    },
  ]);
  expect(requests).toHaveLength(2);
});

test("a deletion names what goes", async () => {
  const { client, requests } = await meta(answerJson({ success: true }));
  expect(await client.deleteTemplate({ name: "siap" })).toEqual({ kind: "done" });
  expect(requests[0]).toMatchObject({ method: "DELETE" });
  expect(requests[0]?.url).toContain("name=siap");
});
