import { FileText, Image as ImageIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { fitsUnderFile } from "@/lib/conversations/attachment";
import { fileSize } from "./file-size";
import type { Attachment } from "./use-attachment";

type ChosenFileProps = { attachment: Attachment; words: string };

/** Which file goes with the reply, or why the chosen one cannot; where words go that do not fit under it. */
export function ChosenFile({ attachment: { file, refusal, remove }, words }: ChosenFileProps) {
  const t = useTranslations("inbox");
  const Icon = file?.type.startsWith("image/") ? ImageIcon : FileText;
  return (
    <>
      {refusal && (
        <p role="alert" className="text-sm font-semibold text-pretty text-overdue">
          {t(`attach_${refusal}`)}
        </p>
      )}
      {file && (
        <div className="flex w-fit max-w-full items-center gap-2 rounded-sm bg-well py-1 pr-1 pl-2.5 text-sm">
          <Icon aria-hidden="true" className="flex-none text-ink-3" />
          <span className="truncate font-semibold">{file.name}</span>
          <span className="flex-none text-ink-3">{fileSize(file.size)}</span>
          <IconButton size="small" label={t("detach", { name: file.name })} onPress={remove}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      )}
      {file && !fitsUnderFile(words) && (
        <p role="status" className="text-xs text-pretty text-ink-3">
          {t("wordsFollow")}
        </p>
      )}
    </>
  );
}
