import type { Template, TemplateEvent, TemplateStatus } from "./template-registry";
import { tellStatus } from "./template-webhooks";
import type { World } from "./world";

const HOUR_MS = 60 * 60 * 1000;
/** The first pause lasts 3 h, the second 6 h; instead of a third the template is disabled ("Template pausing"). */
const PAUSE_MS = [3 * HOUR_MS, 6 * HOUR_MS];
const PAUSE_TITLES = ["FIRST_PAUSE", "SECOND_PAUSE"];

/** A template is approved, rejected, paused or disabled, and the office is told. A pause ends by the clock. */
export function setTemplateStatus(
  world: World,
  id: string,
  status: TemplateStatus,
  reason = "NONE",
): Template | undefined {
  const before = world.templates.findById(id);
  if (!before) return undefined;
  if (status === "PAUSED") return pause(world, before);
  const after = world.templates.change(id, {
    status,
    rejectedReason: status === "REJECTED" ? reason : "NONE",
  });
  tellStatus(world, before, status, { reason, ...explain(world, status, reason) });
  return after;
}

/** Events that are no states: what a template can still do after them. */
const STATUS_AFTER: Record<TemplateEvent, TemplateStatus | undefined> = {
  FLAGGED: undefined,
  LOCKED: undefined,
  REINSTATED: "APPROVED",
};

/** Meta warns of a template, locks it, or gives it back. */
export function tellTemplateEvent(world: World, id: string, event: TemplateEvent) {
  const before = world.templates.findById(id);
  if (!before) return undefined;
  const status = STATUS_AFTER[event] ?? before.status;
  const after = world.templates.change(id, { status, isLocked: event === "LOCKED" });
  tellStatus(world, before, event, { reason: "NONE" });
  return after;
}

function explain(world: World, status: TemplateStatus, reason: string): object {
  if (status === "DISABLED") {
    const disable_date = Number(world.clock.seconds());
    return { disable_info: { disable_date }, other_info: { title: "DISABLED", description: DISABLED } };
  }
  if (status !== "REJECTED") return {};
  return {
    rejection_info: { reason, recommendation: "Change the content or the category and send it again." },
  };
}

const DISABLED = "The template was paused too often and can no longer be sent.";

function pause(world: World, { id, pauses }: Template): Template | undefined {
  const [lengthMs, title] = [PAUSE_MS[pauses], PAUSE_TITLES[pauses]];
  if (lengthMs === undefined) return setTemplateStatus(world, id, "DISABLED");
  const paused = world.templates.change(id, { status: "PAUSED", pauses: pauses + 1 });
  if (!paused) return undefined;
  const description = `People took badly to this template: it is paused for ${lengthMs / HOUR_MS} hours.`;
  tellStatus(world, paused, "PAUSED", { reason: "NONE", other_info: { title, description } });
  world.clock.later(lengthMs, () => unpause(world, id, pauses + 1));
  return paused;
}

function unpause(world: World, id: string, pauses: number) {
  const template = world.templates.findById(id);
  if (template?.status !== "PAUSED" || template.pauses !== pauses) return;
  world.templates.change(id, { status: "APPROVED" });
  const other_info = { title: "UNPAUSE", description: "The pause is over." };
  tellStatus(world, template, "APPROVED", { reason: "NONE", other_info });
}
