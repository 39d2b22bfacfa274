import { type Connection, callGraph, requireAnswer } from "./call-graph";

/**
 * Blue ticks for this message and all earlier ones of its thread; with `typing` also "mengetik…", for at most 25 s.
 * Safe to repeat. Throws WhatsAppError.
 */
export async function markRead(
  connection: Connection,
  wamid: string,
  { typing = false }: { typing?: boolean } = {},
): Promise<void> {
  const json = {
    messaging_product: "whatsapp",
    status: "read",
    message_id: wamid,
    ...(typing && { typing_indicator: { type: "text" } }),
  };
  await requireAnswer(
    callGraph(connection, `${connection.config.phoneNumberId}/messages`, { method: "POST", json }),
  );
}
