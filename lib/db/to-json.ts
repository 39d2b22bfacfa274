import type { InputJsonValue } from "./generated/internal/prismaNamespace";

/** A validated value as a JSON column takes it: what JSON cannot hold (undefined, functions) is left out. */
export const toJson = (value: object): InputJsonValue => JSON.parse(JSON.stringify(value)) as InputJsonValue;
