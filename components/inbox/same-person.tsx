"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import type { PanelAccount } from "@/lib/conversations/conversation-detail";
import { formatListTime } from "@/lib/i18n/office-time";
import { useNow } from "../shell/use-now";
import { useOfficeClock } from "../shell/use-office-clock";
import { useViewer } from "../shell/viewer-context";
import { andThen, useSeparate } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";
import { PanelSection } from "./panel-section";
import { PreviewLine } from "./preview-line";

const SamePersonDialog = dynamic(() => import("./same-person-dialog").then((file) => file.SamePersonDialog));

/** The person's other accounts, each with its own thread, and the way to say that somebody else is the same person. */
export function SamePerson({ detail }: { detail: TimedDetail }) {
  const t = useTranslations("inbox");
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const mayReply = can(viewer, "conversation.reply");
  return (
    <>
      {detail.accounts.length > 0 && (
        <PanelSection title={t("otherAccounts")}>
          <ul aria-label={t("otherAccounts")} className="grid gap-2">
            {detail.accounts.map((account) => (
              <Account key={account.conversationId} account={account} detail={detail} mayReply={mayReply} />
            ))}
          </ul>
        </PanelSection>
      )}
      {mayReply && (
        <Button size="small" className="justify-self-start" onPress={() => setOpen(true)}>
          {t("samePerson")}
        </Button>
      )}
      {isOpen && <SamePersonDialog detail={detail} onClose={() => setOpen(false)} />}
    </>
  );
}

type AccountProps = { account: PanelAccount; detail: TimedDetail; mayReply: boolean };

function Account({ account, detail, mayReply }: AccountProps) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const now = useNow();
  const viewer = useViewer();
  const separate = useSeparate(detail.id);
  const { conversationId, name, handle, state, lastMessageAt, mergeId } = account;
  const tell = () => showToast({ text: t("separated", { name }) });
  return (
    <li className="grid gap-1 rounded-md border border-line px-3 py-2.5 text-sm">
      <span className="flex min-w-0 items-center gap-2">
        <Link
          href={{ pathname: `/inbox/${conversationId}` }}
          prefetch={false}
          aria-label={t("openAccount", { name })}
          className="link min-w-0 truncate"
        >
          {name}
        </Link>
        {state === "blocked" && <Chip meaning="paused">{t("blocked")}</Chip>}
      </span>
      <span className="flex min-w-0 items-center gap-[5px] text-ink-2">
        <PreviewLine preview={account.preview} viewerId={viewer.id} />
      </span>
      <span className="flex flex-wrap gap-x-2 text-xs text-ink-3">
        {handle && handle !== name && <span className="tabular-nums">{handle}</span>}
        <span>{t("lastWrote", { time: formatListTime(lastMessageAt, now, clock) })}</span>
      </span>
      {mayReply && mergeId && (
        <button
          type="button"
          className="link justify-self-start text-xs pointer-coarse:min-h-touch"
          aria-label={t("separateNamed", { name })}
          disabled={separate.isPending}
          onClick={() => andThen(separate.mutateAsync(mergeId), tell)}
        >
          {t("separate")}
        </button>
      )}
    </li>
  );
}
