import { z } from "zod";
import { ROLES, type Role } from "../auth/permissions";

export const MIN_PASSWORD_LENGTH = 12;
const MAX_PASSWORD_LENGTH = 200;

export const password = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const personName = z.string().trim().min(2).max(120);
export const roles = z.array(z.enum(ROLES)).min(1);

export const newStaffInput = z.object({ name: personName, email, password, roles });
export type NewStaffInput = z.output<typeof newStaffInput>;

export const firstAdminInput = newStaffInput.omit({ roles: true });
export type FirstAdmin = z.input<typeof firstAdminInput>;

/** First run (`/setup`): the token that `npm start` printed, the office's name, the first administrator. */
export const setupOfficeInput = firstAdminInput.extend({
  token: z.string().min(1).max(200),
  officeName: z.string().trim().min(3).max(80),
});
export type SetupOfficeInput = z.output<typeof setupOfficeInput>;

/** Without a password one is made and shown once to the administrator who creates the account. */
export const createStaffInput = newStaffInput.extend({ password: password.optional() });
export type CreateStaffInput = z.output<typeof createStaffInput>;

export const staffIdInput = z.object({ staffId: z.uuid() });
export type StaffIdInput = z.output<typeof staffIdInput>;

export const updateStaffInput = staffIdInput.extend({ name: personName, roles });
export type UpdateStaffInput = z.output<typeof updateStaffInput>;

export const changePasswordInput = z.object({
  current: z.string().min(1).max(MAX_PASSWORD_LENGTH),
  password,
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const sessionIdInput = z.object({ sessionId: z.uuid() });
export type SessionIdInput = z.output<typeof sessionIdInput>;

/** One line of "Petugas & peran". `lastSeenAt` is ISO text. */
export type StaffRow = {
  id: string;
  name: string;
  email: string;
  initials: string;
  roles: Role[];
  isDisabled: boolean;
  isYou: boolean;
  lastSeenAt: string | null;
};

/** A password that is shown once and kept nowhere in clear. */
export type NewPassword = { password: string };

/** A browser in which the viewer is signed in. Times are ISO text. */
export type OwnSession = {
  id: string;
  isThisOne: boolean;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
};

/** "Yohana Mandowen" → "YM", "Sari" → "SA", "Simson Rumbewas (RT 03)" → "SR": what is no name has no letter in it. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\(.*?\)/g, " ")
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const letters = last ? `${first.charAt(0)}${last.charAt(0)}` : first.slice(0, 2);
  return (letters || name.trim().slice(0, 2)).toUpperCase();
}
