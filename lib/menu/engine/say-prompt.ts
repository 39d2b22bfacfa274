import type { Prompt } from "./prompt";
import type { PromptDraft, Turn } from "./turn";

const OPTIONS_PER_PAGE = 9;
const OPTIONS_PER_MESSAGE = 10;

/** Ends a step: what was noted and what is asked become one `say`; the prompt gets its number. */
export function sayPrompt(turn: Turn) {
  const draft = turn.prompt;
  const text = [turn.lead.join("\n"), draft?.text ?? ""].filter((part) => part !== "").join("\n\n");
  if (text === "") return;
  const shown: PromptDraft = draft ?? { kind: "notice", text, options: [] };
  const id = String(turn.session.seq);
  const pages =
    shown.options.length > OPTIONS_PER_MESSAGE ? Math.ceil(shown.options.length / OPTIONS_PER_PAGE) : 1;
  const prompt: Prompt = {
    id,
    kind: shown.kind,
    text,
    options: shown.options.map((option) => ({ ...option, id: tapId(turn, option.id, id) })),
    page: turn.session.page < pages ? turn.session.page : 0,
    numbered: shown.numbered ?? true,
    listButton: turn.doc.system.labelListButton,
    next: { id: tapId(turn, "s:next", id), label: turn.doc.system.labelNext },
    footer: shown.footer,
    url: shown.url,
    media: shown.media,
    locationRequest: shown.locationRequest,
  };
  turn.effects.push({ kind: "say", prompt });
  if (draft) remember(turn, draft, id);
}

/** `n:skd@3.12`: the option, the menu's version and the prompt that offered it. */
function tapId(turn: Turn, local: string, promptId: string): string {
  const { form, menuV } = turn.session;
  const isAnswer = local.startsWith("o:") && form !== undefined;
  const full = isAnswer ? `f:${form.id}:${form.at}:${local.slice(2)}` : local;
  return `${full}@${isAnswer ? form.v : menuV}.${promptId}`;
}

function remember(turn: Turn, draft: PromptDraft, id: string) {
  const options = draft.standing ?? draft.options.map((option) => option.id);
  turn.session = {
    ...turn.session,
    prompt: { id, kind: draft.kind, options, sentAt: turn.env.now, ...(draft.again ? { again: true } : {}) },
  };
}
