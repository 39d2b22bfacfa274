import { expiredTokenError, tokenError, unknownObject } from "./graph-error";
import type { Call } from "./http-router";
import type { World } from "./world";

/** Lets a call pass that carries the access token, in the header or the query; otherwise 401, code 190. */
export function authorize({ credentials, knobs }: World, { headers, query }: Call) {
  const [scheme, token] = (headers.authorization ?? "").split(" ");
  // The Resumable Upload API says OAuth.
  const given = scheme === "Bearer" || scheme === "OAuth" ? token : query.get("access_token");
  if (!knobs.tokenValid && given === credentials.accessToken) throw expiredTokenError();
  if (given !== credentials.accessToken) throw tokenError();
}

/** The token is good, but is it this office's number? */
export function assertOfficeNumber({ credentials }: World, { params, method }: Call) {
  const id = params.object ?? "";
  if (id !== credentials.phoneNumberId) throw unknownObject(id, method);
}
