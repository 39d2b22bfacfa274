import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ChatMessage, Chats } from "./chats";
import type { MediaFile } from "./media-store";
import type { PriceMonth } from "./price-book";
import { type Resident, Residents } from "./residents";
import type { Template } from "./template-registry";
import type { World } from "./world";

type SavedState = {
  skippedMs: number;
  residents: Resident[];
  lastWrote: Record<string, number>;
  messages: ChatMessage[];
  templates: Template[];
  prices?: PriceMonth[];
  media: Omit<MediaFile, "bytes">[];
};

const SAVE_EVERY_MS = 1000;
/** A long history takes long to write: saving takes at most 1/30 of the time. */
const SHARE_OF_TIME = 30;

/** Keeps chats, people, templates and files in a JSON file and a folder beside it. Gives the last save. */
export function keepState(world: World, path: string) {
  mkdirSync(mediaFolder(path), { recursive: true });
  if (existsSync(path)) restore(world, path);
  let isDirty = true;
  const written = new Set<string>();
  world.live.onChange(() => {
    isDirty = true;
  });
  const save = () => {
    if (!isDirty) return;
    isDirty = false;
    saveMedia(world, path, written);
    // Written aside and renamed: a crash leaves the old file or the new one, never half of one.
    writeFileSync(`${path}.new`, JSON.stringify(toState(world)), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  let timer: NodeJS.Timeout;
  const saveLater = (waitMs: number) => {
    timer = setTimeout(() => {
      const started = Date.now();
      save();
      saveLater(Math.max(SAVE_EVERY_MS, (Date.now() - started) * SHARE_OF_TIME));
    }, waitMs);
    timer.unref();
  };
  saveLater(SAVE_EVERY_MS);
  return () => {
    clearTimeout(timer);
    save();
  };
}

const mediaFolder = (path: string) => join(dirname(path), "simulator-media");

function toState(world: World): SavedState {
  const residents = world.residents.list();
  const wrote = residents.map(({ id }) => [id, world.chats.lastWroteAt(id)] as const);
  return {
    skippedMs: world.clock.skipped,
    residents,
    lastWrote: Object.fromEntries(wrote.flatMap(([id, at]) => (at === undefined ? [] : [[id, at]]))),
    messages: world.chats.all(),
    templates: world.templates.list(),
    prices: world.prices.all(),
    media: world.media.all().map(({ bytes: _, ...file }) => file),
  };
}

function saveMedia(world: World, path: string, written: Set<string>) {
  for (const { id, bytes } of world.media.all()) {
    if (written.has(id)) continue;
    written.add(id);
    const file = join(mediaFolder(path), id);
    if (!existsSync(file)) writeFileSync(file, bytes, { mode: 0o600 });
  }
}

function restore(world: World, path: string) {
  const state = JSON.parse(readFileSync(path, "utf8")) as SavedState;
  world.clock.advance(state.skippedMs);
  world.residents = new Residents(state.residents);
  world.chats = new Chats(state.messages);
  for (const [id, at] of Object.entries(state.lastWrote)) world.chats.wrote(id, at);
  world.templates.restore(state.templates);
  world.prices.restore(state.prices ?? []);
  for (const file of state.media) {
    const stored = join(mediaFolder(path), file.id);
    if (existsSync(stored)) world.media.put({ ...file, bytes: readFileSync(stored) });
  }
}
