// One database, one DATA_KEY: with another one nothing that was sealed could be opened, and what is sealed now nowhere else.
import { createHmac } from "node:crypto";
import { Trouble } from "./steps.mjs";

/** Notes which key this database's data is sealed with, on the first start; from then on refuses another one. */
export async function requireSameDataKey({ DATABASE_URL, DATA_KEY }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const own = fingerprint(DATA_KEY);
    await client.query(
      `insert into "Setting" (key, value, "updatedAt") values ('data_key', $1::jsonb, now()) on conflict (key) do nothing`,
      [JSON.stringify({ fingerprint: own })],
    );
    const { rows } = await client.query(`select value from "Setting" where key = 'data_key'`);
    if (rows[0].value.fingerprint === own) return;
    throw new Trouble(
      "DATA_KEY is not the key that this database's messages and files were encrypted with.",
      "Give every process, and a restored database, the DATA_KEY of the first start (DATA_DIR/secrets.json there).",
    );
  } finally {
    await client.end();
  }
}

/** Tells one key from another and nothing about either. */
const fingerprint = (key) =>
  createHmac("sha256", Buffer.from(key, "base64")).update("Loket data key").digest("base64url").slice(0, 22);
