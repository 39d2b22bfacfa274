"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useViewer } from "../shell/viewer-context";
import { useClaim } from "./conversation-mutations";
import { inboxQueries, type TimedDetail } from "./inbox-queries";

/** Passes the conversation on: to a colleague, to oneself, or back to the queue of all. */
export function AssignDialog({ detail, onClose }: { detail: TimedDetail; onClose: () => void }) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const viewer = useViewer();
  const colleagues = useQuery(inboxQueries.colleagues());
  const claim = useClaim(detail.id);
  const give = (assigneeId: string | null) => {
    claim.mutate({ assigneeId, expectedAssigneeId: detail.assignee?.id ?? null });
    onClose();
  };
  const others = colleagues.data?.filter(({ id }) => id !== detail.assignee?.id);
  return (
    <Dialog
      title={t("passOnTitle", { name: detail.name })}
      closeLabel={common("close")}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {colleagues.isPending && <SkeletonRows label={common("loading")} count={3} />}
      {colleagues.isError && <p className="text-sm text-overdue">{t("colleaguesFailed")}</p>}
      <ul className="-mx-2 grid">
        {others?.map(({ id, name, initials }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => give(id)}
              className="flex w-full items-center gap-3 rounded-md px-2 py-1.5 text-left font-semibold hover:bg-well pointer-coarse:min-h-touch"
            >
              <Avatar initials={initials} isMine={id === viewer.id} size="medium" />
              {id === viewer.id ? t("meNamed", { name }) : name}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={() => give(null)}
            className="flex w-full items-center gap-3 rounded-md px-2 py-1.5 text-left font-semibold text-ink-2 hover:bg-well pointer-coarse:min-h-touch"
          >
            <Avatar size="medium" />
            {t("release")}
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
