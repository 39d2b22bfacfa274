import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { loadOffice } from "../office/load-office";
import { hoursInWords } from "../office/office-words";
import { listSendableTemplates } from "../templates/list-sendable-templates";
import { OPEN_STATUSES } from "../tickets/ticket";
import { RESIDENT_STATUS } from "../tickets/ticket-words";
import { visibleTickets } from "../tickets/visible-tickets";
import type { ConversationInput } from "./conversation";
import type { TemplateChoices } from "./template-choices";
import { visibleConversations } from "./visible-conversations";

/** What can be sent to a resident whose window is closed. Throws `not_found`. */
export async function listTemplateChoices(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<TemplateChoices> {
  authorize(viewer, "conversation.reply");
  const [office, templates, conversation] = await Promise.all([
    loadOffice(),
    listSendableTemplates(viewer),
    db().conversation.findFirst({
      where: { id: conversationId, ...visibleConversations(viewer) },
      select: {
        resident: { select: { name: true } },
        tickets: {
          where: { status: { in: OPEN_STATUSES }, ...visibleTickets(viewer) },
          orderBy: { id: "desc" },
          take: 1,
          select: { number: true, title: true, status: true },
        },
      },
    }),
  ]);
  if (!conversation) throw new AppError("not_found");
  const [ticket] = conversation.tickets;
  return {
    templates,
    values: {
      nama: conversation.resident.name ?? "Warga",
      kantor: office.profile.name,
      alamat: office.profile.address,
      jam: hoursInWords(office.calendar),
      ...(ticket && {
        layanan: ticket.title,
        nomor: ticket.number,
        status: RESIDENT_STATUS[ticket.status].toLowerCase(),
      }),
    },
  };
}
