import { transaction } from "../../../lib/db";
import { latestMenuVersion, loadMenu } from "../../../lib/menu/load-menu";
import { loadOffice } from "../../../lib/office/load-office";
import { BOARD } from "./board";
import { boardScenes } from "./board-scenes";
import { BOARD_CAST, STORY_CAST } from "./cast";
import { type Account, createDemoStaff } from "./create-staff";
import { FileShelf } from "./file-shelf";
import { DEMO_MARK, findObstacle, type Obstacle } from "./find-obstacle";
import { finishedScenes } from "./finished-scenes";
import { freeIdentity } from "./free-identity";
import { newLedger, writeLedger } from "./ledger";
import { officeDays } from "./office-days";
import type { Scene, Stage } from "./stage";
import { answeredStories } from "./stories/answered";
import { queueStories } from "./stories/queue";
import { botStories } from "./stories/with-bot";
import { openThread, saveThread, type Thread } from "./thread";

const TRANSACTION_MS = 180_000;
const FIRST_SEEN_DAYS = 90;
const DAY_MS = 86_400_000;

export type DemoOutcome = { kind: "made"; accounts: Account[]; threads: Thread[] } | Obstacle;

/** Fills the office with a day of Karang Mulya, all or nothing. Once: a second time nothing is created. */
export async function seedDemo({ force = false, now = new Date() } = {}): Promise<DemoOutcome> {
  const [office, number] = await Promise.all([loadOffice(), latestMenuVersion()]);
  const menu = { number, doc: await loadMenu(number) };
  const files = await FileShelf.draw();
  try {
    return await transaction(
      async (tx) => {
        const obstacle = await findObstacle(tx, force);
        if (obstacle) return obstacle;
        const { staff, accounts } = await createDemoStaff(tx);
        const stage: Stage = { tx, office, menu, staff, files, now, ledger: newLedger(), threads: new Map() };
        await play(stage);
        await tx.setting.create({ data: { key: DEMO_MARK, value: { madeAt: now.toISOString() } } });
        return { kind: "made", accounts, threads: [...stage.threads.values()] };
      },
      { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
    );
  } catch (error) {
    await files.discard();
    throw error;
  }
}

async function play(stage: Stage) {
  const { tx, office, menu, now, threads } = stage;
  const since = new Date(now.getTime() - FIRST_SEEN_DAYS * DAY_MS);
  for (const member of [...STORY_CAST, ...BOARD_CAST]) {
    const who = await freeIdentity(tx, member);
    threads.set(who.key, await openThread(tx, who, { menuVersion: menu.number, since }));
  }
  const days = officeDays(office.calendar, now);
  const scenes = [
    ...finishedScenes(stage, days),
    ...BOARD.flatMap((ticket, place) => boardScenes(stage, days, ticket, place)),
    ...[...queueStories, ...answeredStories, ...botStories].flatMap(({ who, tell }) => {
      const thread = threads.get(who);
      if (!thread) throw new Error(`nobody is called ${who}`);
      return tell(days).map(
        ({ at, act }): Scene => ({ at, play: async () => void (await act(stage, thread, at)) }),
      );
    }),
  ];
  const inOrder = scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const scene of inOrder) await scene.play(stage);
  for (const thread of threads.values()) await saveThread(stage, thread);
  await writeLedger(tx, stage.ledger);
}
