/** Since when and why nothing is sent to residents, for those who wait for it. Times are ISO text. */
export type SendingPause = {
  /** Meta's error code; NO_CODE when WhatsApp cannot be reached. */
  code: number;
  since: string;
  nextTryAt: string;
};
