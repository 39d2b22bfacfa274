import { z } from "zod";
import { type GraphError, messagingError, parameterError } from "./graph-error";
import { MESSAGE_SCHEMAS, type MessageType } from "./message-schemas";

const COMMON_KEYS = [
  "messaging_product",
  "recipient_type",
  "to",
  "recipient",
  "type",
  "context",
  "biz_opaque_callback_data",
  "recipient_identity_key_hash",
];

const envelope = z.looseObject({
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.literal("individual").optional(),
  to: z.string().optional(),
  recipient: z.string().optional(),
  type: z.string().default("text"),
  context: z.strictObject({ message_id: z.string().startsWith("wamid.") }).optional(),
  biz_opaque_callback_data: z
    .string()
    .refine((data) => Buffer.byteLength(data) <= 512, { message: "must be at most 512 bytes" })
    .optional(),
  recipient_identity_key_hash: z.string().optional(),
});

export type ValidMessage = {
  type: MessageType;
  content: unknown;
  to?: string;
  recipient?: string;
  quotes?: string;
  callbackData?: string;
  identityHash?: string;
};

/** Checks a send as the platform does, before anybody is looked up. Throws the platform's error. */
export function validateMessage(body: unknown): ValidMessage {
  const message = parse(envelope, body, "");
  if (!message.to && !message.recipient) throw parameterError("The parameter to is required.");
  const type = knownType(message.type);
  assertNoUnknownKeys(message, type);
  if (message[type] === undefined) {
    throw messagingError(131008, `Parameter '${type}' is mandatory for type '${type}'`);
  }
  const { to, recipient, context, biz_opaque_callback_data: callbackData } = message;
  const content = parse<unknown>(MESSAGE_SCHEMAS[type], message[type], type);
  const identityHash = message.recipient_identity_key_hash;
  return { type, content, to, recipient, quotes: context?.message_id, callbackData, identityHash };
}

function knownType(type: string): MessageType {
  if (type in MESSAGE_SCHEMAS) return type as MessageType;
  const known = Object.keys(MESSAGE_SCHEMAS)
    .map((name) => name.toUpperCase())
    .sort();
  throw parameterError(`Param type must be one of {${known.join(", ")}} - got "${type}".`);
}

function assertNoUnknownKeys(message: Record<string, unknown>, type: MessageType) {
  const unknown = Object.keys(message).find((key) => key !== type && !COMMON_KEYS.includes(key));
  if (unknown) throw parameterError(`Invalid parameter: Unexpected key "${unknown}".`);
}

/** Parses or throws the first fault in the platform's words; `root` names the parameter. */
export function parse<Output>(schema: z.ZodType<Output>, value: unknown, root: string): Output {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw issue ? toGraphError(issue, root) : parameterError("Invalid parameter");
}

function toGraphError(issue: z.core.$ZodIssue, root: string): GraphError {
  const path = paramPath(root ? [root, ...issue.path] : issue.path);
  if (issue.code === "unrecognized_keys") {
    return parameterError(`Unexpected key "${issue.keys[0]}" on param "${path}".`);
  }
  if (issue.code === "custom" && issue.params?.graph) return parameterError(issue.message);
  const isMissing = issue.input === undefined && issue.code !== "custom";
  if (isMissing && root) return messagingError(131008, `Parameter '${path}' is mandatory`);
  if (isMissing) return parameterError(`The parameter ${path} is required.`);
  if (issue.code === "invalid_type") return parameterError(`Param ${path} must be a ${issue.expected}.`);
  return messagingError(131009, `${path}: ${issue.message}`);
}

/** `["interactive", "action", "buttons", 0]` → `interactive['action']['buttons'][0]` */
const paramPath = ([first, ...rest]: PropertyKey[]) =>
  String(first ?? "body") +
  rest.map((key) => (typeof key === "number" ? `[${key}]` : `['${String(key)}']`)).join("");
