import "server-only";
import { z } from "zod";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { initialsOf } from "../staff/staff";
import type { Colleague } from "./conversation";

export const listColleaguesInput = z.object({});

/** Who may be given a conversation, by name; the viewer among them. */
export async function listColleagues(viewer: Viewer): Promise<Colleague[]> {
  authorize(viewer, "conversation.read");
  const staff = await db().staff.findMany({
    where: { disabledAt: null, roles: { hasSome: ["officer", "admin"] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return staff.map(({ id, name }) => ({ id, name, initials: initialsOf(name) }));
}
