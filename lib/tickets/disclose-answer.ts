import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { unseal } from "../storage/seal";
import type { DiscloseAnswerInput } from "./ticket";
import { visibleTickets } from "./visible-tickets";

/** The whole identity number behind a masked answer. Each look is written to the audit log. */
export async function discloseAnswer(viewer: Viewer, input: DiscloseAnswerInput): Promise<{ value: string }> {
  authorize(viewer, "document.read");
  const { ticketId, answerId } = input;
  return transaction(async (tx) => {
    const answer = await tx.ticketAnswer.findFirst({
      where: { id: answerId, ticketId, ticket: visibleTickets(viewer) },
      select: { sealed: true, label: true },
    });
    if (!answer?.sealed) throw new AppError("not_found");
    await tx.auditEntry.create({
      data: {
        actorId: viewer.id,
        action: "answer.disclosed",
        subjectKind: "ticket",
        subjectId: ticketId,
        detail: toJson({ answerId, label: answer.label }),
      },
      select: { id: true },
    });
    return { value: unseal(answer.sealed).toString("utf8") };
  });
}
