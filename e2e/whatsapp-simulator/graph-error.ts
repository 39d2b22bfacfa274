import { randomBytes } from "node:crypto";
import { describeError } from "./error-catalogue";

type GraphErrorBody = {
  message: string;
  type: "OAuthException" | "GraphMethodException";
  code: number;
  error_subcode?: number;
  is_transient?: boolean;
  error_user_title?: string;
  error_user_msg?: string;
  error_data?: { messaging_product: "whatsapp"; details: string };
};

/** A refusal in the platform's own shape: HTTP status and `{"error": {...}}` with a `fbtrace_id`. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly body: GraphErrorBody,
  ) {
    super(body.message);
  }

  toJson() {
    return { error: { ...this.body, fbtrace_id: `A${randomBytes(16).toString("base64url")}` } };
  }
}

/** "(#131009) Parameter value is not valid", with the field and the reason in `error_data.details`. */
export function messagingError(code: number, details?: string) {
  const known = describeError(code);
  return new GraphError(known.status, {
    message: `(#${code}) ${known.title}`,
    type: "OAuthException",
    code,
    error_data: { messaging_product: "whatsapp", details: details ?? known.details },
  });
}

/** Codes below this are the Graph API's own: without `error_data`. */
const FIRST_MESSAGING_CODE = 80_000;

/** Any code in the shape that the platform gives it. */
export function anyError(code: number, details?: string) {
  if (code === 0 || code === 190) return expiredTokenError();
  if (code >= FIRST_MESSAGING_CODE) return messagingError(code, details);
  const known = describeError(code);
  const message = `(#${code}) ${details ?? known.title}`;
  return new GraphError(known.status, { message, type: "OAuthException", code, is_transient: code === 2 });
}

/** "(#100) …": a parameter that the Graph API itself refuses. */
export const parameterError = (message: string) =>
  new GraphError(400, { message: `(#100) ${message}`, type: "OAuthException", code: 100 });

/** A call of the control plane that makes no sense. */
export const controlError = (message: string) =>
  new GraphError(422, { message, type: "OAuthException", code: 0 });

/** A token that is missing, wrong or expired. */
export const tokenError = () =>
  new GraphError(401, {
    message: "Invalid OAuth access token - Cannot parse access token",
    type: "OAuthException",
    code: 190,
  });

/** A token that was good and is no longer. */
export const expiredTokenError = () =>
  new GraphError(401, {
    message:
      "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
    type: "OAuthException",
    code: 190,
    error_subcode: 460,
  });

/** An id that does not exist, or that this token may not see: the platform does not tell which. */
export const unknownObject = (id: string, method: string) =>
  new GraphError(400, {
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: "GraphMethodException",
    code: 100,
    error_subcode: 33,
  });

/** An address that no edge answers to. */
export const unknownPath = (path: string) =>
  new GraphError(400, {
    message: `Unknown path components: ${path}`,
    type: "OAuthException",
    code: 2500,
  });
