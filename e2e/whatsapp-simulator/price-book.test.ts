import { expect, test } from "vitest";
import { PriceBook } from "./price-book";

const SEPTEMBER = Date.UTC(2026, 8, 30, 23);
const OCTOBER = Date.UTC(2026, 9, 1);
const free = 1000;
const priced = (sending: object, book = new PriceBook()) =>
  book.priceOf({
    category: "service",
    isWindowOpen: true,
    isFreeEntry: false,
    now: OCTOBER,
    free,
    ...sending,
  });

test.each([
  ["a reply in September", { now: SEPTEMBER }, "free_customer_service"],
  [
    "a utility template in the window in September",
    { category: "utility", now: SEPTEMBER },
    "free_customer_service",
  ],
  ["a utility template in the window since October", { category: "utility" }, "regular"],
  ["a utility template outside it", { category: "utility", isWindowOpen: false, now: SEPTEMBER }, "regular"],
  ["a marketing template in the window", { category: "marketing", now: SEPTEMBER }, "regular"],
  ["anything through an advertisement", { category: "marketing", isFreeEntry: true }, "free_entry_point"],
])("%s", (_, sending, type) => {
  expect(priced(sending).type).toBe(type);
});

test("the thousandth reply of a month is free, the next one not, and none is carried over", () => {
  const book = new PriceBook();
  for (let sent = 0; sent < 999; sent++) book.countServiceMessage(OCTOBER);
  expect(priced({}, book).type).toBe("free_customer_service");
  book.countServiceMessage(OCTOBER);
  expect(priced({}, book).type).toBe("regular");
  book.setServiceMessages(SEPTEMBER, 5000);
  expect(priced({ now: SEPTEMBER }, book).type).toBe("free_customer_service");
  expect(priced({ now: Date.UTC(2026, 10, 1) }, book).type).toBe("free_customer_service");
});
