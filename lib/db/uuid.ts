import { v7 } from "uuid";

/** A time-ordered id: rows made one after the other sort in that order. */
export const uuidv7 = (): string => v7();
