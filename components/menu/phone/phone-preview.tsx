"use client";

import { RotateCcw, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { formatTime } from "@/lib/i18n/office-time";
import { findNode } from "@/lib/menu/engine/find-node";
import { playChat, type Said } from "@/lib/menu/preview/play-chat";
import type { PreviewOffice } from "@/lib/menu/preview/preview-office";
import { useDraft } from "../draft-context";
import type { OpenList } from "./bot-bubble";
import { ChatLines } from "./chat-lines";
import { Composer } from "./composer";
import { ListSheet } from "./list-sheet";

type PhonePreviewProps = { office: PreviewOffice; selectedId: string };

/** A resident's phone on the draft: the engine and the renderer that serve residents, run in the browser. */
export function PhonePreview({ office, selectedId }: PhonePreviewProps) {
  const t = useTranslations("menu");
  const { doc } = useDraft();
  const [isOutside, setOutside] = useState(!office.isOpen);
  const [said, setSaid] = useState<Said[]>([]);
  const [list, setList] = useState<OpenList | null>(null);
  const opening = useOpening(selectedId);
  const lines = useMemo(
    () => playChat(doc, { ...office, isOpen: !isOutside }, [opening, ...said]),
    [doc, office, isOutside, opening, said],
  );
  const restart = () => {
    setSaid([]);
    setList(null);
  };
  const say = (next: Said) => {
    setList(null);
    setSaid((before) => [...before, next]);
  };
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 p-4">
      <section
        aria-label={t("phone.label")}
        className="relative flex min-h-0 flex-1 flex-col overflow-hidden rounded-[22px] border border-line-strong bg-wa-in"
      >
        <PhoneHead name={office.name} start={office.now} />
        <ScrolledChat length={lines.length}>
          <ChatLines lines={lines} onSay={say} onOpenList={setList} />
        </ScrolledChat>
        <Composer onSay={say} />
        {list && (
          <ListSheet
            list={list}
            onClose={() => setList(null)}
            onChoose={({ id, title }) => say({ kind: "tap", id, title })}
          />
        )}
      </section>
      <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="small" onPress={restart}>
          <RotateCcw aria-hidden="true" className="size-4" />
          {t("phone.restart")}
        </Button>
        <Switch isSelected={isOutside} onChange={setOutside}>
          {t("phone.outside")}
        </Switch>
      </div>
    </div>
  );
}

/** The chat begins at what is being edited; for the greeting, with a first word. */
function useOpening(selectedId: string): Said {
  const { doc } = useDraft();
  const title = findNode(doc, selectedId)?.title;
  return useMemo(
    () =>
      title === undefined
        ? { kind: "text", text: "Halo" }
        : { kind: "tap", id: `n:${selectedId}@1.0`, title },
    [selectedId, title],
  );
}

function PhoneHead({ name, start }: { name: string; start: string }) {
  const t = useTranslations("menu");
  const clock = useOfficeClock();
  return (
    <header className="flex flex-none items-center gap-2.5 px-3 py-2 text-wa-ink">
      <span className="grid size-8 place-items-center rounded-full bg-sea text-on-sea">
        <Store aria-hidden="true" className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-md font-bold">{name}</p>
        <p className="text-xs text-wa-meta">{t("phone.business")}</p>
      </div>
      <span className="text-xs text-wa-meta">{formatTime(start, clock)}</span>
    </header>
  );
}

function ScrolledChat({ length, children }: { length: number; children: React.ReactNode }) {
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what to scroll for
  useEffect(() => {
    const chat = end.current?.parentElement;
    if (chat) chat.scrollTop = chat.scrollHeight;
  }, [length]);
  return (
    <div
      role="log"
      className="relative flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto bg-wa-paper px-3 py-3"
    >
      {children}
      <div ref={end} />
    </div>
  );
}
