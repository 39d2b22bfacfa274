import type { Fault } from "./faults";
import { anyError } from "./graph-error";
import { bytes, type Call, type Reply } from "./http-router";
import { isTemplateErrorCode, templateError } from "./template-error";

/**
 * Lets a fault happen before a call is taken: a slow answer, a broken line, a server page instead of the platform's
 * JSON. Gives the reply that takes the call's place, if any; throws the error code that is to be said at once.
 */
export async function applyFault(fault: Fault, call: Call): Promise<Reply | undefined> {
  if (fault.hangUp === "before") return hangUp(call);
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  if (fault.bareStatus) return serverPage(fault.bareStatus);
  if (fault.code !== undefined && !fault.async) throw errorOf(fault.code, fault.details);
  return undefined;
}

const errorOf = (code: number, details?: string) =>
  isTemplateErrorCode(code) ? templateError(code, details) : anyError(code, details);

/** The line breaks without an answer. */
export function hangUp(call: Call): Reply {
  call.request.socket.destroy();
  return { kind: "taken" };
}

/** What a load balancer says when the platform behind it is gone. */
const serverPage = (status: number) =>
  bytes(
    Buffer.from(
      `<!DOCTYPE html><html><head><title>Error</title></head><body>Sorry, something went wrong.</body></html>`,
    ),
    "text/html; charset=utf-8",
    status,
  );
