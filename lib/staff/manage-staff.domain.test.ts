import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { findViewer } from "../auth/find-viewer";
import { signIn } from "../auth/sign-in";
import { db } from "../db";
import { aViewer } from "../db/testing/builders";
import { changeOwnPassword } from "./change-own-password";
import { createStaff } from "./create-staff";
import { disableStaff } from "./disable-staff";
import { enableStaff } from "./enable-staff";
import { listOwnSessions } from "./list-own-sessions";
import { listStaff } from "./list-staff";
import { recoverAdmin } from "./recover-admin";
import { resetPassword } from "./reset-password";
import { revokeSession } from "./revoke-session";
import { updateStaff } from "./update-staff";

const anAdmin = (name = "Yohana Mandowen") => aViewer(name, ["admin"]);
const auditActions = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map((row) => row.action);

test("admin membuat akun; kata sandi yang ditunjukkan sekali dapat dipakai masuk", async () => {
  const admin = await anAdmin();
  const made = await createStaff(admin, {
    name: "Sari Korwa",
    email: "sari@karangmulya.test",
    roles: ["officer"],
  });
  expect(await signIn({ email: "sari@karangmulya.test", password: made.password })).toMatchObject({
    id: made.id,
  });
  expect(await listStaff(admin)).toMatchObject([
    { name: "Sari Korwa", roles: ["officer"], isYou: false },
    { name: "Yohana Mandowen", isYou: true },
  ]);
  const again = { name: "Sari Lain", email: "sari@karangmulya.test", roles: ["head" as const] };
  await expect(createStaff(admin, again)).rejects.toThrow("email_taken");
  expect(await auditActions()).toEqual(["staff_created", "signed_in"]);
});

test("akun yang dinonaktifkan keluar saat itu juga dan dapat dibuka lagi", async () => {
  const admin = await anAdmin();
  const officer = await aViewer();
  await disableStaff(admin, { staffId: officer.id });
  expect(await findViewer(officer.sessionId)).toBeNull();
  await enableStaff(admin, { staffId: officer.id });
  expect(await findViewer(officer.sessionId)).toBeNull(); // the old session stays ended
  expect(await listStaff(admin)).toMatchObject([{ isDisabled: false }, { isDisabled: false }]);
  expect(await auditActions()).toEqual(["staff_disabled", "staff_enabled"]);
});

test("peran berlaku pada permintaan berikutnya", async () => {
  const admin = await anAdmin();
  const officer = await aViewer();
  await updateStaff(admin, { staffId: officer.id, name: "Sari Korwa", roles: ["officer", "menu_editor"] });
  expect((await findViewer(officer.sessionId))?.roles).toEqual(["officer", "menu_editor"]);
});

test("admin tidak dapat menonaktifkan atau menurunkan dirinya sendiri", async () => {
  const admin = await anAdmin();
  await anAdmin("Markus Rumbiak");
  const self = { staffId: admin.id };
  await expect(disableStaff(admin, self)).rejects.toThrow("own_account");
  await expect(resetPassword(admin, self)).rejects.toThrow("own_account");
  await expect(updateStaff(admin, { ...self, name: admin.name, roles: ["head"] })).rejects.toThrow(
    "own_account",
  );
});

test("dua admin yang saling menurunkan pada saat yang sama: satu tetap admin", async () => {
  const [yohana, markus] = [await anAdmin(), await anAdmin("Markus Rumbiak")];
  const demote = (by: typeof yohana, whom: typeof yohana) =>
    updateStaff(by, { staffId: whom.id, name: whom.name, roles: ["officer"] });
  const attempts = await Promise.allSettled([demote(yohana, markus), demote(markus, yohana)]);
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db().staff.count({ where: { roles: { has: "admin" } } })).toBe(1);
});

test("admin terakhir tidak dapat dinonaktifkan oleh sesi lama yang perannya sudah dicabut", async () => {
  const [yohana, markus] = [await anAdmin(), await anAdmin("Markus Rumbiak")];
  await updateStaff(yohana, { staffId: markus.id, name: markus.name, roles: ["officer"] });
  await expect(disableStaff(markus, { staffId: yohana.id })).rejects.toThrow("last_admin");
});

test("atur ulang kata sandi: yang lama mati, sesi berakhir, yang baru berlaku", async () => {
  const admin = await anAdmin();
  const officer = await aViewer();
  const { password } = await resetPassword(admin, { staffId: officer.id });
  expect(await findViewer(officer.sessionId)).toBeNull();
  expect(await signIn({ email: officer.email, password })).toMatchObject({ id: officer.id });
});

test("mengganti kata sandi sendiri memerlukan yang sekarang dan mengeluarkan perangkat lain saja", async () => {
  const officer = await aViewer();
  await db().staff.update({
    where: { id: officer.id },
    data: { passwordHash: await hash("yang lama sekali") },
  });
  const other = await signIn({ email: officer.email, password: "yang lama sekali" });
  await expect(
    changeOwnPassword(officer, { current: "keliru", password: "yang baru sekali" }),
  ).rejects.toThrow("wrong_password");
  await changeOwnPassword(officer, { current: "yang lama sekali", password: "yang baru sekali" });
  expect(await findViewer(officer.sessionId)).not.toBeNull();
  expect(await findViewer(other?.sessionId ?? "")).toBeNull();
  expect(await signIn({ email: officer.email, password: "yang baru sekali" })).not.toBeNull();
});

test("menebak kata sandi sekarang berhenti setelah delapan kali", async () => {
  const officer = await aViewer();
  await db().staff.update({
    where: { id: officer.id },
    data: { passwordHash: await hash("yang lama sekali") },
  });
  const guess = () => changeOwnPassword(officer, { current: "keliru", password: "yang baru sekali" });
  for (let attempt = 1; attempt <= 8; attempt++) await expect(guess()).rejects.toThrow("wrong_password");
  await expect(guess()).rejects.toThrow("too_many_attempts");
});

test("daftar perangkat menandai yang ini; sesi orang lain tidak dapat disentuh", async () => {
  const [sari, markus] = [await aViewer(), await aViewer("Markus Rumbiak")];
  expect(await listOwnSessions(sari)).toMatchObject([{ id: sari.sessionId, isThisOne: true }]);
  await expect(revokeSession(sari, { sessionId: markus.sessionId })).rejects.toThrow("not_found");
  await revokeSession(markus, { sessionId: markus.sessionId });
  expect(await findViewer(markus.sessionId)).toBeNull();
});

test("petugas tidak boleh mengurus akun", async () => {
  const officer = await aViewer();
  await expect(listStaff(officer)).rejects.toThrow("not_allowed");
  await expect(resetPassword(officer, { staffId: officer.id })).rejects.toThrow("not_allowed");
});

test("admin yang kehilangan kata sandi ditolong dari server: akun terbuka, sesi lama mati, tercatat", async () => {
  const admin = await anAdmin();
  const forgotten = { passwordHash: await hash("yang lama sekali"), disabledAt: new Date() };
  await db().staff.update({ where: { id: admin.id }, data: forgotten });
  for (let attempt = 1; attempt <= 8; attempt++) await signIn({ email: admin.email, password: "keliru" });
  const recovered = await recoverAdmin(admin.email.toUpperCase());
  expect(await signIn({ email: admin.email, password: recovered?.password })).not.toBeNull();
  expect(await findViewer(admin.sessionId)).toBeNull();
  expect(await db().auditEntry.findFirst({ where: { action: "admin_recovered" } })).toMatchObject({
    actorId: null,
    subjectId: admin.id,
  });
  const officer = await aViewer();
  expect(await recoverAdmin(officer.email)).toBeNull();
});
