import { listMessagingErrors } from "./error-catalogue";
import { listTemplateErrors } from "./template-error";

/** Reported by webhook after a 200 as often as at once. */
const ASYNC_CODES = [131026, 131042, 131047, 131049, 131053, 130472, 137000];

/** Every code that can be had on demand: what it says, and whether it usually comes by webhook. */
export const listErrors = () =>
  [...listMessagingErrors(), ...listTemplateErrors()].map((error) => ({
    ...error,
    isAsync: ASYNC_CODES.includes(error.code),
  }));
