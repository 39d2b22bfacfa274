"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { IconButton } from "./icon-button";
import { ModalFrame, type ModalSize } from "./modal-frame";

type Content = ReactNode | ((close: () => void) => ReactNode);

export type DialogProps = {
  title: ReactNode;
  closeLabel: string;
  children: Content;
  /** Buttons: the primary one first; on a phone they stand below one another, full width. */
  footer?: Content;
  /** A Button that opens it; left out when `isOpen` says whether it is open. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** False keeps it open on a press outside, for forms whose content would be lost. Escape still closes. */
  isDismissable?: boolean;
  size?: ModalSize;
  /** `own`: the content fills the dialog, with columns that scroll by themselves and a foot of its own. */
  layout?: "scroll" | "own";
};

/** A modal dialog; a bottom sheet on a phone. Focus goes in, stays in and comes back. */
export function Dialog(props: DialogProps) {
  const { trigger, isOpen, onOpenChange, isDismissable = true, size = "medium" } = props;
  const frame = (
    <ModalFrame {...(trigger ? {} : { isOpen, onOpenChange })} isDismissable={isDismissable} size={size}>
      <Body {...props} />
    </ModalFrame>
  );
  if (!trigger) return frame;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {frame}
    </DialogTrigger>
  );
}

function Body({ title, closeLabel, children, footer, layout = "scroll" }: DialogProps) {
  const fill = (content: Content, close: () => void) =>
    typeof content === "function" ? content(close) : content;
  return (
    <AriaDialog className="flex min-h-0 flex-col outline-none">
      {({ close }) => (
        <>
          <header className="flex items-start gap-3 pt-3.5 pr-3 pb-2 pl-5">
            <Heading slot="title" className="flex-1 pt-1 text-lg leading-snug font-bold">
              {title}
            </Heading>
            <IconButton label={closeLabel} slot="close">
              <X aria-hidden="true" />
            </IconButton>
          </header>
          <div className={LAYOUT[layout]}>{fill(children, close)}</div>
          {footer && <DialogFooter>{fill(footer, close)}</DialogFooter>}
        </>
      )}
    </AriaDialog>
  );
}

const LAYOUT = {
  scroll: "min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-4",
  own: "flex min-h-0 flex-1 flex-col border-t border-line",
};

function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap gap-2 border-t border-line px-5 py-3 max-sm:flex-col max-sm:*:h-touch max-sm:*:text-md">
      {children}
    </footer>
  );
}
