import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { testCredentials } from "./credentials";
import { startSimulator } from "./start-simulator";

export type Received = {
  url: string;
  rawBody: Buffer;
  headers: Record<string, string | string[] | undefined>;
};
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape they assert.
type Answer = { status: number; body: any };

/** An office that keeps every webhook as it came, with a simulator that writes to it. */
export async function openTestOffice() {
  const received: Received[] = [];
  /** What the office answers next; 200 when there is nothing left. */
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === "GET") return answerHandshake(request.url ?? "", response);
    const rawBody = await readBody(request);
    if (!rawBody) return;
    received.push({ url: request.url ?? "", rawBody, headers: request.headers });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  const simulator = await startSimulator({ webhookUrl });
  const { phoneNumberId, accessToken } = testCredentials;

  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(simulator.url + path, init);
    return { status: response.status, body: await response.json() };
  };
  const control = (path: string, body?: unknown) =>
    ask(`/_sim/${path}`, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  const graph = (path: string, init: RequestInit = {}, token = accessToken) =>
    ask(`/v25.0/${path}`, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });

  /** All values of the field `messages` received so far, in order of arrival. */
  const values = () => received.flatMap(({ rawBody }) => valuesOf(JSON.parse(rawBody.toString())));

  return {
    simulator,
    received,
    answers,
    webhookUrl,
    control,
    graph,
    send: (message: object, path = `${phoneNumberId}/messages`) =>
      graph(path, { method: "POST", body: JSON.stringify({ messaging_product: "whatsapp", ...message }) }),
    /** A file for Meta, as a form; `fields` are more of it, or other ones. */
    upload: (content: Uint8Array, type: string, fields: Record<string, string> = {}) => {
      const form = new FormData();
      const parts = { messaging_product: "whatsapp", type, ...fields };
      for (const [name, value] of Object.entries(parts)) if (value) form.set(name, value);
      form.set("file", new Blob([new Uint8Array(content)], { type }), "berkas");
      return graph(`${phoneNumberId}/media`, { method: "POST", body: form });
    },
    says: async (id: string, message: object) =>
      (await control(`residents/${id}/messages`, { wait: true, ...message })).body.wamid as string,
    settle: () => control("settle", {}),
    values,
    messages: () => values().flatMap((value) => value.messages ?? []),
    statuses: () => values().flatMap((value) => value.statuses ?? []),
    close: async () => {
      await simulator.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Undefined when the line broke in the middle. */
async function readBody(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

function answerHandshake(path: string, response: ServerResponse) {
  const { searchParams } = new URL(path, "http://office");
  const isGenuine = searchParams.get("hub.verify_token") === testCredentials.verifyToken;
  response.writeHead(isGenuine ? 200 : 403).end(searchParams.get("hub.challenge"));
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into payloads whose shape they assert.
type Envelope = { entry: { changes: { value: any }[] }[] };
const valuesOf = ({ entry }: Envelope) => entry.flatMap(({ changes }) => changes.map(({ value }) => value));

export type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;
