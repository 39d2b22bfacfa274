import "server-only";
import type { NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { env } from "../env";
import { logError } from "../log";
import { SESSION_DAYS } from "./session-lifetime";
import { signIn } from "./sign-in";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
  interface Session {
    sessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/** next-auth with one provider. The cookie carries only a session id; what it may do is read on each request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 3600 },
    pages: { signIn: "/login" },
    logger: { error: logFailure },
    providers: [
      credentials({
        credentials: { email: {}, password: {} },
        authorize: (input, request) =>
          signIn({
            email: input?.email,
            password: input?.password,
            address: header(request.headers, "x-forwarded-for"),
            userAgent: header(request.headers, "user-agent"),
          }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
  };
}

/** A cookie that cannot be read (an old one, another secret's) only means signed out. */
function logFailure(code: string, metadata: Error | { error: Error }) {
  if (code === "JWT_SESSION_ERROR") return;
  logError("auth_failed", metadata instanceof Error ? metadata : metadata.error, { authCode: code });
}

function header(headers: Record<string, unknown> | undefined, name: string): string | undefined {
  const value = headers?.[name];
  return typeof value === "string" ? value : undefined;
}
