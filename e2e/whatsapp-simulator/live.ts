import { EventEmitter } from "node:events";

type Watcher = { residentId: string | undefined };

/** Tells open phone pages what changed, and knows whose chat is open on a screen. */
export class Live {
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private readonly watchers = new Set<Watcher>();

  changed(residentId: string) {
    this.changes.emit("changed", residentId);
  }

  allChanged(residents: { id: string }[]) {
    for (const { id } of residents) this.changed(id);
  }

  /** Calls back with the id of whatever changed: a resident, or "templates". */
  onChange(listener: (residentId: string) => void) {
    this.changes.on("changed", listener);
    return () => this.changes.off("changed", listener);
  }

  /** Somebody looks at a chat; the returned function says that they left. */
  watch(residentId: string | undefined) {
    const watcher = { residentId };
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  isChatOpen(residentId: string) {
    return [...this.watchers].some((watcher) => watcher.residentId === residentId);
  }
}
