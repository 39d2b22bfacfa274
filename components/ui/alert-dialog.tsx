"use client";

import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Button } from "./button";
import { ModalFrame } from "./modal-frame";

type AlertDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** Says what it does ("Tolak permohonan"), never "OK". */
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  isDanger?: boolean;
  isPending?: boolean;
};

/** Asks before something that cannot be undone. Focus begins on the way back. */
export function AlertDialog(props: AlertDialogProps) {
  const { isOpen, onOpenChange, title, children, confirmLabel, cancelLabel, onConfirm, isDanger, isPending } =
    props;
  return (
    <ModalFrame isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false} size="small">
      <Dialog role="alertdialog" className="grid gap-2 p-5 outline-none">
        <Heading slot="title" className="text-lg leading-snug font-bold">
          {title}
        </Heading>
        <div className="text-md text-pretty text-ink-2">{children}</div>
        <div className="mt-3 flex flex-wrap gap-2 max-sm:flex-col max-sm:*:h-touch max-sm:*:text-md">
          <Button variant={isDanger ? "danger" : "primary"} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
          <Button slot="close" autoFocus>
            {cancelLabel}
          </Button>
        </div>
      </Dialog>
    </ModalFrame>
  );
}
