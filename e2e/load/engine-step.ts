import type { MenuDoc, MenuNode } from "../../lib/menu/engine/menu-doc";
import { newSession } from "../../lib/menu/engine/session";
import { step } from "../../lib/menu/engine/step";
import { starterMenu } from "../../lib/menu/starter-menu/starter-menu";
import type { Figure } from "./bench";

const OPTIONS = 40;
const ROUNDS = 20_000;
const GOAL_MICROSECONDS = 50;

/** A typing error matched against forty options; the baseline is a copy of the state through JSON. */
export async function engineStep(): Promise<Figure[]> {
  const doc = menuWithOptions();
  const now = "2026-11-24T00:00:00.000Z";
  const env = { now, office: { isOpen: true }, menu: () => doc, latest: 1, tickets: [] };
  const { session } = step(newSession(1), { kind: "text", text: "menu", sentAt: now }, env);
  const typed = { kind: "text" as const, text: "surat keternagan nomor 37", sentAt: now };
  const measured = microseconds(() => step(session, typed, env));
  const baseline = microseconds(() => JSON.parse(JSON.stringify(session)));
  return [
    {
      what: `engine step, ${OPTIONS} options, typo`,
      measured: `${measured.toFixed(1)} µs`,
      baseline: `${baseline.toFixed(1)} µs (state through JSON)`,
      goal: `≤ ${GOAL_MICROSECONDS} µs`,
      isReached: measured <= GOAL_MICROSECONDS,
    },
  ];
}

function menuWithOptions(): MenuDoc {
  const nodes: MenuNode[] = Array.from({ length: OPTIONS }, (_, i) => ({
    id: `info-${i}`,
    kind: "info" as const,
    title: `Surat keterangan ${i}`,
    body: "Keterangan",
    aliases: [`surat keterangan nomor ${i}`],
    visible: "always" as const,
  }));
  return { ...starterMenu(), nodes };
}

function microseconds(work: () => unknown): number {
  for (let i = 0; i < ROUNDS / 10; i++) work();
  const started = performance.now();
  for (let i = 0; i < ROUNDS; i++) work();
  return ((performance.now() - started) * 1000) / ROUNDS;
}
