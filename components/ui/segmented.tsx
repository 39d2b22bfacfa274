"use client";

import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { joinClasses } from "./join-classes";

type Segment<Id extends string> = { id: Id; label: string; icon?: ReactNode };
type SegmentedLook = "sunk" | "pills";

type SegmentedProps<Id extends string> = {
  label: string;
  segments: readonly Segment<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** `sunk` for views ("Papan | Tabel"), `pills` for modes ("Balas | Catatan"). */
  look?: SegmentedLook;
};

const GROUP: Record<SegmentedLook, string> = {
  sunk: "inline-flex rounded-md bg-well p-0.5",
  pills: "inline-flex gap-1",
};
const SEGMENT: Record<SegmentedLook, string> = {
  sunk: "h-[30px] rounded-[8px] px-2.5 text-ink-2 data-selected:bg-sheet data-selected:text-ink data-selected:shadow-1 pointer-coarse:h-10",
  pills:
    "h-7 rounded-full px-2.5 text-ink-3 hover:text-ink-2 data-selected:bg-sea-wash data-selected:text-sea-strong pointer-coarse:h-touch",
};

/** Exactly one of two to four, side by side. */
export function Segmented<Id extends string>({
  label,
  segments,
  value,
  onChange,
  look = "sunk",
}: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
      className={GROUP[look]}
    >
      {segments.map(({ id, label: word, icon }) => (
        <ToggleButton
          key={id}
          id={id}
          className={joinClasses(
            "flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap [&_svg]:size-4",
            SEGMENT[look],
          )}
        >
          {icon}
          {word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
