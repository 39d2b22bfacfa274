import { expect, test } from "vitest";
import { wayTo } from "./way-to";

test.each([
  ["nomor diketahui", { hasPhone: true, rtRw: null }, "phone"],
  ["nomor dan RT diketahui", { hasPhone: true, rtRw: "RT 02/RW 05" }, "phoneOrRt"],
  ["nomor disembunyikan", { hasPhone: false, rtRw: null }, "hidden"],
  ["nomor disembunyikan, RT diketahui", { hasPhone: false, rtRw: "RT 02/RW 05" }, "hiddenButRt"],
  ["tentang banyak warga", undefined, "anybody"],
] as const)("%s", (_, reach, way) => {
  expect(wayTo(reach)).toBe(way);
});
