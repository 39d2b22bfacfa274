import { randomInt } from "node:crypto";

/** A fresh id of the kind that the platform gives files and templates: 16 digits, exact as a number too. */
export const mintGraphId = () => `1${Array.from({ length: 15 }, () => randomInt(10)).join("")}`;
