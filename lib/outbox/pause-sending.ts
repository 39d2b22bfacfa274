import "server-only";
import { sql, type Transaction } from "../db";
import { publish } from "../live/publish";
import type { Pause } from "./next-step";

/**
 * From now on no process of this office sends, until a moment that lies the further away the longer it has lasted.
 * Then one message tries whether it goes again (claim-next.ts). The screens hear of it, and of each try that was refused.
 */
export async function pauseSending(tx: Transaction, { code, first, most }: Pause): Promise<void> {
  await sql(
    tx,
    `insert into "SendingPause" (id, code, until) values (1, $1, now() + make_interval(secs => $2))
     on conflict (id) do update set code = $1, "triedAt" = now(),
       until = now() + make_interval(secs => least(greatest($2, extract(epoch from now() - "SendingPause".since)), $3))`,
    [code, first, most],
  );
  await publish(tx, { kind: "sending.changed" });
}
