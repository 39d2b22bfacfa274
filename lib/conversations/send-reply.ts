import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";

import type { SendReplyInput } from "./conversation";
import { type Sent, writeToResident } from "./write-to-resident";

/** Answers the resident in words; see `writeToResident` for what that changes and what it throws. */
export async function sendReply(viewer: Viewer, { body, ...reply }: SendReplyInput): Promise<Sent> {
  authorize(viewer, "conversation.reply");
  return writeToResident(viewer, { ...reply, content: { type: "text", body: body.trim() } });
}
