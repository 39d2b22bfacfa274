import type { Prisma } from "../db/generated/client";

/** Could not be read or stored, and nobody has set it aside: it waits for somebody to look. */
export const inTrouble = {
  state: { in: ["unreadable", "failed"] },
  setAsideAt: null,
} satisfies Prisma.WebhookDeliveryWhereInput;
