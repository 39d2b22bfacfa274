"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { Segmented } from "@/components/ui/segmented";
import type { MenuProblem } from "@/lib/menu/engine/check-menu";
import type { PreviewOffice } from "@/lib/menu/preview/preview-office";
import { AddDialog } from "./dialogs/add-dialog";
import { useDraft } from "./draft-context";
import { DraftTools } from "./draft-tools";
import { ItemPane } from "./item-pane";
import { MenuHeader } from "./menu-header";
import { PhonePreview } from "./phone/phone-preview";
import { ShowItem } from "./show-item";
import { TreePane } from "./tree/tree-pane";
import { partOf } from "./use-problem-text";
import { focusField, ROOT, useSelection } from "./use-selection";

/** Tree, form and phone side by side; one at a time on a phone. */
export function MenuEditor({ office }: { office: PreviewOffice }) {
  const t = useTranslations("menu");
  const { selectedId, view, show } = useSelection();
  const { isReadOnly } = useDraft();
  const [adding, setAdding] = useState<{ parentId: string | null } | null>(null);
  const add = (parentId: string | null) => setAdding({ parentId });
  const jump = (problem: MenuProblem) => {
    const item = problem.nodeId ?? ROOT;
    show({ item, view: "form" });
    focusField(item, partOf(problem));
  };
  const open = useCallback((item: string) => show({ item, view: "form" }), [show]);
  return (
    <ShowItem value={open}>
      <div className="relative flex h-full min-h-0 flex-col overflow-hidden">
        <MenuHeader onJump={jump} />
        <div className="flex items-center border-b border-line bg-sheet px-3 py-1.5 lg:hidden">
          <Segmented
            label={t("panes")}
            segments={[
              { id: "tree", label: t("paneTree") },
              { id: "form", label: t("paneForm") },
              { id: "phone", label: t("panePhone") },
            ]}
            value={view}
            onChange={(next) => show({ view: next })}
          />
          {!isReadOnly && <DraftTools className="ml-auto sm:hidden" />}
        </div>
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] md:grid-cols-[272px_minmax(0,1fr)] lg:grid-cols-[272px_minmax(0,1fr)_348px]">
          <div
            className={joinClasses(PANE, "border-r border-line bg-sheet", view !== "tree" && "max-md:hidden")}
          >
            <TreePane selectedId={selectedId} onSelect={open} onAdd={add} />
          </div>
          <div
            className={joinClasses(
              PANE,
              view === "tree" && "max-md:hidden",
              view === "phone" && "max-lg:hidden",
            )}
          >
            <ItemPane selectedId={selectedId} onAdd={add} />
          </div>
          <div
            className={joinClasses(
              "relative min-h-0 min-w-0 border-l border-line bg-sheet max-lg:border-l-0",
              view !== "phone" && "max-lg:hidden",
            )}
          >
            <PhonePreview key={selectedId} office={office} selectedId={selectedId} />
          </div>
        </div>
        {adding && (
          <AddDialog
            parentId={adding.parentId}
            onClose={() => setAdding(null)}
            onAdded={(item) => {
              setAdding(null);
              show({ item, view: "form" });
              focusField(item, "title");
            }}
          />
        )}
      </div>
    </ShowItem>
  );
}

/** Each pane holds its hidden labels: left to the page, they would make the whole page scroll. */
const PANE = "relative min-h-0 min-w-0 overflow-x-hidden overflow-y-auto";
