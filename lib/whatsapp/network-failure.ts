const NEVER_SENT_SYSCALLS = new Set(["connect", "getaddrinfo"]);

// A connection that was not accepted, or whose certificate was refused, before the first byte of the request.
const NEVER_SENT_CODE =
  /^(UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

/**
 * Whether a failed request certainly never reached the other side, so that repeating it cannot send twice.
 * A reset or a timeout of an open connection is not certain.
 */
export function isNeverSent(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  // Node tries IPv6 and IPv4 and reports both.
  if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return error.errors.every(isNeverSent);
  }
  if ("syscall" in error && NEVER_SENT_SYSCALLS.has(String(error.syscall))) return true;
  if ("code" in error && NEVER_SENT_CODE.test(String(error.code))) return true;
  return "cause" in error && isNeverSent(error.cause);
}

/** A short reason for logs, without addresses or tokens. */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return "unknown network failure";
  if (error.name === "TimeoutError") return "timeout";
  const { cause = error } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.name;
}
