import type { World } from "./world";

const ONBOARDED = "2026-01-05T01:00:00+0000";

/** "6281198110500" → "+62 811-9811-0500" */
const formatted = (digits: string) => digits.replace(/^(62)(\d{3})(\d{4})(\d+)$/, "+$1 $2-$3-$4");

/** The number as the API shows it, every field it may be asked for. */
export function numberFields(world: World, version: number): Record<string, unknown> {
  const { credentials, office, knobs } = world;
  return {
    id: credentials.phoneNumberId,
    verified_name: office.verifiedName,
    display_phone_number: formatted(office.displayPhoneNumber),
    quality_rating: office.account.quality,
    status: office.isRegistered ? "CONNECTED" : "DISCONNECTED",
    username: office.username?.name,
    name_status: office.account.nameStatus,
    code_verification_status: "VERIFIED",
    platform_type: "CLOUD_API",
    throughput: { level: knobs.throughputPerSecond > 80 ? "HIGH" : "STANDARD" },
    account_mode: "LIVE",
    is_pin_enabled: office.pin !== undefined,
    last_onboarded_time: ONBOARDED,
    is_official_business_account: false,
    // The name of the limit changed with v24.0.
    [version >= 24 ? "whatsapp_business_manager_messaging_limit" : "messaging_limit_tier"]:
      office.account.tier,
    webhook_configuration: {
      application: office.appCallback,
      whatsapp_business_account: office.accountCallback,
      phone_number: office.numberCallback,
    },
    health_status: healthOf(world, "PHONE_NUMBER", credentials.phoneNumberId),
  };
}

/** The account as the API shows it. */
export function accountFields(world: World): Record<string, unknown> {
  const { credentials, office } = world;
  return {
    id: credentials.businessAccountId,
    name: office.verifiedName,
    timezone_id: "67",
    currency: "IDR",
    account_review_status: office.account.reviewStatus,
    business_verification_status: "verified",
    message_template_namespace: "simulator_templates",
    health_status: healthOf(world, "WABA", credentials.businessAccountId),
  };
}

function healthOf({ office, clock }: World, entity_type: string, id: string) {
  const can_send_message = office.account.canSend(clock.now());
  return { can_send_message, entities: [{ entity_type, id, can_send_message }] };
}
