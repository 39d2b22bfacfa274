const FIRST_PAGE = "/";

/**
 * Where to go after signing in: the path of `wanted` when it is on this origin, else the first page. Never an address
 * of somebody else's, and never back to the sign-in page.
 */
export function sameOriginPath(wanted: string | undefined, origin: string): string {
  if (!wanted || !URL.canParse(wanted, origin)) return FIRST_PAGE;
  const url = new URL(wanted, origin);
  const isSignIn = url.pathname === "/login" || url.pathname === "/setup";
  return url.origin === origin && !isSignIn ? url.pathname + url.search + url.hash : FIRST_PAGE;
}
