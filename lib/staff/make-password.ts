import "server-only";
import { randomInt } from "node:crypto";

/** No 0 o 1 l i: it is read aloud and typed from a slip of paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A password of about 79 bits that can be dictated: "k7mq-2ptx-h9wd-c4rf". */
export function makePassword(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
