import "server-only";
import { AppError } from "../errors";
import type { TemplateOutcome } from "../whatsapp/message-templates";
import { WhatsAppError } from "../whatsapp/whatsapp-error";

/** What Meta refused: its code (the subcode where there is one) and its own words for a person, in English. */
export type TemplateRefusal = { code: number; title: string | null; message: string | null };

/** An outcome that is not done, as the error that the screen explains. */
export function templateFailure(outcome: Exclude<TemplateOutcome<object>, { kind: "done" }>): AppError {
  if (outcome.kind === "unreachable") return new AppError("whatsapp_unreachable");
  if (outcome.kind === "unconfirmed") return new AppError("template_unconfirmed");
  return toRefusal(outcome.error);
}

/** The same for what a call that may be repeated threw. */
export function toRefusal(error: unknown): AppError {
  if (!(error instanceof WhatsAppError)) throw error;
  if (error.httpStatus === 0 || error.httpStatus >= 500) return new AppError("whatsapp_unreachable");
  const { code, subcode, userTitle, userMessage, details } = error;
  const refusal: TemplateRefusal = {
    code: subcode ?? code,
    title: userTitle ?? null,
    message: userMessage ?? (details || null),
  };
  return new AppError("template_refused", refusal);
}
