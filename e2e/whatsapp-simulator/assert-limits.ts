import { messagingError } from "./graph-error";
import type { Recipient } from "./resolve-recipient";
import type { World } from "./world";

const TEST_RECIPIENTS = 5;
const HOUR_MS = 60 * 60 * 1000;

/** Is the number registered (133010), not being upgraded (131057), and below its messages a second, in and out (130429)? */
export function assertThroughput({ throughput, knobs, clock, office }: World) {
  if (!office.isRegistered) throw messagingError(133010);
  if (office.account.upgradingUntil > clock.now()) throw messagingError(131057);
  if (!throughput.take(knobs.throughputPerSecond, clock.now())) throw messagingError(130429);
}

/** Is this person not written to too often (131056), not without marketing (131050), and allowed for a test number (131030)? */
export function assertRecipientAllowed(world: World, { resident }: Recipient, category?: string) {
  if (!resident) return;
  if (category === "marketing" && resident.stoppedMarketing) throw messagingError(131050);
  if (world.knobs.testNumber && !isAllowedForTest(world, resident.id)) throw messagingError(131030);
  if (world.knobs.pairRate && !world.pairRate.take(resident.id, world.clock.now()))
    throw messagingError(131056);
}

/** The first five people whom a test number writes to are its list. */
function isAllowedForTest({ testRecipients }: World, residentId: string) {
  if (testRecipients.size < TEST_RECIPIENTS) testRecipients.add(residentId);
  return testRecipients.has(residentId);
}

const UNREGISTERED_PER_HOUR = 200;

/** Calls of the management API in an hour (80007): fewer while no number is registered. */
export function assertManagementRate({ managementCalls, knobs, clock, office }: World) {
  const most = office.isRegistered
    ? knobs.managementPerHour
    : Math.min(UNREGISTERED_PER_HOUR, knobs.managementPerHour || UNREGISTERED_PER_HOUR);
  if (!managementCalls.take(most, clock.now())) throw messagingError(80007);
}

const CREATIONS_PER_HOUR = 100;

/** New templates in an hour, also those that were deleted again. */
export function assertTemplateRate({ templates, clock }: World) {
  const made = templates.countMadeSince(clock.now() - HOUR_MS);
  if (made >= CREATIONS_PER_HOUR) throw messagingError(80007);
}
