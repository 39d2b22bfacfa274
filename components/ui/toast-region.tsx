"use client";

import { Check, CircleAlert, X } from "lucide-react";
import { useRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_ToastContent as ToastContent,
} from "react-aria-components/Toast";
import { joinClasses } from "./join-classes";
import { toastQueue } from "./toast-queue";
import { UnbrokenWords } from "./unbroken-words";
import { useFreePlace } from "./use-free-place";

const ACT = "grid place-items-center rounded-sm text-paper hover:bg-paper/15 h-8 pointer-coarse:h-touch";

/** Where toasts appear; once per page, and on no control of it. F6 goes there. */
export function ToastRegion({ label, dismissLabel }: { label: string; dismissLabel: string }) {
  const ref = useRef<HTMLDivElement>(null);
  const style = useFreePlace(ref);
  return (
    <AriaToastRegion
      ref={ref}
      queue={toastQueue}
      aria-label={label}
      style={style}
      className="fixed z-50 grid w-[min(380px,calc(100vw-32px))] gap-2"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex items-center gap-2 rounded-md bg-ink py-1.5 pr-1.5 pl-3 text-sm font-medium text-paper shadow-2"
        >
          {toast.content.kind === "failed" ? (
            <CircleAlert aria-hidden="true" className="size-4 text-on-overdue" />
          ) : (
            <Check aria-hidden="true" className="size-4" />
          )}
          <ToastContent className="min-w-0 flex-1 py-1">
            <Text slot="title">
              <UnbrokenWords text={toast.content.text} />
            </Text>
          </ToastContent>
          {toast.content.action && (
            <AriaButton
              className={joinClasses(ACT, "px-2 font-bold underline underline-offset-3")}
              onPress={() => {
                toast.content.action?.onPress();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </AriaButton>
          )}
          <AriaButton
            slot="close"
            aria-label={dismissLabel}
            className={joinClasses(ACT, "w-8 pointer-coarse:w-touch")}
          >
            <X aria-hidden="true" className="size-4" />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
