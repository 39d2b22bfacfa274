import type { InboundContent } from "./inbound-content";

/** How the person is known; at least one of `phone` and `userId`. */
export type Sender = {
  /** Digits with country code, no plus sign. */
  phone?: string;
  /** Business-scoped user id, e.g. `ID.134912…`; stays the same while the number does. */
  userId?: string;
  parentUserId?: string;
  profileName?: string;
  /** Without the at sign; changes at will, for display only. */
  username?: string;
};

export type InboundMessage = {
  wamid: string;
  sentAt: Date;
  sender: Sender;
  /** The message that was quoted, or whose button was tapped. */
  replyTo?: { wamid: string };
  forwarded?: "once" | "often";
  content: InboundContent;
};

export type WebhookError = { code: number; title?: string; details?: string };

export const DELIVERY_STATUSES = ["sent", "delivered", "read", "played", "failed"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What the message costs; `type` tells free replies from charged ones. */
export type Pricing = { category?: string; type?: string; model?: string };

type MessageUpdate = {
  kind: "message";
  /** Which of the office's numbers it came to. */
  phoneNumberId?: string;
  message: InboundMessage;
  sender: Sender;
};

type StatusUpdate = {
  kind: "status";
  phoneNumberId?: string;
  wamid: string;
  status: DeliveryStatus;
  at: Date;
  recipientPhone?: string;
  recipientUserId?: string;
  recipientParentUserId?: string;
  errors: WebhookError[];
  pricing?: Pricing;
  /** What `toCloudApi` was given as `callbackData`. */
  callbackData?: string;
};

/**
 * Anything that is not one person's message or its status: templates, quality, the account, groups, copies of what
 * the office wrote elsewhere. With the field `messages`, `value` is one element of a group chat or history.
 */
type AccountUpdate = {
  kind: "account";
  field: string;
  businessAccountId?: string;
  at?: Date;
  value: unknown;
};

type ErrorUpdate = { kind: "error"; phoneNumberId?: string; error: WebhookError };

/** One element that could not be read; the rest of the batch went on. */
type MalformedUpdate = { kind: "malformed"; position: string; reason: string; raw: unknown };

export type WebhookUpdate = MessageUpdate | StatusUpdate | AccountUpdate | ErrorUpdate | MalformedUpdate;
export type UpdateOf<Kind extends WebhookUpdate["kind"]> = Extract<WebhookUpdate, { kind: Kind }>;
