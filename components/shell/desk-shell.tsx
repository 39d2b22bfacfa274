import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OfflineStrip } from "./offline-strip";
import { Rail } from "./rail";
import type { SectionId } from "./sections";
import { SendingStrip } from "./sending-strip";
import { CONTENT_ID, SkipLink } from "./skip-link";

/** The desk's frame. What stands in it fills the rest of the window and scrolls within itself. */
export async function DeskShell({
  sections,
  children,
}: {
  sections: readonly SectionId[];
  children: ReactNode;
}) {
  const t = await getTranslations("shell");
  return (
    <div className="grid h-dvh grid-cols-[var(--rail)_minmax(0,1fr)] grid-rows-1 max-sm:grid-cols-1 max-sm:grid-rows-[minmax(0,1fr)_auto_auto]">
      <SkipLink>{t("skipToContent")}</SkipLink>
      <Rail sections={sections} />
      <div className="flex min-h-0 min-w-0 flex-col">
        <SendingStrip />
        <main id={CONTENT_ID} tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
          {children}
        </main>
      </div>
      <OfflineStrip />
    </div>
  );
}
