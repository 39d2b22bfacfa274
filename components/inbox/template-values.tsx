import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TICKET_VARIABLE } from "@/lib/conversations/template-choices";
import type { TemplateDraft } from "./use-template-draft";
import { useVariableLabel } from "./use-variable-label";

type FieldProps = { draft: TemplateDraft; variable: string };

/** One field for each variable in the order in which the resident reads them; what the officer must fill in comes first. */
export function TemplateValues({ draft }: { draft: TemplateDraft }) {
  const variables = draft.template?.variables ?? [];
  const toFill = variables.filter((variable) => !draft.known[variable]);
  const filled = variables.filter((variable) => draft.known[variable]);
  return (
    <div className="grid content-start gap-2.5">
      {[...toFill, ...filled].map((variable) =>
        variable === TICKET_VARIABLE && draft.tickets.length > 0 ? (
          <TicketField key={variable} draft={draft} variable={variable} />
        ) : (
          <WordsField key={variable} draft={draft} variable={variable} />
        ),
      )}
    </div>
  );
}

function WordsField({ draft: { template, values, setValue }, variable }: FieldProps) {
  const labelOf = useVariableLabel();
  return (
    <TextField
      label={labelOf(variable)}
      value={values[variable] ?? ""}
      onChange={(value) => setValue(variable, value)}
      placeholder={template?.examples[variable]}
      maxLength={1024}
      isRequired
    />
  );
}

/** A typed number could be another resident's. */
function TicketField({ draft: { tickets, values, chooseTicket }, variable }: FieldProps) {
  const t = useTranslations("inbox");
  const labelOf = useVariableLabel();
  return (
    <Select
      label={labelOf(variable)}
      placeholder={t("chooseTicket")}
      value={values[variable] ?? null}
      onChange={chooseTicket}
      options={tickets.map(({ number, title, values: { status } }) => ({
        id: number,
        label: number,
        note: `${title} · ${status}`,
      }))}
      isRequired
    />
  );
}
