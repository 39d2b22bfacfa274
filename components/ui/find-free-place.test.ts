import { expect, test } from "vitest";
import { covered, findFreePlace } from "./find-free-place";

const desk = { size: { width: 380, height: 44 }, screen: { width: 1366, height: 768 }, margin: 16 } as const;
const phone = { size: { width: 328, height: 60 }, screen: { width: 360, height: 740 }, margin: 16 } as const;
const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

test("tanpa apa pun di jalan, pemberitahuan berada di tempatnya", () => {
  expect(findFreePlace({ ...desk, controls: [], home: "bottom" })).toEqual({ left: 970, top: 708 });
  expect(findFreePlace({ ...phone, controls: [], home: "top" })).toEqual({ left: 16, top: 16 });
});

test("ia naik sampai tombol kirim dan kotak tulis tidak tertutup", () => {
  const composer = [box(400, 690, 900, 60), box(1250, 700, 90, 40)];
  const place = findFreePlace({ ...desk, controls: composer, home: "bottom" });
  expect(covered({ ...place, ...desk.size }, composer)).toBe(0);
  expect(place.left).toBe(970);
  expect(place.top).toBeGreaterThan(600);
});

test("bila satu sisi penuh, ia bergeser; di ponsel ia turun di bawah kepala halaman", () => {
  const column = [box(960, 0, 400, 768)];
  expect(findFreePlace({ ...desk, controls: column, home: "bottom" })).toEqual({ left: 493, top: 708 });
  const back = [box(0, 0, 120, 52), box(16, 120, 328, 44)];
  const { top } = findFreePlace({ ...phone, controls: back, home: "top" });
  expect(covered({ left: 16, top, ...phone.size }, back)).toBe(0);
});

test("bila semua penuh, ia menutupi sesedikit mungkin", () => {
  const controls = [box(0, 0, 1366, 700), box(0, 700, 1366, 20), box(0, 720, 100, 48)];
  expect(findFreePlace({ ...desk, controls, home: "bottom" })).toEqual({ left: 970, top: 708 });
});
