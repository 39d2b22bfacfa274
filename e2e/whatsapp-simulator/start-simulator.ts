import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { controlRoutes } from "./control-plane";
import { type Credentials, testCredentials } from "./credentials";
import type { DeliveryKnobs } from "./delivery-knobs";
import { graphRoutes } from "./graph-routes";
import { answer } from "./http-router";
import { phoneRoutes } from "./phone-page";
import { keepState } from "./saved-state";
import { World } from "./world";

export type SimulatorOptions = {
  /** 0 (the default) takes any free port. */
  port?: number;
  host?: string;
  /** Where the office reaches it, when something stands between: addresses of files begin so. */
  publicUrl?: string;
  /** Where signed webhooks go; without it the office hears nothing. */
  webhookUrl?: string;
  credentials?: Credentials;
  /** Knobs that are turned from the start. */
  knobs?: Partial<DeliveryKnobs>;
  /** JSON file that keeps the chats between runs. */
  dataFile?: string;
};

export type RunningSimulator = { url: string; stop: () => Promise<void> };

/** Starts a simulator: the platform's paths, the control plane `/_sim/*` and the phone page at `/`. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<RunningSimulator> {
  const { port = 0, host = "127.0.0.1", credentials = testCredentials } = options;
  const world = new World(credentials, options.webhookUrl, options.knobs);
  const saveNow = options.dataFile ? keepState(world, options.dataFile) : undefined;
  const routes = [...graphRoutes(world), ...controlRoutes(world), ...phoneRoutes(world)];
  const server = createServer((request, response) => {
    response.setHeader("Date", new Date(world.clock.now()).toUTCString());
    void answer(routes, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const url = `http://${reachable}:${(server.address() as AddressInfo).port}`;
  world.url = options.publicUrl ?? url;
  return {
    url,
    stop: async () => {
      world.clock.stop();
      saveNow?.();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
