import { AppError } from "../errors";

export const ROLES = ["officer", "head", "menu_editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what, readable by the lurah. Everything else is refused. */
const ALLOWED_ROLES = {
  "conversation.read": ["officer", "admin"],
  "conversation.list_waiting": ["head", "admin"],
  "conversation.reply": ["officer", "admin"],
  "ticket.read": ["officer", "head", "admin"],
  "ticket.read_closed": ["head", "admin"],
  "ticket.move": ["officer", "admin"],
  "ticket.note": ["officer", "head", "admin"],
  "ticket.create": ["officer", "admin"],
  "document.read": ["officer", "head", "admin"],
  "menu.read": ["menu_editor", "head", "admin"],
  "menu.edit": ["menu_editor", "admin"],
  "menu.publish": ["menu_editor", "admin"],
  "statistics.read": ["head", "admin"],
  "settings.read": ["admin", "head"],
  "settings.edit": ["admin"],
  "staff.manage": ["admin"],
  "audit.read": ["admin", "head"],
  "health.read": ["admin", "head"],
  "health.replay": ["admin"],
  "health.set_aside": ["admin"],
  "template.read": ["officer", "head", "admin"],
  "template.edit": ["admin"],
  "sending.read": ["officer", "head", "admin"],
  "sending.resume": ["officer", "admin"],
  "own_session.manage": ["officer", "head", "menu_editor", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ALLOWED_ROLES;
export const ACTIONS = Object.keys(ALLOWED_ROLES) as Action[];

type Holder = { roles: readonly Role[] };

/** For buttons and where-clauses: does one of the viewer's roles allow the action? */
export function can(viewer: Holder, action: Action): boolean {
  const allowed: readonly Role[] = ALLOWED_ROLES[action];
  return viewer.roles.some((role) => allowed.includes(role));
}

/** The first line of every verb. Throws `not_allowed`. */
export function authorize(viewer: Holder, action: Action): void {
  if (!can(viewer, action)) throw new AppError("not_allowed", { action });
}
