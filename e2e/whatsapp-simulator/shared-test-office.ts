import { afterAll, beforeEach, vi } from "vitest";
import { openTestOffice, type TestOffice } from "./test-office";

/** One office for all tests of a file; before each of them the simulator is as at its start. */
export async function sharedTestOffice() {
  vi.setConfig({ testTimeout: 20_000 });
  const office = await openTestOffice();
  beforeEach(async () => {
    await office.control("reset", {});
    office.received.length = 0;
  });
  afterAll(() => office.close());
  return office;
}

/** The same, and before each test Yosina has written: her reply window is open. */
export async function officeThatYosinaWroteTo() {
  const office = await sharedTestOffice();
  beforeEach(() => yosinaGreets(office));
  return office;
}

const yosinaGreets = (office: TestOffice) =>
  office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
