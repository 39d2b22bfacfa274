import { z } from "zod";
import { id, optionalText } from "./loose";
import { toStorable } from "./storable";

const buttonReply = z
  .looseObject({ type: z.literal("button_reply"), button_reply: z.looseObject({ id, title: z.string() }) })
  .transform(({ button_reply: { id, title } }) => ({ kind: "button_reply" as const, id, title }));

const listReply = z
  .looseObject({
    type: z.literal("list_reply"),
    list_reply: z.looseObject({ id, title: z.string(), description: optionalText }),
  })
  .transform(({ list_reply: { id, title, description } }) => ({
    kind: "list_reply" as const,
    id,
    title,
    description,
  }));

const flowReply = z
  .looseObject({
    type: z.literal("nfm_reply"),
    nfm_reply: z.looseObject({ name: optionalText, response_json: z.string() }),
  })
  .transform(({ nfm_reply: { name, response_json } }) => ({
    kind: "flow_reply" as const,
    name,
    response: decodeOrUndefined(response_json),
    raw: response_json,
  }));

/** What was tapped in a message with buttons, a list or a form. */
export const interactiveMessage = z
  .looseObject({ interactive: z.union([buttonReply, listReply, flowReply]) })
  .transform(({ interactive }) => interactive);

function decodeOrUndefined(json: string): unknown {
  try {
    // Escapes inside this text hide the characters that a database refuses until they are decoded here.
    return toStorable(JSON.parse(json));
  } catch {
    return undefined;
  }
}
