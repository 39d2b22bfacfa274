import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** Passes each POST on to the next of several servers, as a proxy before two web processes does. */
export async function startBalancer(targets: () => string[]) {
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const urls = targets();
    const target = urls[turn++ % urls.length];
    try {
      const answer = await fetch(`${target}${incoming.url}`, {
        method: incoming.method ?? "GET",
        headers: headersOf(incoming),
        ...(incoming.method === "POST" ? { body: new Uint8Array(await bodyOf(incoming)) } : {}),
      });
      outgoing.writeHead(answer.status).end(await answer.text());
    } catch {
      outgoing.writeHead(502).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => new Promise((done) => server.close(done)) };
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const passed = ["content-type", "x-hub-signature-256"];
  return Object.fromEntries(passed.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
