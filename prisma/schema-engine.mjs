#!/usr/bin/env node
// Prisma's schema engine as WebAssembly, behind the JSON-RPC that the Prisma CLI speaks to its native engine.
// Why: the CLI downloads a native binary that many offices' networks cannot reach (docs/decisions/009).
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

const CHAR_OID = 18;
const TEXT_OID = 25;
const PANIC_OR_ERROR = 4466;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: "string", multiple: true }, datasource: { type: "string" } },
});
const url = JSON.parse(values.datasource ?? "{}").url;

if (positionals[0] === "cli") await answerCli(positionals[1]);
else await answerRpc(await startEngine());

async function startEngine() {
  const path = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(readFileSync(path.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`${text}\n`) };
  const datamodels = (values.datamodels ?? []).map((file) => [file, readFileSync(file, "utf8")]);
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    (line) => process.stderr.write(`${line}\n`),
    bindMigrationAwareSqlAdapterFactory(adapterFactory()),
  );
}

function adapterFactory() {
  const config = parseIntoClientConfig(url);
  const factory = new PrismaPg(config);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => forSchemaEngine(await connect());
  factory.connectToShadowDb = () => connectToShadow(config);
  return factory;
}

async function connectToShadow(config) {
  const database = `prisma_shadow_${randomUUID()}`;
  const admin = new pg.Client(config);
  await admin.connect();
  await admin.query(`CREATE DATABASE "${database}"`);
  const shadow = await new PrismaPg({ ...config, database }).connect();
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await admin.query(`DROP DATABASE "${database}" WITH (FORCE)`);
    await admin.end();
  };
  return forSchemaEngine(shadow);
}

/** The engine reads the catalogue's "char" columns as characters; the driver calls them by another type. */
function forSchemaEngine(adapter) {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns = [];
  pool.query = async (...args) => {
    const result = await query(...args);
    charColumns = (result.fields ?? []).flatMap((field, i) => (field.dataTypeID === CHAR_OID ? [i] : []));
    for (const i of charColumns) result.fields[i].dataTypeID = TEXT_OID;
    return result;
  };
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (sql) => {
    await query(sql);
  };
  return adapter;
}

async function answerRpc(engine) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the CLI's receipt for something printed
    const answer = await call(engine, method, params);
    // The native engine prints a diff through the CLI; the WebAssembly one returns it.
    if (answer.result?.stdout)
      write({ id: randomUUID(), method: "print", params: { content: answer.result.stdout } });
    write({ id, ...answer });
  }
}

function write(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

async function call(engine, method, params) {
  try {
    return { result: (await engine[method](params)) ?? null };
  } catch (error) {
    process.stderr.write(`${error.stack}\n`);
    const data = { is_panic: false, message: error.message, error_code: error.code, meta: error.meta };
    return { error: { code: PANIC_OR_ERROR, message: error.message, data } };
  }
}

async function answerCli(command) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  if (command === "create-database") target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href });
  try {
    await client.connect();
    if (command === "create-database") await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const fields = { error_code: error.code === "3D000" ? "P1003" : "P1001", message: error.message };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    process.exitCode = 1;
  } finally {
    await client.end();
  }
  process.exit();
}
