import type { QueryClient } from "@tanstack/react-query";
import { ApiError, api } from "@/lib/http/api";
import { applyStep, collides } from "@/lib/menu/draft-step";
import { type MenuCommand, menuCommand } from "@/lib/menu/menu-command";
import type { DraftConflict, DraftStepped, MenuDraft } from "@/lib/menu/menu-draft";
import { menuQueries } from "./menu-queries";

/**
 * Saves one command on the newest draft. When others were faster but changed something else, it is saved on top of
 * theirs; when they changed the same thing, it throws the `conflict`.
 */
export async function sendCommand(client: QueryClient, command: MenuCommand): Promise<void> {
  const draft = await client.ensureQueryData(menuQueries.draft());
  try {
    const body = { expectedRev: draft.rev, command };
    keepStep(client, await api.post<DraftStepped>("/api/menu/draft/changes", body));
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    await refetchDraft(client);
    if (error.details.steps.some(({ step }) => isSame(step, command))) return;
    if (error.details.steps.some(({ step }) => collides(step, command))) throw error;
    await sendCommand(client, command);
  }
}

export const refetchDraft = (client: QueryClient) =>
  client.fetchQuery({ ...menuQueries.draft(), staleTime: 0 });

/** Takes the step into the draft that is shown; when steps in between are missing, the draft is read anew. */
export function keepStep(client: QueryClient, { step, ...state }: DraftStepped) {
  const { queryKey } = menuQueries.draft();
  const draft = client.getQueryData<MenuDraft>(queryKey);
  if (draft?.rev === state.rev - 1)
    client.setQueryData<MenuDraft>(queryKey, { ...state, doc: applyStep(draft.doc, step).doc });
  else void client.invalidateQueries({ queryKey });
}

type Overtaken = ApiError & { details: DraftConflict };

export function isOvertaken(error: unknown): error is Overtaken {
  const isConflict = error instanceof ApiError && error.code === "conflict";
  return (
    isConflict && typeof error.details === "object" && error.details !== null && "steps" in error.details
  );
}

/** The answer to an earlier try got lost on the way: the step is there already. */
const isSame = (step: object, command: MenuCommand) =>
  JSON.stringify(sorted(step)) === JSON.stringify(sorted(menuCommand.parse(command)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
