"use client";

import { Search, X } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import {
  type SearchFieldProps as AriaProps,
  SearchField as AriaSearchField,
} from "react-aria-components/SearchField";
import { joinClasses } from "./join-classes";

type SearchFieldProps = Omit<AriaProps, "className" | "children" | "style"> & {
  label: string;
  clearLabel: string;
  placeholder?: string;
  /** Usually <Kbd>Ctrl K</Kbd>; shown while the field is empty. */
  shortcut?: ReactNode;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** Sunk search box. Escape and the cross empty it; Enter calls `onSubmit` with the text. */
export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, placeholder, shortcut, className, inputRef, ...field } = props;
  return (
    <AriaSearchField
      {...field}
      aria-label={label}
      className={joinClasses("group relative flex items-center text-ink-2", className)}
    >
      <Search aria-hidden="true" className="pointer-events-none absolute left-2.5" />
      <Input
        ref={inputRef}
        placeholder={placeholder}
        className="h-[max(36px,var(--h-control))] w-full rounded-md bg-well pr-16 pl-9 text-sm text-ink pointer-coarse:text-lg [&::-webkit-search-cancel-button]:hidden"
      />
      {shortcut && (
        <span className="pointer-events-none absolute right-2.5 group-not-data-empty:hidden pointer-coarse:hidden">
          {shortcut}
        </span>
      )}
      <Button
        aria-label={clearLabel}
        className="absolute right-1 grid size-7 place-items-center rounded-sm hover:text-ink group-data-empty:hidden pointer-coarse:size-10"
      >
        <X aria-hidden="true" className="size-4" />
      </Button>
    </AriaSearchField>
  );
}
