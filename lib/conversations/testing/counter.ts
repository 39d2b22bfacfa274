import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Line } from "@/e2e/load/line";
import { startSimulator } from "@/e2e/whatsapp-simulator/start-simulator";
import { env } from "../../env";
import { startWorker } from "../../worker/start-worker";
import { verifyWebhook } from "../verify-webhook";
import { takeAtDoor } from "../webhook-door";

/**
 * The whole counter without a browser: simulator, the webhook's real handlers, a real worker. `withLine`: what the office
 * sends goes over a line that can be cut; webhooks come all the same.
 */
export async function startCounter({ withWorker = true, withLine = false } = {}) {
  const server = createServer(async (incoming, outgoing) => {
    if (incoming.method === "POST") return takeAtDoor(incoming, outgoing);
    const response = await verifyWebhook(new Request(`http://counter.test${incoming.url}`));
    outgoing.writeHead(response.status).end(await response.text());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/whatsapp`;
  const port = Number(new URL(env().WHATSAPP_API_URL).port);
  const publicUrl = env().WHATSAPP_API_URL;
  const simulator = await startSimulator({ port: withLine ? 0 : port, publicUrl, webhookUrl });
  const line = withLine
    ? await Line.open({ port, to: () => Number(new URL(simulator.url).port) })
    : undefined;
  const worker = withWorker ? await startWorker() : null;
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${simulator.url}/_sim/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    webhookUrl,
    line,
    simulator: {
      get: (path: string) => call("GET", path),
      post: (path: string, body: unknown = {}) => call("POST", path, body),
    },
    async stop() {
      await worker?.stop();
      await line?.cut();
      await simulator.stop();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Waits until something holds; what the last look gave is in the failure. */
export async function until<Value>(
  look: () => Promise<Value>,
  holds: (value: Value) => boolean,
  seconds = 15,
): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`did not come true: ${JSON.stringify(value)?.slice(0, 600)}`);
    await new Promise((done) => setTimeout(done, 40));
  }
}
