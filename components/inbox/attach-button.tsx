import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { ATTACHMENT_TYPES } from "@/lib/conversations/attachment";

/** The paperclip: chooses a photo or a PDF; a phone offers its camera too. */
export function AttachButton({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useTranslations("inbox");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t("attach")} onPress={() => input.current?.click()}>
        <Paperclip aria-hidden="true" />
      </IconButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("attach")}
        accept={Object.keys(ATTACHMENT_TYPES).join(",")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Or the same file could not be chosen again after it was removed.
          target.value = "";
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
