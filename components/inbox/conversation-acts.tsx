"use client";

import { Ban, Bot, Check, EllipsisVertical, Hand, RotateCcw, UserPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { MenuButton, MenuItem } from "@/components/ui/menu-button";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { useViewer } from "../shell/viewer-context";
import { useClaim, useClose, useReopen } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";
import { callOffReturn, useReturnToBotSoon } from "./return-to-bot-soon";

const AssignDialog = dynamic(() => import("./assign-dialog").then((file) => file.AssignDialog));

const BlockDialog = dynamic(() => import("./block-dialog").then((file) => file.BlockDialog));

/** On a phone the words share the row; the menu keeps its width. */
const ROW = "flex items-center gap-2 max-sm:w-full max-sm:*:not-last:flex-1";

type ConversationActsProps = { detail: TimedDetail; newestId: string | null };

/** Take, pass on, give back to the bot, finish. Finishing can be undone: the conversation opens again. */
export function ConversationActs({ detail, newestId }: ConversationActsProps) {
  const t = useTranslations("inbox");
  const viewer = useViewer();
  const claim = useClaim(detail.id);
  const reopen = useReopen(detail.id);
  if (!can(viewer, "conversation.reply") || detail.state === "blocked") return null;
  if (detail.state === "closed") {
    return (
      <div className={ROW}>
        <Button onPress={() => reopen.mutate(undefined)} isPending={reopen.isPending}>
          <RotateCcw aria-hidden="true" className="size-4" />
          {t("reopen")}
        </Button>
        <MoreActs detail={detail} />
      </div>
    );
  }
  const take = () => claim.mutate({ assigneeId: viewer.id, expectedAssigneeId: detail.assignee?.id ?? null });
  return (
    <div className={ROW}>
      {detail.assignee ? (
        <PassOn detail={detail} />
      ) : (
        <Button onPress={take} isPending={claim.isPending}>
          <Hand aria-hidden="true" className="size-4" />
          {t("take")}
        </Button>
      )}
      {detail.state !== "bot" && <EndingActs detail={detail} newestId={newestId} />}
      <MoreActs detail={detail} />
    </div>
  );
}

function PassOn({ detail }: { detail: TimedDetail }) {
  const t = useTranslations("inbox");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <UserPlus aria-hidden="true" className="size-4" />
        {t("passOn")}
      </Button>
      {isOpen && <AssignDialog detail={detail} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What is done seldom. */
function MoreActs({ detail }: { detail: TimedDetail }) {
  const t = useTranslations("inbox");
  const [isOpen, setOpen] = useState(false);
  return (
    <span>
      <MenuButton
        label={t("moreActs")}
        trigger={
          <IconButton label={t("moreActs")}>
            <EllipsisVertical aria-hidden="true" className="size-4" />
          </IconButton>
        }
      >
        <MenuItem icon={<Ban />} isDanger onAction={() => setOpen(true)}>
          {t("blockEllipsis")}
        </MenuItem>
      </MenuButton>
      {isOpen && <BlockDialog detail={detail} onClose={() => setOpen(false)} />}
    </span>
  );
}

function EndingActs({ detail, newestId }: ConversationActsProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const toBot = useReturnToBotSoon(detail, newestId);
  const close = useClose(detail.id);
  const reopen = useReopen(detail.id);
  const tell = () =>
    showToast({
      text: t("closedDone", { name: detail.name }),
      action: { label: common("undo"), onPress: () => reopen.mutate(undefined) },
    });
  const finish = () => {
    callOffReturn(detail.id);
    close.mutate({ seenMessageId: newestId }, { onSuccess: tell });
  };
  return (
    <>
      <Button aria-label={t("returnToBot")} onPress={toBot.start} isPending={toBot.isPending}>
        <Bot aria-hidden="true" className="size-4" />
        {t("toBot")}
      </Button>
      <Button onPress={finish} isPending={close.isPending}>
        <Check aria-hidden="true" className="size-4" />
        {t("finish")}
      </Button>
    </>
  );
}
