import { z } from "zod";
import { ROLES } from "../auth/permissions";

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

/** "Yohana Mandowen" → "YM", "Sari" → "SA". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const letters = last ? `${first.charAt(0)}${last.charAt(0)}` : first.slice(0, 2);
  return letters.toUpperCase();
}
