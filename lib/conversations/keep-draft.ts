import "server-only";
import type { Transaction } from "../db";
import type { DraftKind } from "./inbox-views";

type DraftToKeep = {
  staffId: string;
  conversationId: string;
  kind: DraftKind;
  /** Empty: cleared or sent. The row stays, so that what was written before cannot come back. */
  body: string;
  /** ISO text; when it is not known, now. */
  writtenAt: string | undefined;
};

/**
 * The newest writing stays, in whatever order the saves arrive; an older one changes nothing. A time further ahead
 * than clocks differ is brought back, or nothing written later could ever be kept.
 */
export async function keepDraft(
  tx: Transaction,
  { staffId, conversationId, kind, body, writtenAt }: DraftToKeep,
): Promise<void> {
  const at = writtenAt ? new Date(writtenAt) : new Date();
  await tx.$executeRaw`
    insert into "ReplyDraft" ("staffId", "conversationId", kind, body, "updatedAt")
    values (${staffId}::uuid, ${conversationId}::uuid, ${kind}::"DraftKind", ${body},
      least(${at}, now() + interval '5 minutes'))
    on conflict ("staffId", "conversationId", kind)
    do update set body = excluded.body, "updatedAt" = excluded."updatedAt"
    where "ReplyDraft"."updatedAt" <= excluded."updatedAt"`;
}
