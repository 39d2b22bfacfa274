import { expect, test } from "vitest";
import { signIn } from "../auth/sign-in";
import { db, transaction } from "../db";
import { anOffice } from "../db/testing/builders";
import { officeProfile } from "../office/office";
import { createFirstAdmin } from "./create-first-admin";
import { isSetupOpen } from "./is-setup-open";
import { makeSetupToken } from "./make-setup-token";
import { receiveSetup } from "./receive-setup";
import { setupOffice } from "./setup-office";

const admin = { name: "Yohana Mandowen", email: "Yohana@Karangmulya.test", password: "kalimat yang panjang" };
const aToken = () => transaction(makeSetupToken);

test("token dari npm start menamai kantor dan membuat admin yang langsung dapat masuk", async () => {
  await anOffice();
  await setupOffice({ token: await aToken(), officeName: "Kelurahan Fandoi", ...admin });
  const { value } = await db().setting.findUniqueOrThrow({ where: { key: "office" } });
  expect(officeProfile.parse(value).name).toBe("Kelurahan Fandoi");
  expect(await db().staff.findMany({ select: { email: true, roles: true } })).toEqual([
    { email: "yohana@karangmulya.test", roles: ["admin"] },
  ]);
  expect(await signIn({ email: admin.email, password: admin.password })).not.toBeNull();
});

test("token hanya sekali pakai, walau dikirim dua kali bersamaan", async () => {
  await anOffice();
  const token = await aToken();
  const attempts = await Promise.allSettled([
    setupOffice({ token, officeName: "Kelurahan Fandoi", ...admin }),
    setupOffice({ token, officeName: "Kelurahan Mandala", ...admin, email: "lain@karangmulya.test" }),
  ]);
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db().staff.count()).toBe(1);
});

test("token yang keliru, diganti atau kedaluwarsa tidak membuka penyiapan", async () => {
  await anOffice();
  const replaced = await aToken();
  const token = await aToken();
  for (const wrong of ["keliru", replaced]) {
    await expect(setupOffice({ token: wrong, officeName: "Fandoi", ...admin })).rejects.toThrow("not_found");
  }
  await db()
    .$executeRaw`update "Setting" set value = jsonb_set(value, '{expiresAt}', '"2020-01-01T00:00:00Z"') where key = 'setup_token'`;
  await expect(setupOffice({ token, officeName: "Fandoi", ...admin })).rejects.toThrow("not_found");
  expect(await db().staff.count()).toBe(0);
});

test("halaman penyiapan terbuka hanya dengan tautan terakhir, selama berlaku dan belum ada petugas", async () => {
  await anOffice();
  expect(await isSetupOpen("apa saja")).toBe(false);
  const replaced = await aToken();
  const token = await aToken();
  expect(await Promise.all([token, replaced, "keliru"].map(isSetupOpen))).toEqual([true, false, false]);
  await db()
    .$executeRaw`update "Setting" set value = jsonb_set(value, '{expiresAt}', '"2020-01-01T00:00:00Z"') where key = 'setup_token'`;
  expect(await isSetupOpen(token)).toBe(false);
  const fresh = await aToken();
  await transaction((tx) => createFirstAdmin(tx, admin));
  expect(await isSetupOpen(fresh)).toBe(false);
});

test("admin pertama hanya satu, walau dua proses mulai bersamaan", async () => {
  const create = (email: string) => transaction((tx) => createFirstAdmin(tx, { ...admin, email }));
  const attempts = await Promise.allSettled([create("a@kantor.test"), create("b@kantor.test")]);
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db().staff.count()).toBe(1);
});

test("lewat alamat publik: isian kurang 422, token salah 404, terlalu sering 429", async () => {
  await anOffice();
  const post = async (body: object) => {
    const headers = { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return (await receiveSetup(new Request("http://127.0.0.1:3000/api/setup", init))).status;
  };
  expect(await post({ token: "x" })).toBe(422);
  for (let attempt = 2; attempt <= 20; attempt++) {
    expect(await post({ token: "x", officeName: "Fandoi", ...admin })).toBe(404);
  }
  expect(await post({ token: "x", officeName: "Fandoi", ...admin })).toBe(429);
});
