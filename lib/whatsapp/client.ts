import type { Connection } from "./call-graph";
import { type DownloadOptions, downloadMedia } from "./download-media";
import { getMedia } from "./get-media";
import { getPhoneNumber } from "./get-phone-number";
import { markRead } from "./mark-read";
import {
  createMessageTemplate,
  deleteMessageTemplate,
  editMessageTemplate,
  listMessageTemplates,
  type NewMetaTemplate,
} from "./message-templates";
import { sendMessage } from "./send-message";
import type { CloudApiMessage } from "./to-cloud-api";
import { type MediaUpload, uploadMedia } from "./upload-media";
import type { WhatsAppConfig } from "./whatsapp-config";

export type WhatsAppClient = ReturnType<typeof createWhatsAppClient>;

/** The calls to the Cloud API that Loket makes, bound to one number. `fetch` can be replaced, e.g. by a proxy's. */
export function createWhatsAppClient(
  config: WhatsAppConfig,
  fetch: typeof globalThis.fetch = globalThis.fetch,
) {
  const connection: Connection = { config, fetch };
  return {
    sendMessage: (body: CloudApiMessage) => sendMessage(connection, body),
    markRead: (wamid: string, options?: { typing?: boolean }) => markRead(connection, wamid, options),
    getMedia: (mediaId: string) => getMedia(connection, mediaId),
    downloadMedia: (url: string, options: DownloadOptions) => downloadMedia(connection, url, options),
    uploadMedia: (file: MediaUpload) => uploadMedia(connection, file),
    getPhoneNumber: () => getPhoneNumber(connection),
    listTemplates: (filter?: { name?: string }) => listMessageTemplates(connection, filter),
    createTemplate: (template: NewMetaTemplate) => createMessageTemplate(connection, template),
    editTemplate: (change: Parameters<typeof editMessageTemplate>[1]) =>
      editMessageTemplate(connection, change),
    deleteTemplate: (template: { name: string }) => deleteMessageTemplate(connection, template),
  };
}
