import { expect, test } from "vitest";
import { officeProfile, saveOfficeInput } from "./office";

const profile = {
  name: "Kelurahan Karang Mulya",
  address: "Jl. Sriwijaya",
  phone: "",
  timeZone: "Asia/Jayapura",
  ticketPrefix: "KM",
};

test.each(["", "(0981) 21234", "+62 812-4000-1234", "0981 21234, 0812.4000.1234"])("telepon: %s", (phone) => {
  expect(saveOfficeInput.safeParse({ ...profile, phone }).success).toBe(true);
});

test.each(["abc", "1234", "0981 21234 (Ibu Sari)"])("bukan telepon: %s; yang lama tetap terbaca", (phone) => {
  expect(saveOfficeInput.safeParse({ ...profile, phone }).error?.issues[0]?.path).toEqual(["phone"]);
  expect(officeProfile.safeParse({ ...profile, phone }).success).toBe(true);
});
