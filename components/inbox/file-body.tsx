"use client";

import { useTranslations } from "next-intl";
import { VoiceNote } from "@/components/documents/voice-note";
import { Button } from "@/components/ui/button";
import type { BubbleContent, DocumentState, ThreadDocument } from "@/lib/conversations/thread";
import { useRetryDownload } from "./conversation-mutations";
import { DocumentTile } from "./document-tile";
import { Words } from "./words";

type FileContent = Extract<BubbleContent, { kind: "file" }>;
type FileBodyProps = { content: FileContent; conversationId: string; isOurs: boolean };

/** A file with its caption: hidden until opened when it is here, and said in words when it is not. */
export function FileBody({ content, conversationId, isOurs }: FileBodyProps) {
  const { document, media, caption } = content;
  return (
    <div className="grid gap-1.5">
      {document?.state === "stored" ? (
        <StoredFile content={content} document={document} />
      ) : (
        <MissingFile document={document} media={media} conversationId={conversationId} isOurs={isOurs} />
      )}
      {caption && <Words>{caption}</Words>}
    </div>
  );
}

function StoredFile({ content, document }: { content: FileContent; document: ThreadDocument }) {
  const t = useTranslations("inbox");
  if (content.media !== "audio") return <DocumentTile content={content} document={document} />;
  const label = content.isVoice ? t("kind_voice") : t("kind_audio");
  return (
    <VoiceNote
      documentId={document.id}
      mimeType={document.mimeType}
      label={label}
      className="h-10 w-[min(280px,60vw)]"
    />
  );
}

type MissingFileProps = {
  document: ThreadDocument | null;
  media: FileContent["media"];
  conversationId: string;
  isOurs: boolean;
};

function MissingFile({ document, media, conversationId, isOurs }: MissingFileProps) {
  const t = useTranslations("inbox");
  const retry = useRetryDownload(conversationId);
  if (!document)
    return <p className="text-sm text-ink-2">{isOurs ? t(`kind_${media}`) : t("file_unknown")}</p>;
  return (
    <div className="grid justify-items-start gap-1.5 rounded-sm bg-well px-2.5 py-2 text-sm text-ink-2">
      <p>
        <b className="font-semibold text-ink">{t(`kind_${media}`)}</b> · <MissingWords document={document} />
      </p>
      {document.mayAskAgain && (
        <Button size="small" isPending={retry.isPending} onPress={() => retry.mutate(document.id)}>
          {t("downloadAgain")}
        </Button>
      )}
    </div>
  );
}

const WORD: Partial<Record<DocumentState, string>> = {
  refused: "refused",
  failed: "failed",
  pending: "held",
};
const REASONS = [
  "refused_size",
  "refused_type",
  "refused_empty",
  "failed_damaged",
  "failed_foreign",
  "failed_lost",
  "failed_deadly",
  "held_whatsapp",
  "held_store",
] as const;

function MissingWords({ document: { state, refusal } }: { document: ThreadDocument }) {
  const t = useTranslations("inbox");
  const reason = REASONS.find((known) => known === `${WORD[state]}_${refusal}`);
  return t(reason ?? `file_${state}`);
}
