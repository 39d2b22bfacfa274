import { expect, test } from "@playwright/test";
import { crash, IN_HAND } from "./load/crash";
import { Office } from "./load/office";

test("T9 pekerja dimatikan paksa berulang kali dan basis data dimulai ulang selama ramai: tidak ada yang hilang, tidak ada yang dijawab dua kali, urutan tetap", async () => {
  test.setTimeout(300_000);
  const office = await Office.start({ folder: ".test/crash" });
  try {
    const web = await office.startWeb();
    const knobs = { pairRate: false, throughputPerSecond: 0, statusDelayMs: 300 };
    await office.startSimulator(`${web.url}/api/webhooks/whatsapp`, knobs);
    const losses = await crash(office, web.url, {
      messages: 150,
      residents: 25,
      ratePerSecond: 12,
      duplicates: 0.1,
      killEverySeconds: 5,
    });
    expect(losses).toMatchObject({ lost: 0, unanswered: 0, answeredTwice: 0, unsent: 0, outOfOrder: 0 });
    expect(losses.kills).toBeGreaterThanOrEqual(2);
    expect(losses.unknown).toBeLessThanOrEqual(losses.kills * IN_HAND);
  } finally {
    await office.stop();
  }
});
