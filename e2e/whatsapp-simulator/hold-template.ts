import type { ChatMessage, Failure } from "./chats";
import type { RenderedTemplate } from "./render-template";
import { reportDelivery, reportStatus } from "./report-status";
import { setTemplateStatus } from "./template-status";
import type { World } from "./world";

/**
 * "Template pacing": the message is held while the first readers are watched. It is let go, or the template is paused
 * and what was held fails with 132015.
 */
export function holdTemplate(
  world: World,
  record: ChatMessage,
  { id }: RenderedTemplate,
  failure: Failure | undefined,
) {
  world.clock.later(world.knobs.templateHoldMs, () => {
    if (world.knobs.templatePacing !== "dropped") return void reportDelivery(world, record, failure);
    if (world.templates.findById(id)?.status === "APPROVED") setTemplateStatus(world, id, "PAUSED");
    return void reportStatus(world, record, "failed", { code: 132015 });
  });
}
