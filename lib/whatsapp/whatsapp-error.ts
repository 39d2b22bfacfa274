import { z } from "zod";
import { type ErrorAction, knownActionFor } from "./error-actions";
import { number, optionalNumber, optionalText } from "./loose";
import { NO_CODE } from "./no-code";

type WhatsAppErrorFields = {
  code: number;
  subcode?: number;
  /** Meta's explanation in English; for logs and the health page, never for a resident. */
  details: string;
  /** 0 when no answer came. */
  httpStatus: number;
  fbtraceId?: string;
  /** What Meta writes for a person, in English; only where it manages something, e.g. templates. */
  userTitle?: string;
  userMessage?: string;
};

/** A refusal by the Cloud API, synchronous or in a status webhook. */
export class WhatsAppError extends Error {
  override readonly name = "WhatsAppError";
  readonly code: number;
  readonly subcode?: number;
  readonly details: string;
  readonly httpStatus: number;
  readonly fbtraceId?: string;
  readonly userTitle?: string;
  readonly userMessage?: string;

  constructor({ code, subcode, details, httpStatus, fbtraceId, ...user }: WhatsAppErrorFields) {
    super(`WhatsApp error ${code} (HTTP ${httpStatus}): ${details}`);
    this.code = code;
    this.subcode = subcode;
    this.details = details;
    this.httpStatus = httpStatus;
    this.fbtraceId = fbtraceId;
    this.userTitle = user.userTitle;
    this.userMessage = user.userMessage;
  }

  /** By the code when Meta's table has it, else by the HTTP status. */
  get action(): ErrorAction {
    return knownActionFor(this.code) ?? actionForStatus(this.httpStatus);
  }
}

function actionForStatus(httpStatus: number): ErrorAction {
  if (httpStatus === 401 || httpStatus === 403) return "stop";
  if (httpStatus === 429) return "wait";
  if (httpStatus === 0 || httpStatus >= 500) return "retry";
  return "alert";
}

const errorBody = z.looseObject({
  error: z.looseObject({
    code: number,
    error_subcode: optionalNumber,
    message: optionalText,
    error_data: z.looseObject({ details: optionalText }).optional().catch(undefined),
    fbtrace_id: optionalText,
    error_user_title: optionalText,
    error_user_msg: optionalText,
  }),
});

/** Meta's error in a decoded answer, or null when the body is not one. */
export function findMetaError(body: unknown, httpStatus: number): WhatsAppError | null {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return null;
  const { error } = parsed.data;
  return new WhatsAppError({
    code: error.code,
    subcode: error.error_subcode,
    details: error.error_data?.details ?? error.message ?? "no details",
    httpStatus,
    fbtraceId: error.fbtrace_id,
    userTitle: error.error_user_title,
    userMessage: error.error_user_msg,
  });
}

/** The error of an unsuccessful answer, whatever its body holds. */
export function toWhatsAppError(body: unknown, httpStatus: number): WhatsAppError {
  return (
    findMetaError(body, httpStatus) ??
    new WhatsAppError({ code: NO_CODE, details: "the answer carries no error of WhatsApp", httpStatus })
  );
}

/** The error of a call that got no answer at all. */
export const toNetworkError = (reason: string) =>
  new WhatsAppError({ code: NO_CODE, details: reason, httpStatus: 0 });
