"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Spinner } from "@/components/ui/spinner";

type LoadMoreProps = { onSeen: () => void; isLoading: boolean };

/** The end of what is loaded: coming near it asks for more. */
export function LoadMore({ onSeen, isLoading }: LoadMoreProps) {
  const t = useTranslations("common");
  const ref = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    if (!ref.current || isLoading) return;
    const root = ref.current.closest("[data-scrolls]");
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen.current(), {
      root,
      rootMargin: "300px",
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [isLoading]);
  return (
    <div ref={ref} className="grid place-items-center py-3 text-ink-3">
      <Spinner label={t("loading")} />
    </div>
  );
}
