import type { Figure } from "./bench";
import { crash, IN_HAND } from "./crash";
import { Office } from "./office";

const MESSAGES = 3_000;

/** Duplicates, a worker killed every five seconds, the database restarted once; the baseline is what must be: nothing. */
export async function crashTest(): Promise<Figure[]> {
  const office = await Office.start({ folder: ".test/bench-crash" });
  try {
    const web = await office.startWeb();
    const knobs = { pairRate: false, throughputPerSecond: 0, statusDelayMs: 300 };
    await office.startSimulator(`${web.url}/api/webhooks/whatsapp`, knobs);
    const losses = await crash(office, web.url, {
      messages: MESSAGES,
      residents: 300,
      ratePerSecond: 40,
      duplicates: 0.1,
      killEverySeconds: 5,
    });
    const { lost, unanswered, answeredTwice, unsent, outOfOrder, unknown, kills } = losses;
    const wrong = lost + unanswered + answeredTwice + unsent + outOfOrder;
    return [
      {
        what: `${MESSAGES} messages, ${kills} kills -9, one database restart`,
        measured: `${lost} lost, ${answeredTwice} twice, ${outOfOrder} disordered`,
        baseline: `${unanswered} unanswered, ${unsent} unsent, ${unknown} "belum pasti"`,
        goal: "0 lost, 0 answered twice, order kept",
        isReached: wrong === 0 && unknown <= kills * IN_HAND,
      },
    ];
  } finally {
    await office.stop();
  }
}
