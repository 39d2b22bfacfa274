"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

const ShortcutsHelp = dynamic(() => import("./shortcuts-help").then((file) => file.ShortcutsHelp));

/** The inbox's keys: j, k and the arrows in the list, / for search, ? for help. Draws only the help. */
export function InboxKeys() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isMeantForOthers(event)) return;
      if (event.key === "?") setHelpOpen(true);
      if (takeKey(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  return isHelpOpen && <ShortcutsHelp onClose={() => setHelpOpen(false)} />;
}

function takeKey(key: string): boolean {
  if (key === "/") return focusSearch();
  if (key === "ArrowDown" || key === "ArrowUp") return moveFocus(key === "ArrowDown" ? 1 : -1);
  return key === "j" || key === "k" ? openNeighbour(key === "j" ? 1 : -1) : false;
}

const isMeantForOthers = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  ctrlKey ||
  metaKey ||
  altKey ||
  (target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]"));

function focusSearch() {
  document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
  return true;
}

const listedRows = () => [...document.querySelectorAll<HTMLAnchorElement>("[data-inbox-list] a")];

/** The arrows move along the rows once one of them has the focus; elsewhere they scroll. */
function moveFocus(step: number): boolean {
  const rows = listedRows();
  const focused =
    document.activeElement instanceof HTMLAnchorElement ? rows.indexOf(document.activeElement) : -1;
  if (focused < 0) return false;
  rows[focused + step]?.focus();
  return true;
}

/** The conversation above or below the open one; the first when none is open. */
function openNeighbour(step: number): boolean {
  const rows = listedRows();
  const open = rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = rows[open < 0 ? 0 : open + step];
  next?.focus();
  next?.click();
  return true;
}
