import { can, ROLES } from "../auth/permissions";

/** The staff that a ticket can be given to: who works on tickets; a closed report goes to who may open it, the lurah too. */
export const assignableStaff = (isClosed: boolean) => ({
  disabledAt: null,
  roles: {
    hasSome: ROLES.filter((role) => can({ roles: [role] }, isClosed ? "ticket.read_closed" : "ticket.move")),
  },
});
