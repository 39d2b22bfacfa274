/** Waits until something is so; throws after `seconds`. What throws meanwhile (a database that restarts) is not so. */
export async function until(isSo: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`not so within ${seconds} s: ${isSo}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
