import { vi } from "vitest";

const LONGEST_MS = 15_000;

/** Looks again until it holds; a busy machine takes its time. */
export const eventually = <Value>(look: () => Value | Promise<Value>) => vi.waitFor(look, LONGEST_MS);
