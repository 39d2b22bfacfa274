import { afterEach, describe, expect, test } from "vitest";
import { createWhatsAppClient } from "./client";
import { type Answer, answerJson, sampleConfig, startLoopbackApi } from "./samples/loopback-api";

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function meta(answer: Answer) {
  const api = await startLoopbackApi(answer);
  stops.push(api.stop);
  return { ...api, client: createWhatsAppClient(sampleConfig({ apiUrl: api.apiUrl })) };
}

const PHOTO = new Uint8Array([0xff, 0xd8, 0, 1, 2, 0x0d, 0x0a, 0xff, 0xd9]);
const answerPhoto: Answer = (response) =>
  response.writeHead(200, { "Content-Type": "image/jpeg" }).end(PHOTO);

test("getMedia gives the address; the size may be text", async () => {
  const { client, requests } = await meta(
    answerJson({
      id: "m/1",
      url: "https://lookaside.fbsbx.com/x",
      mime_type: "image/jpeg",
      file_size: "303",
    }),
  );
  expect(await client.getMedia("m/1")).toEqual({
    url: "https://lookaside.fbsbx.com/x",
    mimeType: "image/jpeg",
    sizeBytes: 303,
  });
  expect(requests[0]?.url).toBe("/v25.0/m%2F1");
});

test("getMedia of an answer without an address fails", async () => {
  const { client } = await meta(answerJson({ id: "m1" }));
  await expect(client.getMedia("m1")).rejects.toMatchObject({ name: "WhatsAppError" });
});

test("uploadMedia sends the file as a form and gives its id", async () => {
  const { client, requests } = await meta(answerJson({ id: "1037543291543636" }));
  const file = { bytes: PHOTO, mimeType: "image/jpeg", fileName: "denah lokasi.jpg" };
  expect(await client.uploadMedia(file)).toBe("1037543291543636");
  const [request] = requests;
  const type = String(request?.headers["content-type"]);
  const form = await new Response(request?.body, { headers: { "Content-Type": type } }).formData();
  const sent = form.get("file") as File;
  expect(form.get("messaging_product")).toBe("whatsapp");
  expect(form.get("type")).toBe("image/jpeg");
  expect({ name: sent.name, type: sent.type }).toEqual({ name: "denah lokasi.jpg", type: "image/jpeg" });
  expect(new Uint8Array(await sent.arrayBuffer())).toEqual(PHOTO);
});

describe("downloadMedia", () => {
  test("fetches the bytes with the token", async () => {
    const { client, apiUrl, requests } = await meta(answerPhoto);
    const media = await client.downloadMedia(`${apiUrl}/attachments?mid=1`, { maxBytes: PHOTO.byteLength });
    expect(media).toEqual({ bytes: PHOTO, mimeType: "image/jpeg" });
    expect(requests[0]?.headers).toMatchObject({
      authorization: "Bearer token-contoh",
      "user-agent": "Loket/1",
    });
  });

  test("a file whose announced size is too large is refused before its first byte", async () => {
    const { client, apiUrl } = await meta((response) => {
      response.writeHead(200, { "Content-Length": "1000000000" }).flushHeaders();
    });
    const download = client.downloadMedia(`${apiUrl}/a`, { maxBytes: 1_000, timeoutMs: 1_000 });
    await expect(download).rejects.toMatchObject({ name: "MediaRefused", reason: "too_large" });
  });

  test("a file without an announced size is cut off at the limit", async () => {
    let written = 0;
    let isClosed = false;
    const { client, apiUrl } = await meta((response) => {
      const timer = setInterval(() => {
        written += 1024;
        response.write(Buffer.alloc(1024));
      }, 1);
      response.on("close", () => {
        isClosed = true;
        clearInterval(timer);
      });
    });
    const download = client.downloadMedia(`${apiUrl}/endless`, { maxBytes: 10_000 });
    await expect(download).rejects.toMatchObject({ reason: "too_large" });
    await expect.poll(() => isClosed).toBe(true);
    expect(written).toBeLessThan(10_000_000);
  });

  test("a foreign host never sees the token", async () => {
    const stranger = await meta(answerPhoto);
    const { client } = await meta(answerPhoto);
    const download = client.downloadMedia(`${stranger.apiUrl}/a`, { maxBytes: 100 });
    await expect(download).rejects.toMatchObject({ name: "MediaRefused", reason: "host" });
    await expect(client.downloadMedia("bukan alamat", { maxBytes: 100 })).rejects.toMatchObject({
      reason: "host",
    });
    expect(stranger.requests).toHaveLength(0);
  });

  test("nor after a redirect; one within the host is followed", async () => {
    const stranger = await meta(answerPhoto);
    const { client, apiUrl } = await meta((response, request) => {
      if (request.url === "/photo") return answerPhoto(response, request);
      const location = request.url === "/inside" ? "/photo" : `${stranger.apiUrl}/a`;
      response.writeHead(302, { Location: location }).end();
    });
    expect((await client.downloadMedia(`${apiUrl}/inside`, { maxBytes: 100 })).bytes).toEqual(PHOTO);
    const outside = client.downloadMedia(`${apiUrl}/outside`, { maxBytes: 100 });
    await expect(outside).rejects.toMatchObject({ name: "MediaRefused", reason: "redirect" });
    expect(stranger.requests).toHaveLength(0);
  });

  test("a circle of redirects ends", async () => {
    const { client, apiUrl } = await meta((response) =>
      response.writeHead(302, { Location: "/again" }).end(),
    );
    await expect(client.downloadMedia(`${apiUrl}/again`, { maxBytes: 1 })).rejects.toMatchObject({
      reason: "redirect",
    });
  });

  test("a file that stops in the middle is given up in time, for another try", async () => {
    const { client, apiUrl } = await meta((response) => {
      response.writeHead(200, { "Content-Length": "500" }).write("half");
    });
    const download = client.downloadMedia(`${apiUrl}/a`, { maxBytes: 1_000, timeoutMs: 150 });
    await expect(download).rejects.toMatchObject({
      name: "WhatsAppError",
      details: "timeout",
      action: "retry",
    });
  });

  test("an expired address says 404, a cut line is worth a retry", async () => {
    const expired = await meta((response) => response.writeHead(404).end("Not Found"));
    await expect(expired.client.downloadMedia(`${expired.apiUrl}/a`, { maxBytes: 1 })).rejects.toMatchObject({
      httpStatus: 404,
    });
    const cut = await meta((response) => {
      response.writeHead(200, { "Content-Length": "500" }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    await expect(cut.client.downloadMedia(`${cut.apiUrl}/a`, { maxBytes: 1000 })).rejects.toMatchObject({
      name: "WhatsAppError",
      action: "retry",
    });
  });
});
