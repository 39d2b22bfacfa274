import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TICKET_VARIABLE } from "@/lib/conversations/template-choices";
import type { TemplateDraft } from "./use-template-draft";

type FieldProps = { draft: TemplateDraft; variable: string };

/** One field for each variable, in the order in which the resident reads them; many scroll. */
export function TemplateValues({ draft }: { draft: TemplateDraft }) {
  return (
    <div className="-mx-1 grid max-h-[24vh] grid-cols-2 gap-x-3 gap-y-2 overflow-y-auto px-1 py-0.5 max-sm:max-h-[21vh] max-sm:grid-cols-1">
      {draft.template?.variables.map((variable) =>
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
  return (
    <TextField
      label={readable(variable)}
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
  return (
    <Select
      label={readable(variable)}
      placeholder={t("chooseTicket")}
      value={values[variable] ?? null}
      onChange={chooseTicket}
      options={tickets.map(({ number, title }) => ({ id: number, label: number, note: title }))}
      isRequired
    />
  );
}

/** "siap_diambil" as one reads it. */
export const readable = (name: string) => {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
