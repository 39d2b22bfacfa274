import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { showToast } from "@/components/ui/toast-queue";
import { ApiError, api } from "@/lib/http/api";
import { applyCommand } from "@/lib/menu/apply-command";
import type { MenuDoc } from "@/lib/menu/engine/menu-doc";
import type { MenuCommand } from "@/lib/menu/menu-command";
import type { DraftConflict, DraftStepped, MenuDraft } from "@/lib/menu/menu-draft";
import { menuQueries } from "./menu-queries";
import { isOvertaken, keepStep, refetchDraft, sendCommand } from "./send-step";

const EDIT_KEY = ["menu", "edit"];
const RETRY_MS = 3_000;
/** One after the other: each step names the revision that the step before it made. */
const scope = { id: "menu-draft" };

export type Conflict = DraftConflict & { command: MenuCommand };

/** Saves commands in their order. Without a connection they wait and are tried again until it is back. */
export function useEditDraft(onConflict: (conflict: Conflict) => void) {
  const client = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationKey: EDIT_KEY,
    scope,
    networkMode: "always",
    mutationFn: (command: MenuCommand) => sendCommand(client, command),
    retry: (_failures, error) => error instanceof ApiError && isPassing(error),
    retryDelay: RETRY_MS,
    onError: (error, command) => {
      if (isOvertaken(error)) onConflict({ ...error.details, command });
      else showToast({ text: errorText(error), kind: "failed" });
    },
  });
}

const isPassing = ({ code }: ApiError) => code === "offline" || code === "unavailable";

/** Steps of the whole draft, after those that are still being saved: undo, and back to the published menu. */
export function useWholeDraftStep() {
  const client = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    scope,
    mutationFn: async (kind: "undo" | "discard") => {
      const { rev: expectedRev } = await client.ensureQueryData(menuQueries.draft());
      const stepped =
        kind === "undo"
          ? await api.post<DraftStepped>("/api/menu/draft/undos", { expectedRev })
          : await api.delete<DraftStepped>("/api/menu/draft", { expectedRev, confirm: true });
      keepStep(client, stepped);
    },
    onError: async (error) => {
      showToast({ text: errorText(error), kind: "failed" });
      await refetchDraft(client);
    },
  });
}

/** The draft as the editor sees it: with what is not saved yet on top. */
export function usePendingDoc(draft: MenuDraft): MenuDoc {
  const pending = useMutationState({
    filters: { mutationKey: EDIT_KEY, status: "pending" },
    select: ({ state }) => state.variables as MenuCommand,
  });
  return useMemo(() => pending.reduce(tryCommand, draft.doc), [pending, draft.doc]);
}

/** What the server will refuse is refused there, with a word about it. */
function tryCommand(doc: MenuDoc, command: MenuCommand): MenuDoc {
  try {
    return applyCommand(doc, command).doc;
  } catch {
    return doc;
  }
}

export type SaveState = "saved" | "saving" | "waiting";

/** "waiting": there is no connection, or the server cannot serve at the moment. */
export function useSaveState(): SaveState {
  const pending = useMutationState({
    filters: { mutationKey: EDIT_KEY, status: "pending" },
    select: ({ state }) => state.failureCount > 0,
  });
  if (pending.length === 0) return "saved";
  return pending.some(Boolean) ? "waiting" : "saving";
}
