"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useDraft } from "../draft-context";
import { type Column, ItemRow } from "./item-row";
import { isHttpsUrl } from "./use-url-check";

type ItemListProps<Item extends Record<string, string>> = {
  part: string;
  label: string;
  addLabel: string;
  items: readonly Item[];
  columns: readonly Column[];
  /** What a new line begins with. */
  empty: Item;
  most: number;
  onSave: (items: Item[]) => void;
};

type Line<Item> = { key: number; item: Item };
let lastKey = 0;
const toLine = <Item,>(item: Item): Line<Item> => ({ key: ++lastKey, item });

/** A few lines of the same fields, e.g. accounts. A line that is not complete yet stays here and is not saved. */
export function ItemList<Item extends Record<string, string>>(props: ItemListProps<Item>) {
  const { part, label, addLabel, columns, empty, most, onSave } = props;
  const { isReadOnly } = useDraft();
  const [lines, setLines] = useState(() => props.items.map(toLine));
  const stored = JSON.stringify(props.items);
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    // Changed from outside, e.g. by an undo.
    if (stored !== JSON.stringify(completeOf(lines, columns))) setLines(props.items.map(toLine));
  }
  const change = (next: Line<Item>[]) => {
    setLines(next);
    const complete = completeOf(next, columns);
    if (JSON.stringify(complete) !== stored) onSave(complete);
  };
  return (
    <fieldset data-menu-field={part} className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      {lines.map((line, index) => (
        <ItemRow
          key={line.key}
          label={`${label} ${index + 1}`}
          item={line.item}
          columns={columns}
          onChange={(item) =>
            change(lines.map((each) => (each === line ? { ...line, item: { ...line.item, ...item } } : each)))
          }
          onRemove={() => change(lines.filter((each) => each !== line))}
        />
      ))}
      {!isReadOnly && lines.length < most && (
        <Button
          size="small"
          variant="quiet"
          className="justify-self-start"
          onPress={() => setLines([...lines, toLine(empty)])}
        >
          <Plus aria-hidden="true" className="size-4" />
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}

const completeOf = <Item extends Record<string, string>>(lines: Line<Item>[], columns: readonly Column[]) =>
  lines.map(({ item }) => item).filter((item) => isComplete(item, columns));

const isComplete = (item: Record<string, string>, columns: readonly Column[]) =>
  columns.every(({ part, isUrl }) => {
    const value = item[part] ?? "";
    return value !== "" && (!isUrl || isHttpsUrl(value));
  });
