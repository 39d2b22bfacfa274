"use client";

import type { ReactNode } from "react";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { joinClasses } from "./join-classes";

export type ModalSize = "small" | "medium" | "large" | "wide";
type ModalFrameProps = {
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  isDismissable: boolean;
  size: ModalSize;
  children: ReactNode;
};

const WIDTH: Record<ModalSize, string> = {
  small: "sm:w-[420px]",
  medium: "sm:w-[560px]",
  large: "sm:w-[860px]",
  wide: "sm:w-[1080px]",
};

/** In the middle of a wide screen; a bottom sheet, within reach of the thumb, on a phone. */
export function ModalFrame({ size, children, ...overlay }: ModalFrameProps) {
  return (
    <ModalOverlay
      {...overlay}
      className="from-nowhere fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-scrim sm:items-center sm:p-6"
    >
      <Modal
        className={joinClasses(
          "from-below flex max-h-[92%] w-full flex-col overflow-hidden rounded-t-lg bg-sheet pb-[env(safe-area-inset-bottom)] shadow-2 sm:rounded-lg sm:border sm:border-line-strong sm:pb-0",
          WIDTH[size],
        )}
      >
        {children}
      </Modal>
    </ModalOverlay>
  );
}
