import { once } from "node:events";
import { type AddressInfo, createConnection, createServer } from "node:net";

/**
 * A line to a PostgreSQL on which an acknowledgement can get lost: after `loseNextCommit` the next COMMIT reaches the
 * server, and what the server says to it never comes back.
 */
export async function startLossyLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  let isArmed = false;
  const server = createServer((client) => {
    const upstream = createConnection({ host: target.hostname, port: Number(target.port) });
    let isLosing = false;
    client.on("data", (bytes) => {
      if (isArmed && bytes.includes("COMMIT")) {
        isArmed = false;
        isLosing = true;
      }
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => (isLosing ? client.destroy() : client.write(bytes)));
    for (const [end, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      end.on("error", () => other.destroy());
      end.on("close", () => other.destroy());
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { port }).href,
    loseNextCommit: () => {
      isArmed = true;
    },
    hasLost: () => !isArmed,
    stop: () => server.close(),
  };
}
