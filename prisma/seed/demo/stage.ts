import type { Transaction } from "../../../lib/db";
import type { MenuDoc } from "../../../lib/menu/engine/menu-doc";
import type { Office } from "../../../lib/office/load-office";
import type { StaffKey } from "./cast";
import type { FileShelf } from "./file-shelf";
import type { Ledger } from "./ledger";
import type { Thread } from "./thread";

/** Everything that a scene of the demo needs. */
export type Stage = {
  tx: Transaction;
  office: Office;
  menu: { number: number; doc: MenuDoc };
  staff: Record<StaffKey, { id: string; name: string }>;
  files: FileShelf;
  ledger: Ledger;
  /** By the resident's key in the cast. */
  threads: Map<string, Thread>;
  now: Date;
};

/** Scenes are played in the order of their time, so that ticket numbers rise as they would have. */
export type Scene = { at: Date; play: (stage: Stage) => Promise<void> };
