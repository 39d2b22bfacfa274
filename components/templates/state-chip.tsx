import { useTranslations } from "next-intl";
import { Chip, type Meaning } from "@/components/ui/chip";
import type { TemplateStatus } from "@/lib/templates/template-status";

const MEANING: Record<TemplateStatus, Meaning> = {
  draft: "plain",
  pending: "waiting",
  approved: "ready",
  flagged: "soon",
  rejected: "overdue",
  paused: "paused",
  disabled: "overdue",
  in_appeal: "waiting",
  limit_exceeded: "overdue",
  archived: "paused",
  pending_deletion: "paused",
  deleted: "plain",
};

/** Where a template stands, in one or two words. */
export function StateChip({ status }: { status: TemplateStatus }) {
  const t = useTranslations("templates.states");
  return <Chip meaning={MEANING[status]}>{t(`${status}.word`)}</Chip>;
}
