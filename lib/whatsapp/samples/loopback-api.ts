import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { WhatsAppConfig } from "../whatsapp-config";

export type ReceivedRequest = {
  method?: string;
  url?: string;
  headers: IncomingMessage["headers"];
  body: Buffer<ArrayBuffer>;
};
export type Answer = (response: ServerResponse, request: ReceivedRequest) => void;

/** A server on loopback in Meta's place: answers as the test says and keeps what it was asked. `port` 0 takes a free one. */
export async function startLoopbackApi(answer: Answer, port = 0) {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    const received = { method, url, headers, body: Buffer.concat(chunks) };
    requests.push(received);
    answer(response, received);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${address.port}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export const sampleConfig = (changes: Partial<WhatsAppConfig> = {}): WhatsAppConfig => ({
  apiUrl: "https://graph.facebook.com",
  apiVersion: "v25.0",
  authHeader: "Authorization",
  authPrefix: "Bearer ",
  accessToken: "token-contoh",
  phoneNumberId: "100000000000001",
  businessAccountId: "200000000000002",
  appSecret: "rahasia-contoh",
  verifyToken: "verifikasi-contoh",
  timeoutMs: 2_000,
  ...changes,
});

export const answerJson =
  (body: unknown, httpStatus = 200): Answer =>
  (response) =>
    response.writeHead(httpStatus, { "Content-Type": "application/json" }).end(JSON.stringify(body));
