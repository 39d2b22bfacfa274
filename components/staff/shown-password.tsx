"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";

type ShownPasswordProps = { name: string; password: string; onClose: () => void };

/** The only time that a made password is seen. It does not close on a press outside. */
export function ShownPassword({ name, password, onClose }: ShownPasswordProps) {
  const t = useTranslations("settings.people");
  const common = useTranslations("common");
  const copy = () =>
    navigator.clipboard.writeText(password).then(
      () => showToast({ text: t("copied") }),
      () => undefined, // without the permission the text is still there to select
    );
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
      size="small"
      title={t("passwordTitle", { name })}
      closeLabel={common("close")}
      footer={
        <>
          <Button variant="primary" onPress={onClose}>
            {t("passwordSeen")}
          </Button>
          <Button onPress={copy}>
            <Copy aria-hidden="true" className="size-4" />
            {t("copy")}
          </Button>
        </>
      }
    >
      <output
        aria-label={t("password")}
        className="block rounded-sm bg-well px-3 py-2.5 text-center font-mono text-lg tracking-wide select-all"
      >
        {password}
      </output>
      <p className="mt-3 text-sm text-pretty text-ink-2">{t("passwordBody")}</p>
    </Dialog>
  );
}
