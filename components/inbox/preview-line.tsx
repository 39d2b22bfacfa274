import {
  Contact,
  FileText,
  Image,
  List,
  type LucideIcon,
  MapPin,
  Mic,
  Sticker,
  TriangleAlert,
  Video,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { MessagePreview } from "@/lib/outbox/preview";
import { kindWord } from "./kind-word";

const ICON: Record<string, LucideIcon> = {
  image: Image,
  video: Video,
  audio: Mic,
  document: FileText,
  sticker: Sticker,
  location: MapPin,
  location_request: MapPin,
  contacts: Contact,
  list: List,
  buttons: List,
  unsupported: TriangleAlert,
  unknown: TriangleAlert,
};

/** One line of what was said last: who, what kind, the words. */
export function PreviewLine({ preview }: { preview: MessagePreview | null }) {
  const t = useTranslations("inbox");
  if (!preview) return <span className="text-ink-3">{t("nothingSaid")}</span>;
  const { author, kind, text, direction } = preview;
  const Icon = ICON[kind];
  return (
    <>
      {Icon && <Icon aria-hidden="true" className="size-[13px] text-ink-3" />}
      <span className="truncate">
        {direction === "out" && (
          <span className="text-ink-3">{author === "bot" ? t("botSaid") : t("officeSaid")} </span>
        )}
        {text?.replaceAll("*", "") ?? kindWord(t, kind)}
      </span>
    </>
  );
}
