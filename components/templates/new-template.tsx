"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import { TemplateForm } from "./template-form";

/** The form of a new template; saved, its own page follows. */
export function NewTemplate() {
  const t = useTranslations("templates");
  const router = useRouter();
  return (
    <TemplateForm
      template={null}
      onCancel={() => router.push("/settings/templates")}
      onSaved={({ templateId }) => {
        showToast({ text: t("saved") });
        router.push(`/settings/templates/${templateId}`);
      }}
    />
  );
}
