/**
 * Webhooks are held in the order of their ids before they are changed: two workers that have the same ones in hand wait
 * for each other instead of deadlocking. `$1`: the ids.
 */
export const HELD = `held as (select id from "WebhookDelivery" where id = any($1::uuid[]) order by id for update)`;
