import { seedOffice } from "../../../prisma/seed/office";
import type { Role } from "../../auth/permissions";
import type { Viewer } from "../../auth/viewer";
import { forgetMenus } from "../../menu/load-menu";
import { forgetOffice } from "../../office/load-office";
import { db, transaction } from "../index";
import { uuidv7 } from "../uuid";

/** Kelurahan Karang Mulya on its first day: profile, hours, holidays, menu version 1. */
export async function anOffice(): Promise<void> {
  forgetOffice();
  forgetMenus();
  await transaction((tx) => seedOffice(tx, "Asia/Jayapura"));
}

/** A member of staff who is signed in. */
export async function aViewer(name = "Sari Korwa", roles: Role[] = ["officer"]): Promise<Viewer> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${uuidv7()}@karangmulya.test`;
  const staff = await db().staff.create({ data: { name, email, roles, passwordHash: "not used in tests" } });
  const session = await db().staffSession.create({
    data: { staffId: staff.id, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return { id: staff.id, name, email, initials: "SK", roles, sessionId: session.id };
}

/** "Mama Yosina": a resident who wrote `minutesAgo` and waits for an officer. */
export async function aWaitingConversation(name = "Yosina Rumbiak", minutesAgo = 5) {
  const since = new Date(Date.now() - minutesAgo * 60_000);
  const phone = `62812${Math.floor(Math.random() * 1e8)
    .toString()
    .padStart(8, "0")}`;
  const conversation = await db().conversation.create({
    data: {
      state: "waiting",
      waitingSince: since,
      lastInboundAt: since,
      lastMessageAt: since,
      unreadCount: 1,
      lastMessagePreview: { direction: "in", author: "resident", kind: "text", text: "Selamat pagi ibu" },
      resident: { create: { name } },
    },
    select: { id: true, residentId: true },
  });
  await db().identity.create({
    data: {
      kind: "phone",
      value: phone,
      residentId: conversation.residentId,
      conversationId: conversation.id,
    },
  });
  const message = await db().message.create({
    data: {
      conversationId: conversation.id,
      direction: "in",
      author: "resident",
      wamid: `wamid.${uuidv7()}`,
      content: { kind: "text", body: "Selamat pagi ibu" },
      text: "Selamat pagi ibu",
      sentAt: since,
      receivedAt: since,
      answeredAt: since,
    },
    select: { id: true },
  });
  return { ...conversation, phone, messageId: message.id };
}
