import { joinClasses } from "./join-classes";

export type ButtonVariant = "primary" | "default" | "quiet" | "danger";
export type ButtonSize = "large" | "medium" | "small";
export type ButtonShape = "word" | "icon";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; shape?: ButtonShape };

const BASE =
  "relative inline-flex items-center justify-center gap-1.5 border font-semibold text-sm whitespace-nowrap select-none transition-colors duration-100 touch-manipulation data-disabled:cursor-not-allowed aria-disabled:cursor-not-allowed";

const DISABLED =
  "data-disabled:not-data-pending:bg-disabled data-disabled:not-data-pending:text-on-disabled data-disabled:not-data-pending:border-transparent";

const VARIANT: Record<ButtonVariant, string> = {
  primary: "bg-sea text-on-sea border-transparent hover:bg-sea-strong active:bg-sea-strong",
  default: "bg-sheet text-ink border-line-strong hover:bg-well active:bg-well",
  quiet: "bg-transparent text-ink-2 border-transparent hover:bg-well hover:text-ink active:bg-well",
  danger: "bg-overdue text-on-overdue border-transparent hover:brightness-90 active:brightness-90",
};

const SIZE: Record<ButtonSize, string> = {
  medium: "h-control rounded-md",
  large: "h-10 pointer-coarse:h-touch rounded-md",
  small: "h-7 pointer-coarse:h-touch rounded-sm text-xs",
};

const SHAPE: Record<ButtonShape, Record<ButtonSize, string>> = {
  word: { large: "px-4", medium: "px-3", small: "px-2" },
  icon: { large: "w-10 pointer-coarse:w-touch", medium: "w-control", small: "w-7 pointer-coarse:w-touch" },
};

/** The classes of a button; also for links that act like one. */
export const buttonStyle = ({ variant = "default", size = "medium", shape = "word" }: ButtonLook = {}) =>
  joinClasses(BASE, SIZE[size], SHAPE[shape][size], VARIANT[variant], DISABLED);
