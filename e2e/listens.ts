import { expect, type Locator } from "@playwright/test";

/** Plays a voice note with the space bar, as its own controls allow, and sees it run. Gives its length in seconds. */
export async function listens(audio: Locator): Promise<number> {
  const heard = () => audio.evaluate((it: HTMLAudioElement) => it.currentTime);
  await audio.focus();
  await audio.press("Space");
  await expect.poll(heard, { message: "the voice note runs" }).toBeGreaterThan(0.2);
  return audio.evaluate((it: HTMLAudioElement) => it.duration);
}
