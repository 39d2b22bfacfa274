"use client";

import { ExternalLink, Eye, FileText, Mic } from "lucide-react";
import { useTranslations } from "next-intl";
import { VoiceNote } from "@/components/documents/voice-note";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { joinClasses } from "@/components/ui/join-classes";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { TicketDocument } from "@/lib/tickets/ticket-page";
import { HeldPicture } from "./held-picture";
import { useHold } from "./use-hold";

type Props = { document: TicketDocument; label: string; size: "small" | "large" };

const BOX = {
  small: "h-10 w-14 rounded-sm",
  large: "h-[156px] w-[232px] rounded-md max-sm:h-[180px] max-sm:w-full",
};

/** A document, blurred until it is held; the whole picture is fetched, and the look recorded, only then. */
export function HeldDocument({ document, label, size }: Props) {
  const t = useTranslations("tickets.page");
  const office = useOfficeClock();
  const { hold, handlers } = useHold();
  const name = t("documentOf", { label, at: formatDayTime(document.at, office) });
  if (document.state !== "stored") return <Unavailable state={document.state} size={size} />;
  if (!document.hasThumbnail) return <FileLink document={document} name={name} size={size} />;
  const address = `/api/documents/${document.id}`;
  return (
    <button
      type="button"
      aria-label={`${t("hold")}: ${name}`}
      {...handlers}
      onContextMenu={(event) => event.preventDefault()}
      className={joinClasses("relative flex-none touch-none overflow-hidden bg-well select-none", BOX[size])}
    >
      {/* biome-ignore lint/performance/noImgElement: private bytes that no image optimiser may keep */}
      <img
        src={`${address}/thumbnail`}
        alt=""
        draggable={false}
        loading="lazy"
        className={joinClasses(
          "size-full scale-110 object-cover",
          size === "large" ? "blur-[5px]" : "blur-[2.5px]",
        )}
      />
      {size === "large" && (
        <span className="absolute bottom-2 left-2 flex h-6 items-center gap-1.5 rounded-full bg-sheet px-2.5 text-xs font-[650]">
          <Eye aria-hidden="true" className="size-3.5" />
          {t("hold")}
        </span>
      )}
      {hold && <HeldPicture src={address} name={name} at={hold.at} />}
    </button>
  );
}

function Unavailable({
  state,
  size,
}: {
  state: Exclude<TicketDocument["state"], "stored">;
  size: Props["size"];
}) {
  const t = useTranslations("tickets.page.doc");
  return (
    <span
      title={t(state)}
      className={joinClasses(
        "grid flex-none place-items-center bg-well px-2 text-center text-xs text-ink-3",
        BOX[size],
      )}
    >
      {size === "large" ? t(state) : <span className="sr-only">{t(state)}</span>}
    </span>
  );
}

function FileLink({ document, name, size }: { document: TicketDocument; name: string; size: Props["size"] }) {
  const t = useTranslations("tickets.page");
  const address = `/api/documents/${document.id}`;
  if (document.mimeType.startsWith("audio/") && size === "large") {
    return (
      <VoiceNote
        documentId={document.id}
        mimeType={document.mimeType}
        label={name}
        className="h-11 w-[280px] max-sm:w-full"
      />
    );
  }
  const Icon = document.mimeType.startsWith("audio/") ? Mic : FileText;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={`${t("openFile")}: ${name}`}
      className={joinClasses(
        "grid flex-none place-items-center content-center gap-1 bg-well text-xs font-[650] text-ink-2 hover:text-sea",
        BOX[size],
      )}
    >
      <Icon aria-hidden="true" />
      {size === "large" && (
        <span className="flex items-center gap-1">
          {t("openFile")}
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </span>
      )}
    </a>
  );
}
