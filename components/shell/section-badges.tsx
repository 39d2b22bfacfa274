"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { SectionId } from "./sections";

export type SectionBadges = Partial<Record<SectionId, number>>;
type Badges = { badges: SectionBadges; setBadge: (section: SectionId, count: number) => void };

const BadgesContext = createContext<Badges>({ badges: {}, setBadge: () => undefined });

export function SectionBadgesProvider({
  initial = {},
  children,
}: {
  initial?: SectionBadges;
  children: ReactNode;
}) {
  const [badges, setBadges] = useState(initial);
  const setBadge = useCallback(
    (section: SectionId, count: number) =>
      setBadges((now) => (now[section] === count ? now : { ...now, [section]: count })),
    [],
  );
  const value = useMemo(() => ({ badges, setBadge }), [badges, setBadge]);
  return <BadgesContext value={value}>{children}</BadgesContext>;
}

/** The red counts on the rail; `setBadge("inbox", 4)` changes one, zero removes it. */
export const useSectionBadges = () => useContext(BadgesContext);
