import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

type Taken = { connection?: pg.PoolClient };

const running = new AsyncLocalStorage<Taken>();

/** A pool that can say which connection a piece of work took first. Prisma takes one for each transaction. */
export class NotingPool extends pg.Pool {
  /** Runs the work; `taken.connection` is filled when it takes a connection. */
  noting<Result>(work: (taken: Taken) => Promise<Result>): Promise<Result> {
    const taken: Taken = {};
    return running.run(taken, () => work(taken));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | undefined {
    if (callback) {
      super.connect(callback);
      return undefined;
    }
    const taken = running.getStore();
    return super.connect().then((connection) => {
      if (taken && !taken.connection) taken.connection = connection;
      return connection;
    });
  }
}
