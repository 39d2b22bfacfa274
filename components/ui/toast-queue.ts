import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export type Toast = {
  text: string;
  /** `failed` is red and stays longer. */
  kind?: "done" | "failed";
  /** For example "Urungkan"; the toast closes when it is pressed. */
  action?: { label: string; onPress: () => void };
  /** When it has gone: by itself, dismissed, or after its action. */
  onClose?: () => void;
};

const TIMEOUT_MS = { plain: 6_000, withAction: 10_000, failed: 15_000 };

/** The page's toasts; the newest three are shown. */
export const toastQueue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

/** Shows a short notice at the edge of the screen; said again, it takes the place of the first. Returns what closes it early. */
export function showToast(toast: Toast): () => void {
  for (const { key, content } of toastQueue.visibleToasts) {
    if (content.text === toast.text && content.kind === toast.kind) toastQueue.close(key);
  }
  const key = toastQueue.add(toast, {
    timeout: timeoutOf(toast),
    ...(toast.onClose ? { onClose: toast.onClose } : {}),
  });
  return () => toastQueue.close(key);
}

function timeoutOf({ kind, action }: Toast) {
  if (kind === "failed") return TIMEOUT_MS.failed;
  return action ? TIMEOUT_MS.withAction : TIMEOUT_MS.plain;
}
