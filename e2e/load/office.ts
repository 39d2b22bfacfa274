import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import pg from "pg";
import { Line } from "./line";
import { until } from "./until";

const PASSWORD = "only-for-tests";
const NAME = "loket";
const WHATSAPP = {
  WHATSAPP_API_VERSION: "v25.0",
  WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
  WHATSAPP_BUSINESS_ACCOUNT_ID: "102290129340398",
  WHATSAPP_ACCESS_TOKEN: "simulator-access-token",
  WHATSAPP_APP_SECRET: "simulator-app-secret",
  WHATSAPP_VERIFY_TOKEN: "simulator-verify-token",
};
const ADMIN = { ADMIN_EMAIL: "admin@karangmulya.test", ADMIN_PASSWORD: "kata-sandi-untuk-uji" };

/** For stories in which nobody cuts the power of the database. */
export const QUICK_DATABASE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

type OfficeOptions = { folder: string; flags?: string[]; withLine?: boolean };

/**
 * An office in processes of its own, each of which can be killed: database, simulator, and any number of web servers
 * and workers on the one database (LOKET_ROLE). Needs a build. `folder` is emptied first.
 */
export class Office {
  private constructor(
    private readonly env: Record<string, string>,
    private readonly databaseSettings: object,
    readonly databaseUrl: string,
    readonly simulatorUrl: string,
    /** From the office to WhatsApp, if the test wants to cut it; webhooks do not take it. */
    readonly line: Line | undefined,
  ) {}

  private readonly running = new Set<ChildProcess>();
  private database: ChildProcess | undefined;

  /** `webhookUrl`: where the simulator delivers; the first web server's when left out. */
  static async start({ folder, flags = [], withLine = false }: OfficeOptions) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const [databasePort, simulatorPort] = [await freePort(), await freePort()];
    const directory = resolve(folder, "postgres");
    const server = `postgresql://loket:${PASSWORD}@127.0.0.1:${databasePort}`;
    const simulatorUrl = `http://127.0.0.1:${simulatorPort}`;
    const linePort = withLine ? await freePort() : undefined;
    const line = linePort ? await Line.open({ port: linePort, to: () => simulatorPort }) : undefined;
    const env = {
      ...(process.env as Record<string, string>),
      ...WHATSAPP,
      ...ADMIN,
      WHATSAPP_API_URL: `http://127.0.0.1:${linePort ?? simulatorPort}`,
      WHATSAPP_AUTH_HEADER: "Authorization",
      WHATSAPP_AUTH_PREFIX: "Bearer ",
      SIMULATOR_PORT: String(simulatorPort),
      ...(linePort ? { SIMULATOR_PUBLIC_URL: `http://127.0.0.1:${linePort}` } : {}),
      DATABASE_URL: `${server}/${NAME}`,
      DATA_DIR: resolve(folder, "data"),
      DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
      AUTH_SECRET: "a secret that is only ever used in tests",
      LOG_LEVEL: "error",
    };
    const settings = { directory, port: databasePort, password: PASSWORD, flags };
    const office = new Office(env, settings, `${server}/${NAME}`, simulatorUrl, line);
    await office.startDatabase();
    await createDatabase(`${server}/postgres`);
    return office;
  }

  async startDatabase() {
    const database = fork("scripts/database.mjs", {
      env: { ...process.env, LOKET_DATABASE: JSON.stringify(this.databaseSettings) },
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const [answer] = await once(database, "message");
    if (!answer.ready) throw new Error(answer.failed);
    this.database = database;
  }

  /** Stops it as an administrator would, with everything connected, and starts it again. */
  async restartDatabase() {
    await stop(this.database, "SIGTERM");
    await this.startDatabase();
  }

  async startSimulator(webhookUrl: string, knobs: object = {}) {
    this.run(["--conditions=react-server", "--import", "tsx", "e2e/whatsapp-simulator/main.ts"], {
      WEBHOOK_URL: webhookUrl,
      SIMULATOR_KNOBS: JSON.stringify(knobs),
    });
    await until(() => isWell(`${this.simulatorUrl}/_sim/health`), 60);
  }

  /** A web server by the README's command. Gives its address. */
  async startWeb() {
    const url = `http://127.0.0.1:${await freePort()}`;
    const env = { PORT: new URL(url).port, HOST: "127.0.0.1", APP_URL: url, LOKET_ROLE: "web" };
    const process = this.run(["scripts/start.mjs"], env);
    await until(() => isWell(`${url}/login`), 240);
    return { url, process };
  }

  startWorker(): ChildProcess {
    const args = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
    return this.run(args, { LOKET_ROLE: "worker" });
  }

  /** As a service manager ends it: SIGTERM, and then its patience. Gives how it ended and after how long. */
  async end(child: ChildProcess): Promise<{ code: number | null; ms: number }> {
    const begunAt = Date.now();
    await stop(child, "SIGTERM");
    this.running.delete(child);
    return { code: child.exitCode, ms: Date.now() - begunAt };
  }

  async kill(child: ChildProcess) {
    await stop(child, "SIGKILL");
    this.running.delete(child);
  }

  async sim<Answer>(method: "GET" | "POST", path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.simulatorUrl}/_sim/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** At once: a clean end of each is proven elsewhere. What they started notices that they are gone. */
  async stop() {
    await Promise.all([...this.running].map((child) => stop(child, "SIGKILL")));
    await this.line?.cut();
    await stop(this.database, "SIGTERM");
  }

  private run(args: string[], env: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, args, {
      env: { ...this.env, ...env, NODE_ENV: "production" },
      stdio: "ignore",
    });
    this.running.add(child);
    return child;
  }
}

async function stop(child: ChildProcess | undefined, signal: NodeJS.Signals) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

const isWell = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function createDatabase(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create database ${NAME}`);
  await client.end();
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
