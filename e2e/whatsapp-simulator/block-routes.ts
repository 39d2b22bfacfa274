import { z } from "zod";
import { assertOfficeNumber, authorize } from "./authorize";
import { GraphError, messagingError } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { cursor } from "./object-routes";
import { type Resident, visiblePhone } from "./residents";
import { parse } from "./validate-message";
import type { World } from "./world";

const MOST_BLOCKED = 64_000;

const input = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  block_users: z
    .array(z.strictObject({ user: z.string().optional(), user_id: z.string().optional() }))
    .min(1)
    .max(1000),
});
type Named = z.output<typeof input>["block_users"][number];
type Done = { input: string; wa_id?: string; user_id?: string };

/** GET /{phone}/block_users */
export function listBlocked(world: World, call: Call): Reply {
  start(world, call);
  const ids = [...world.office.blocked];
  const data = ids.flatMap((id) => {
    const resident = world.residents.find(id);
    return resident ? [{ messaging_product: "whatsapp", ...identityOf(world, resident) }] : [];
  });
  const [first, last] = [ids[0], ids.at(-1)];
  const cursors = first && last ? { before: cursor(first), after: cursor(last) } : undefined;
  return json({ data, paging: cursors && { cursors } });
}

/** POST /{phone}/block_users: only people who wrote in the last 24 h; if some fail the answer is 400 with both lists. */
export function blockUsers(world: World, call: Call): Reply {
  start(world, call);
  const { block_users } = parse(input, call.json(), "");
  if (world.office.blocked.size + block_users.length > MOST_BLOCKED) throw messagingError(139101);
  const added: Done[] = [];
  const failed: (Done & { errors: object[] })[] = [];
  for (const named of block_users) {
    const resident = findNamed(world, named);
    const isRecent = resident && world.chats.isWindowOpen(resident.id, world.clock.now());
    if (resident && isRecent) {
      world.office.blocked.add(resident.id);
      added.push({ input: nameOf(named), ...identityOf(world, resident) });
    } else failed.push({ input: nameOf(named), errors: [whyNot(resident)] });
  }
  const lists = { added_users: added, ...(failed.length > 0 ? { failed_users: failed } : {}) };
  if (failed.length > 0) throw new BlockError(lists);
  return json({ messaging_product: "whatsapp", block_users: lists });
}

/** DELETE /{phone}/block_users */
export function unblockUsers(world: World, call: Call): Reply {
  start(world, call);
  const { block_users } = parse(input, call.json(), "");
  const removed = block_users.flatMap((named) => {
    const resident = findNamed(world, named);
    if (!resident || !world.office.blocked.delete(resident.id)) return [];
    return [{ input: nameOf(named), ...identityOf(world, resident) }];
  });
  return json({ messaging_product: "whatsapp", block_users: { removed_users: removed } });
}

function start(world: World, call: Call) {
  authorize(world, call);
  assertOfficeNumber(world, call);
}

const nameOf = ({ user, user_id }: Named) => user ?? user_id ?? "";
const identityOf = ({ clock }: World, resident: Resident) => ({
  wa_id: visiblePhone(resident, clock.now()),
  user_id: resident.userId,
});

const findNamed = ({ residents }: World, { user, user_id }: Named) =>
  residents.findByPhone((user ?? "").replace(/\D/g, "")) ?? residents.findByUserId(user_id ?? "");

function whyNot(resident: Resident | undefined) {
  const { message, code, error_data } = messagingError(resident ? 131047 : 131021).body;
  return { message, code, error_data };
}

/** 139100 with what was done and what was not. */
class BlockError extends GraphError {
  constructor(private readonly lists: object) {
    super(400, messagingError(139100).body);
  }

  override toJson() {
    return { messaging_product: "whatsapp", block_users: this.lists, ...super.toJson() };
  }
}
