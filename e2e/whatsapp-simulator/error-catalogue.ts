type Entry = { title: string; details: string; status?: number };

/** Errors of the Cloud API, "Error codes" reference: title, usual details, HTTP status (400 unless said). */
const ERRORS: Record<number, Entry> = {
  0: { title: "Authentication Error", details: "The access token could not be authenticated.", status: 401 },
  1: { title: "API Unknown", details: "Invalid request or possible server error." },
  2: { title: "API Service", details: "Temporary due to downtime or overload.", status: 503 },
  3: { title: "API Method", details: "Capability or permissions issue.", status: 500 },
  4: { title: "Application request limit reached", details: "The app has reached its API call rate limit." },
  10: { title: "Permission Denied", details: "Permission is not granted or was removed.", status: 403 },
  190: {
    title: "Error validating access token",
    details: "The access token has expired.",
    status: 401,
  },
  368: {
    title: "Temporarily blocked for policies violations",
    details: "The account violated a policy.",
    status: 403,
  },
  80007: { title: "Rate limit issues", details: "The WhatsApp Business Account has reached its rate limit." },
  130429: {
    title: "Rate limit hit",
    details: "Message failed to send because there were too many messages.",
  },
  130472: {
    title: "User's number is part of an experiment",
    details: "Failed to send message because this user's phone number is part of an experiment",
  },
  130497: { title: "Business account is restricted", details: "Restricted in this country.", status: 403 },
  131000: { title: "Something went wrong", details: "Unknown error, please try again later.", status: 500 },
  131005: { title: "Access denied", details: "Permission is not granted or was removed.", status: 403 },
  131008: { title: "Required parameter is missing", details: "A required parameter is missing." },
  131009: { title: "Parameter value is not valid", details: "A parameter value is not valid." },
  131016: { title: "Service unavailable", details: "A service is temporarily unavailable.", status: 500 },
  131021: { title: "Recipient cannot be sender", details: "Recipient phone number equals the sender." },
  131026: { title: "Message undeliverable", details: "Message Undeliverable." },
  131030: {
    title: "Recipient phone number not in allowed list",
    details: "Add recipient phone number to recipient list and try again.",
  },
  131031: { title: "Business account locked", details: "The account has been locked.", status: 403 },
  131037: { title: "Display name needs approval", details: "The display name is not approved." },
  131042: {
    title: "Business eligibility payment issue",
    details: "There was an error related to your payment method.",
  },
  131045: { title: "Incorrect certificate", details: "Phone number registration error.", status: 500 },
  131047: {
    title: "Re-engagement message",
    details:
      "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
  },
  131048: {
    title: "Spam rate limit hit",
    details: "There are restrictions on how many messages can be sent.",
  },
  131049: {
    title: "This message was not delivered to maintain healthy ecosystem engagement.",
    details: "In order to maintain a healthy ecosystem engagement, the message failed to be delivered.",
  },
  131050: { title: "User has stopped marketing messages", details: "The user stopped marketing messages." },
  131051: { title: "Unsupported message type", details: "Message type is currently not supported." },
  131052: { title: "Media download error", details: "Unable to download the media sent by the user." },
  131053: { title: "Media upload error", details: "Unable to upload the media used in the message." },
  131056: {
    title: "(Business Account, Consumer Account) pair rate limit hit",
    details: "Too many messages sent from this phone number to the same recipient in a short period.",
  },
  131057: { title: "Account in maintenance mode", details: "The account is in maintenance.", status: 500 },
  131062: {
    title: "Business-scoped user ID not supported",
    details: "This message requires a phone number.",
  },
  132000: { title: "Number of parameters does not match the expected number of params", details: "" },
  132001: { title: "Template name does not exist in the translation", details: "", status: 404 },
  132005: { title: "Hydrated text too long", details: "The translated text is too long." },
  132007: { title: "Template format character policy violated", details: "The content violates a policy." },
  132012: { title: "Parameter format does not match format in the created template", details: "" },
  132015: { title: "Template is paused", details: "Template is paused due to low quality." },
  132016: { title: "Template is disabled", details: "Template has been paused too many times." },
  133010: { title: "Account not registered", details: "Phone number is not registered." },
  135000: { title: "Generic user error", details: "Message failed to send because of an unknown error." },
  137000: { title: "Identity key mismatch", details: "The recipient's identity may have changed." },
};

/** What the reference says about a code; a code that it does not list is still answered, as 400. */
export function describeError(code: number) {
  const { title, details, status = 400 } = ERRORS[code] ?? { title: "Unknown error", details: "" };
  return { code, title, details, status };
}
