import { OPEN_STATUSES, type TicketKind } from "../tickets/ticket";
import type { OpenCount } from "./count-open";
import type { ReceivedCount } from "./count-received";
import type { Readied } from "./list-readied";
import { isWithin, type Period } from "./periods";
import type { Question } from "./question";
import { speedOf } from "./speed-of";
import type { Figure, ServiceRow } from "./statistics";

type Service = { id: string; name: string; kind: TicketKind };
type Days = Pick<Question, "periods" | "today">;
type Counted = { open: OpenCount[]; received: ReceivedCount[]; readied: Readied[] };

/** One line for each service that anybody asked for or is still waiting for; the most asked for first. */
export function listServices(services: Service[], counted: Counted, days: Days): ServiceRow[] {
  return services
    .map((service) => toRow(service, counted, days))
    .filter((row) => row.received.count + row.receivedBefore.count + row.ready.count + row.open.count > 0)
    .sort((a, b) => b.received.count - a.received.count || b.open.count - a.open.count);
}

function toRow({ id, name, kind }: Service, { open, received, readied }: Counted, { periods, today }: Days) {
  const mine = <Row extends { serviceId: string }>(rows: Row[]) => rows.filter((row) => row.serviceId === id);
  const came = mine(received)[0];
  const ready = mine(readied).filter(({ day }) => isWithin(periods.now, day));
  const { kept, promised, median } = speedOf(ready);
  const onlyToday = { from: today, to: today };
  const inPeriod = (
    count: number,
    { from, to }: Pick<Period, "from" | "to">,
    by: "received" | "ready",
  ): Figure => ({
    count,
    filters: { service: id, from, to, by },
  });
  return {
    id,
    name,
    kind,
    open: {
      count: mine(open).reduce((sum, row) => sum + row.count, 0),
      filters: { service: id, status: OPEN_STATUSES },
    },
    received: inPeriod(came?.now ?? 0, periods.now, "received"),
    receivedBefore: inPeriod(came?.before ?? 0, periods.before, "received"),
    ready: inPeriod(ready.length, periods.now, "ready"),
    receivedToday: inPeriod(came?.today ?? 0, onlyToday, "received"),
    readyToday: inPeriod(ready.filter(({ day }) => day === today).length, onlyToday, "ready"),
    kept,
    promised,
    median,
  };
}
