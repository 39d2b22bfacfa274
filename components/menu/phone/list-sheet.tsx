"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OpenList } from "./bot-bubble";

type ListSheetProps = {
  list: OpenList;
  onClose: () => void;
  onChoose: (row: OpenList["rows"][number]) => void;
};

/** The list that opens from below within the phone. */
export function ListSheet({ list, onClose, onChoose }: ListSheetProps) {
  const common = useTranslations("common");
  return (
    <div className="absolute inset-0 flex items-end bg-wa-ink/40">
      <div
        role="dialog"
        aria-label={list.button}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
        className="max-h-[80%] w-full overflow-y-auto rounded-t-lg bg-wa-in pb-2 text-wa-ink"
      >
        <header className="sticky top-0 flex items-center gap-2 bg-wa-in px-3 py-2 font-bold">
          <button
            type="button"
            onClick={onClose}
            aria-label={common("close")}
            className="grid size-8 place-items-center"
          >
            <X aria-hidden="true" />
          </button>
          {list.button}
        </header>
        <ul>
          {list.rows.map((row, index) => (
            <li key={row.id}>
              <button
                type="button"
                // The sheet covers the chat: whoever came by keyboard goes on in it.
                ref={index === 0 ? focusOnOpen : undefined}
                onClick={() => onChoose(row)}
                className="min-h-11 w-full px-4 py-1.5 text-left outline-offset-[-2px] hover:bg-wa-meta/10"
              >
                <span className="block text-[13.5px] font-medium">{row.title}</span>
                {row.description && <span className="block text-xs text-wa-meta">{row.description}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

const focusOnOpen = (button: HTMLButtonElement | null) => button?.focus();
