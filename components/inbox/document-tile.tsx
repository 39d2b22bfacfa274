"use client";

import { Eye, EyeOff, FileText, Film, Image as ImageIcon, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BubbleContent, ThreadDocument } from "@/lib/conversations/thread";

type FileContent = Extract<BubbleContent, { kind: "file" }>;
type DocumentTileProps = { content: FileContent; document: ThreadDocument; isSmall?: boolean };

const ICON = { image: ImageIcon, sticker: ImageIcon, document: FileText, video: Film, audio: FileText };

/** A document is not shown until somebody opens it: the screen may be seen by others, and each look is recorded. */
export function DocumentTile({ content, document, isSmall = false }: DocumentTileProps) {
  const t = useTranslations("inbox");
  const [isShown, setShown] = useState(false);
  const Icon = ICON[content.media];
  const name = content.fileName ?? t(`kind_${content.media}`);
  if (!isShown) {
    return (
      <button
        type="button"
        onClick={() => setShown(true)}
        className={`hatched -mx-1.5 grid h-[92px]  place-items-center content-center gap-1.5 rounded-sm px-2 text-center text-xs font-[650] text-ink-2 ${isSmall ? "w-[132px]" : "w-[180px]"}`}
      >
        <EyeOff aria-hidden="true" />
        <span className="line-clamp-2 rounded-sm bg-sheet/80 px-1.5">{t("tapToOpen", { name })}</span>
      </button>
    );
  }
  return (
    <div className="-mx-1.5 grid w-fit gap-1.5">
      <Sight document={document} name={name} Icon={Icon} />
      <span className="flex gap-3 px-1.5 text-xs">
        <a
          href={`/api/documents/${document.id}`}
          target="_blank"
          rel="noreferrer"
          className="link flex items-center gap-1"
        >
          <Eye aria-hidden="true" className="size-3.5" />
          {t("openWhole")}
        </a>
        <button type="button" onClick={() => setShown(false)} className="link">
          {t("hide")}
        </button>
      </span>
    </div>
  );
}

type SightProps = { document: ThreadDocument; name: string; Icon: LucideIcon };

/** The small picture; for what has none, its name. A picture that cannot be had just now is said, not left broken. */
function Sight({ document, name, Icon }: SightProps) {
  const t = useTranslations("inbox");
  const [hasFailed, setFailed] = useState(false);
  if (document.hasThumbnail && !hasFailed) {
    return (
      // biome-ignore lint/performance/noImgElement: sealed files come from our own route and must not be kept by an optimiser
      <img
        src={`/api/documents/${document.id}/thumbnail`}
        alt={name}
        onError={() => setFailed(true)}
        className="max-h-72 min-h-24 max-w-[min(320px,64vw)] rounded-sm bg-well object-contain"
      />
    );
  }
  return (
    <span className="flex items-center gap-2 rounded-sm bg-well px-2.5 py-2 text-sm font-semibold">
      <Icon aria-hidden="true" className="text-ink-3" />
      {hasFailed ? <span role="status">{t("pictureUnavailable", { name })}</span> : name}
    </span>
  );
}
