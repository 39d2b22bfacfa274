export type ByteRange = { from: number; to: number };

const SINGLE_RANGE = /^bytes=(\d*)-(\d*)$/;

/** A single byte range of RFC 9110; null when the whole file is asked for, or more than one part of it. */
export function byteRange(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const match = SINGLE_RANGE.exec(header ?? "");
  if (!match) return null;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) return "unsatisfiable";
  return to < from ? null : { from, to };
}
