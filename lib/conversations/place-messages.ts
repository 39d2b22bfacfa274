/** Webhooks overtake one another by seconds; what comes later than this stands where it arrived. */
const OVERTAKING_MS = 30_000;

type Arrived = { direction: "in" | "out"; author: string; sentAt: Date | null; receivedAt: Date };

/** A message with the moment at which it stands in the thread. */
export type Placed<Message> = { message: Message; at: Date };

/**
 * Places messages, given in the order of their arrival. A message stands where it arrived, so that nobody overlooks it,
 * whatever time its sender's phone claims; what a resident wrote and what arrived nearly together stands in the order in
 * which it was sent, unless an officer has replied between.
 */
export function placeMessages<Message extends Arrived>(messages: Message[]): Placed<Message>[] {
  const runs: Message[][] = [];
  for (const message of messages) {
    const run = runs.at(-1);
    if (run?.[0] && arrivedTogether(run[0], message)) run.push(message);
    else runs.push([message]);
  }
  return neverBack(runs.flatMap(placeRun));
}

/** Of two that workers store at one moment, the later in the thread may bear the earlier time. */
function neverBack<Message>(placed: Placed<Message>[]): Placed<Message>[] {
  let latest = new Date(0);
  return placed.map(({ message, at }) => {
    if (at > latest) latest = at;
    return { message, at: latest };
  });
}

const arrivedTogether = (first: Arrived, message: Arrived) =>
  first.author !== "staff" &&
  message.author !== "staff" &&
  message.receivedAt.getTime() - first.receivedAt.getTime() <= OVERTAKING_MS;

function placeRun<Message extends Arrived>(run: Message[]): Placed<Message>[] {
  const sent = run
    .filter(({ direction }) => direction === "in")
    .sort((one, other) => timeOf(one) - timeOf(other))
    .values();
  return run.map((arrived) => ({
    message: arrived.direction === "in" ? (sent.next().value ?? arrived) : arrived,
    at: arrived.receivedAt,
  }));
}

const timeOf = ({ sentAt, receivedAt }: Arrived) => (sentAt ?? receivedAt).getTime();
