import { z } from "zod";
import { number, optionalText, readableItems } from "./loose";
import type { WebhookError } from "./webhook-update";

/** One entry of the `errors` lists in webhooks. */
export const webhookError: z.ZodType<WebhookError> = z
  .looseObject({
    code: number,
    title: optionalText,
    message: optionalText,
    error_data: z.looseObject({ details: optionalText }).optional().catch(undefined),
  })
  .transform(({ code, title, message, error_data }) => ({
    code,
    title: title ?? message,
    details: error_data?.details,
  }));

export const readableErrors = readableItems(webhookError);
