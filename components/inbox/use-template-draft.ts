import { useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import { findMistoldTicket, type TemplateChoices } from "@/lib/conversations/template-choices";
import { fillTemplate } from "@/lib/templates/fill-template";

/** The template that an officer chose and what goes into it. Nothing can be sent while a variable is blank. */
export function useTemplateDraft({ templates, values: known, tickets }: TemplateChoices) {
  const [chosenId, choose] = useState<string | null>(null);
  // An only one needs no choosing; but it never slips into the place of one that WhatsApp has stopped meanwhile.
  const only = chosenId === null && templates.length === 1 ? templates[0] : undefined;
  const [typed, setTyped] = useState<Record<string, string>>({});
  // One name for one letter: a second press of the button after a broken line sends nothing twice.
  const name = useRef(uuid());
  const template = templates.find(({ templateId }) => templateId === chosenId) ?? only;
  const type = (values: Record<string, string>) => {
    if (template) choose(template.templateId);
    setTyped({ ...typed, ...values });
  };
  const values = { ...known, ...typed };
  const filled = template && fillTemplate(template, values);
  return {
    template,
    /** What was chosen can no longer be sent. */
    isGone: chosenId !== null && !template,
    choose,
    values,
    /** What was there before the officer typed. */
    known,
    tickets,
    setValue: (variable: string, value: string) => type({ [variable]: value }),
    /** A ticket brings its service and its state along. */
    chooseTicket: (number: string) => type(tickets.find((ticket) => ticket.number === number)?.values ?? {}),
    /** Loket lets it be sent all the same: an officer may know better. */
    mistold: template && findMistoldTicket(template, { tickets, values }),
    blank: filled?.kind === "blank" ? filled.variables : [],
    excess: filled?.kind === "too_long" ? filled.excess : 0,
    letter:
      template && filled?.kind === "filled"
        ? {
            clientMessageId: name.current,
            templateId: template.templateId,
            values: Object.fromEntries(template.variables.map((each) => [each, values[each] ?? ""])),
            message: filled.content.preview,
          }
        : null,
    /** Ready for another letter. */
    clear: () => {
      name.current = uuid();
      setTyped({});
      choose(null);
    },
  };
}

export type TemplateDraft = ReturnType<typeof useTemplateDraft>;
