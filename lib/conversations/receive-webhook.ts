import "server-only";
import { takeWebhook } from "./take-webhook";

/** A POST from Meta that came through Next: in development, where scripts/web.mjs does not stand before it. */
export const receiveWebhook = ({ headers, body }: Request): Promise<Response> =>
  takeWebhook({
    length: headers.get("content-length"),
    signature: headers.get("x-hub-signature-256"),
    body,
  });
