import "server-only";
import type pg from "pg";
import { STATUS_PATIENCE_SECONDS } from "../jobs/call-officer";
import { LIVE_CHANNEL } from "../live/live-event";
import { BEST_FIRST } from "./status-ladder";

/**
 * Sends that were cut off, since the worker that had them in hand is gone: nobody knows whether they went out, so they are
 * never repeated. A status with the row's callback data, come already or coming later, settles each; when none comes, or
 * it tells of a failure, an officer takes over. The screens hear of it. What stood behind goes on (worker/sweep.ts).
 */
export async function settleInterrupted(connection: pg.Client): Promise<void> {
  await connection.query({
    name: "settle-interrupted",
    text: `with settled as (
             update "Message" m set status = coalesce(told.status, 'unconfirmed'), wamid = coalesce(m.wamid, told.wamid),
               "errorCode" = told."errorCode", "errorDetails" = told."errorDetails"
             from "Message" cut left join lateral (
               select status, wamid, "errorCode", "errorDetails" from "MessageStatusReport"
               where "callbackData" = cut.id::text order by ${BEST_FIRST} limit 1
             ) told on true
             where cut.status = 'sending' and not exists (select 1 from "WorkerProcess" w where w.id = cut."senderId")
               and m.id = cut.id and m.status = 'sending'
             returning m."conversationId", m."ticketId", m.status
           ), called as (
             select graphile_worker.add_job('take-over-unsent', json_build_object('conversationId', "conversationId"),
               run_at := now() + interval '${STATUS_PATIENCE_SECONDS} seconds', job_key := 'take-over-unsent ' || "conversationId") as job
             from (select distinct "conversationId" from settled where status in ('unconfirmed', 'failed')) unsent
           ), told as (
             select pg_notify($1, event) as notice from (
               select json_build_object('kind', 'conversation.changed', 'conversationId', "conversationId")::text from settled
               union
               select json_build_object('kind', 'ticket.changed', 'ticketId', "ticketId")::text from settled
               where "ticketId" is not null
             ) changed(event)
           )
           select (select count(job) from called) as called, (select count(notice) from told) as told`,
    values: [LIVE_CHANNEL],
  });
}
