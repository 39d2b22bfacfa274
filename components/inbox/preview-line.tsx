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
import type { RowPreview } from "@/lib/conversations/inbox-row";
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
  not_stored: TriangleAlert,
};

type PreviewLineProps = { preview: RowPreview | null; viewerId: string };

/** One line of what was said: who, what kind, the words. */
export function PreviewLine({ preview, viewerId }: PreviewLineProps) {
  const t = useTranslations("inbox");
  const speaker = useSpeaker(preview, viewerId);
  if (!preview) return <span className="text-ink-3">{t("nothingSaid")}</span>;
  const Icon = ICON[preview.kind];
  return (
    <>
      {Icon && <Icon aria-hidden="true" className="size-[13px] flex-none text-ink-3" />}
      <span className="truncate">
        {speaker && <span className="text-ink-3">{speaker}: </span>}
        {preview.text ?? kindWord(t, preview.kind)}
      </span>
    </>
  );
}

/** Residents speak for themselves; whoever speaks for the office is named. */
function useSpeaker(preview: RowPreview | null, viewerId: string): string | null {
  const t = useTranslations("inbox");
  if (preview?.direction !== "out") return null;
  const { author, staff } = preview;
  if (staff) return staff.id === viewerId ? t("you") : (staff.name.split(" ")[0] ?? null);
  if (author === "bot") return t("bot");
  return author === "staff" ? t("officer") : t("office");
}
