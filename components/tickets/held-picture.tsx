"use client";

import { ZoomIn } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import type { Hold } from "./use-hold";

const MAGNIFIED = 2.5;

/** The whole picture in the window, whatever its shape; the place that is pointed at, magnified. */
export function HeldPicture({ src, name, at }: { src: string; name: string; at: Hold["at"] }) {
  const t = useTranslations("tickets.page");
  const frame = useRef<HTMLSpanElement>(null);
  const box = frame.current?.getBoundingClientRect();
  const origin = at && box ? `${share(at.x, box.left, box.width)} ${share(at.y, box.top, box.height)}` : "";
  return (
    <span className="pointer-events-none fixed inset-0 z-50 grid place-items-center overflow-hidden bg-scrim">
      <span ref={frame} className="grid">
        {/* biome-ignore lint/performance/noImgElement: private bytes that no image optimiser may keep */}
        <img
          src={src}
          alt={name}
          className="max-h-[calc(100dvh-24px)] max-w-[calc(100vw-24px)] rounded-md bg-sheet shadow-2 motion-safe:transition-transform"
          style={origin ? { transform: `scale(${MAGNIFIED})`, transformOrigin: origin } : undefined}
        />
      </span>
      <span
        className={joinClasses(
          "absolute bottom-5 flex h-7 items-center gap-1.5 rounded-full bg-sheet px-3 text-xs font-[650] text-ink shadow-2",
          at && "invisible",
        )}
      >
        <ZoomIn aria-hidden="true" className="size-3.5" />
        {t("moveToZoom")}
      </span>
    </span>
  );
}

/** Where in the picture a pointer stands, as CSS wants it; beside the picture is its edge. */
const share = (at: number, start: number, length: number) =>
  `${Math.min(100, Math.max(0, ((at - start) / length) * 100))}%`;
