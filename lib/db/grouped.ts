type Waiting<Item, Result> = { item: Item; done: (result: Result) => void; fail: (error: unknown) => void };

/**
 * Calls that come at once, or while a run is under way, go together as the next: one statement, one wait for the disk,
 * for all of them. `run` gives one result an item, in order; its failure is every caller's.
 */
export function grouped<Item, Result>(run: (items: Item[]) => Promise<Result[]>, most: number) {
  const waiting: Waiting<Item, Result>[] = [];
  let isRunning = false;

  async function runAll() {
    while (waiting.length > 0) await runGroup(waiting.splice(0, most));
    isRunning = false;
  }

  async function runGroup(group: Waiting<Item, Result>[]) {
    try {
      const results = await run(group.map(({ item }) => item));
      group.forEach(({ done }, index) => void done(results[index] as Result));
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }

  return (item: Item): Promise<Result> =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail });
      if (isRunning) return;
      isRunning = true;
      setImmediate(runAll); // whatever else has come in the same moment goes along
    });
}
