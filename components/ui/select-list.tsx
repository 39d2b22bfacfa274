"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { joinClasses } from "./join-classes";
import { OPTION_STYLE, POPOVER_STYLE } from "./popover-style";

export type SelectOption<Id extends string = string> = {
  id: Id;
  label: string;
  /** A second, quieter line. */
  note?: string;
  icon?: ReactNode;
  isDisabled?: boolean;
};

/** The floating list of a Select; stands inside one. */
export function SelectList({ options }: { options: readonly SelectOption[] }) {
  return (
    <Popover className={joinClasses(POPOVER_STYLE, "min-w-(--trigger-width) max-w-96 overflow-auto p-1")}>
      <ListBox className="outline-none">
        {options.map(({ id, label, note, icon, isDisabled }) => (
          <ListBoxItem key={id} id={id} textValue={label} isDisabled={isDisabled} className={OPTION_STYLE}>
            {({ isSelected }) => (
              <>
                {icon && <span className="text-ink-3 [&_svg]:size-4">{icon}</span>}
                <span className="min-w-0 flex-1">
                  <span className={isSelected ? "font-semibold" : "font-medium"}>{label}</span>
                  {note && <span className="block text-xs text-ink-3">{note}</span>}
                </span>
                <Check aria-hidden="true" className={isSelected ? "size-4 text-sea" : "invisible size-4"} />
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
