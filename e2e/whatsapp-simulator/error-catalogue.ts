type Entry = { title: string; details: string; status?: number };

/** Errors of the Cloud API, "Error codes" reference: title, usual details, HTTP status (400 unless said). */
const ERRORS: Record<number, Entry> = {
  0: { title: "Authentication Error", details: "The access token could not be authenticated.", status: 401 },
  1: { title: "API Unknown", details: "Invalid request or possible server error." },
  2: { title: "API Service", details: "Temporary due to downtime or overload.", status: 503 },
  3: { title: "API Method", details: "Capability or permissions issue.", status: 500 },
  4: { title: "Application request limit reached", details: "The app has reached its API call rate limit." },
  10: { title: "Permission Denied", details: "Permission is not granted or was removed.", status: 403 },
  33: { title: "Parameter value is not valid", details: "The business phone number has been deleted." },
  100: { title: "Invalid parameter", details: "Invalid parameter" },
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
  200: { title: "Permissions error", details: "API Permission was not granted or was removed.", status: 403 },
  613: { title: "Calls to this api have exceeded the rate limit", details: "Too many calls to this API." },
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
  131020: { title: "Group not eligible", details: "The group cannot take this message." },
  131021: { title: "Recipient cannot be sender", details: "Recipient phone number equals the sender." },
  131026: { title: "Message undeliverable", details: "Message Undeliverable." },
  131030: {
    title: "Recipient phone number not in allowed list",
    details: "Add recipient phone number to recipient list and try again.",
  },
  131031: { title: "Business account locked", details: "The account has been locked.", status: 403 },
  131035: {
    title: "Webhook could not be delivered within data retention limit",
    details: "The payload was deleted before it could be delivered.",
  },
  131036: { title: "Payload not found", details: "The payload is no longer stored." },
  131037: { title: "Display name needs approval", details: "The display name is not approved." },
  131042: {
    title: "Business eligibility payment issue",
    details: "There was an error related to your payment method.",
  },
  131041: { title: "Group message not sent", details: "The message could not be sent to the group." },
  131044: { title: "Payment issue", details: "There was an error related to your payment method." },
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
  131055: { title: "Method not allowed", details: "Marketing Messages Lite API only." },
  131056: {
    title: "(Business Account, Consumer Account) pair rate limit hit",
    details: "Too many messages sent from this phone number to the same recipient in a short period.",
  },
  131057: { title: "Account in maintenance mode", details: "The account is in maintenance.", status: 500 },
  131059: {
    title: "Invalid pagination cursor",
    details: "The cursor is not valid. Start from the first page.",
  },
  131060: { title: "This message is currently unavailable", details: "The message is unavailable." },
  131062: {
    title: "Business-scoped user ID not supported",
    details: "This message requires a phone number.",
  },
  131063: { title: "Marketing messages disabled", details: "Marketing messages are disabled on Cloud API." },
  131064: {
    title: "Template classification limit",
    details: "Too many templates of this account were put in a wrong category.",
  },
  132000: { title: "Number of parameters does not match the expected number of params", details: "" },
  132001: { title: "Template name does not exist in the translation", details: "", status: 404 },
  132005: { title: "Hydrated text too long", details: "The translated text is too long." },
  132007: { title: "Template format character policy violated", details: "The content violates a policy." },
  132008: { title: "Template parameter value not valid", details: "A parameter value is not valid." },
  132012: { title: "Parameter format does not match format in the created template", details: "" },
  132015: { title: "Template is paused", details: "Template is paused due to low quality." },
  132016: { title: "Template is disabled", details: "Template has been paused too many times." },
  132018: {
    title: "Template parameters invalid",
    details: "There is an issue with the parameters in your template.",
  },
  132068: { title: "Flow is blocked", details: "Flow is in blocked state." },
  132069: {
    title: "Flow is throttled",
    details: "Flow is throttled: 10 messages in the last hour were sent.",
  },
  133000: { title: "Incomplete deregistration", details: "A previous deregistration failed.", status: 500 },
  133004: {
    title: "Server temporarily unavailable",
    details: "Server is temporarily unavailable.",
    status: 503,
  },
  133005: { title: "Two step verification PIN mismatch", details: "The PIN is incorrect." },
  133006: { title: "Phone number re-verification needed", details: "The number must be verified." },
  133008: { title: "Too many two step verification PIN guesses", details: "Too many PIN guesses." },
  133009: {
    title: "Two step verification PIN guessed too fast",
    details: "The PIN was entered too quickly.",
  },
  133010: { title: "Account not registered", details: "Phone number is not registered." },
  133015: { title: "Please wait a few minutes before attempting to register", details: "Wait 5 minutes." },
  133016: { title: "Account register deregister rate limit exceeded", details: "Too many registrations." },
  134011: {
    title: "WhatsApp Payments terms of service not accepted",
    details: "The terms were not accepted.",
  },
  134100: { title: "Only marketing messages supported", details: "Marketing Messages Lite API only." },
  134101: { title: "Template still syncing", details: "The template is still being prepared." },
  134102: { title: "Template not available", details: "The template cannot be used here." },
  134103: { title: "Template sync failed", details: "The template could not be prepared.", status: 500 },
  135000: { title: "Generic user error", details: "Message failed to send because of an unknown error." },
  138000: { title: "Calling not enabled", details: "Calling is not enabled for this number." },
  139000: { title: "Flow integrity error", details: "A Flow of this account is not valid." },
  139001: { title: "Flow can't be updated", details: "It was published already." },
  139002: { title: "Flow can't be published", details: "It has validation errors." },
  139003: { title: "Flow can't be deprecated", details: "It was not published." },
  139004: { title: "Flow can't be deleted", details: "It was published already." },
  139100: {
    title: "Failed to block or unblock users",
    details: "Some users could not be blocked or unblocked.",
  },
  139101: { title: "Blocklist limit reached", details: "The block list is full." },
  139102: { title: "Blocklist concurrent update", details: "The block list was changed at the same moment." },
  139103: { title: "Internal error", details: "The block list could not be changed." },
  147001: { title: "Username not available", details: "This username is taken." },
  147002: { title: "Username format not valid", details: "This username is not valid." },
  147003: { title: "Username change limit", details: "The username was changed too often." },
  147004: { title: "Username not eligible", details: "This number cannot have a username." },
  147005: { title: "Username not found", details: "This number has no username." },
  137000: { title: "Identity key mismatch", details: "The recipient's identity may have changed." },
};

/** What the reference says about a code; a code that it does not list is still answered, as 400. */
export function describeError(code: number) {
  const { title, details, status = 400 } = ERRORS[code] ?? { title: "Unknown error", details: "" };
  return { code, title, details, status };
}

/** Every code of the reference. */
export const listMessagingErrors = () => Object.keys(ERRORS).map((code) => describeError(Number(code)));
