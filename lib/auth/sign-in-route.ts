import "server-only";
import nextAuth from "next-auth";
import { authOptions } from "./auth-options";

/** next-auth's own routes (sign in, sign out, session). Options are read when asked, not when built. */
export const signInRoute = (request: Request, context: unknown) => nextAuth(authOptions())(request, context);
