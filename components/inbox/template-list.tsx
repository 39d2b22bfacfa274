import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { OPTION_STYLE } from "@/components/ui/popover-style";
import { TEMPLATE_FITS, type TemplateChoice } from "@/lib/conversations/template-choices";
import { splitAtVariables } from "@/lib/templates/template";
import { templateTitle } from "./template-title";
import { useVariableLabel } from "./use-variable-label";

type TemplateListProps = {
  templates: TemplateChoice[];
  /** What is known of the resident. */
  values: Record<string, string>;
  chosenId: string | null;
  onChoose: (templateId: string) => void;
  className: string;
};

/** What can be sent, the most fitting first; what cannot stands last, under the reason. */
export function TemplateList({ templates, values, chosenId, onChoose, className }: TemplateListProps) {
  const t = useTranslations("inbox");
  return (
    <ListBox
      aria-label={t("template")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosenId ? [chosenId] : []}
      onSelectionChange={(keys) => {
        const chosen = templates.find(({ templateId }) => keys !== "all" && keys.has(templateId));
        if (chosen) onChoose(chosen.templateId);
      }}
      className={className}
    >
      {TEMPLATE_FITS.filter((fit) => templates.some((template) => template.fit === fit)).map((fit) => (
        <ListBoxSection key={fit} className="pb-1.5">
          <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-pretty text-ink-3">
            {t(`fit_${fit}`)}
          </Header>
          {templates
            .filter((template) => template.fit === fit)
            .map((template) => (
              <TemplateRow key={template.templateId} {...{ template, values }} />
            ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function TemplateRow({ template, values }: { template: TemplateChoice; values: Record<string, string> }) {
  const title = templateTitle(template);
  return (
    <ListBoxItem
      id={template.templateId}
      textValue={title}
      isDisabled={template.fit === "no_ticket"}
      className={`${OPTION_STYLE} group items-start py-1.5 data-selected:bg-sea-wash`}
    >
      {({ isSelected, isDisabled }) => (
        <>
          <span className="min-w-0 flex-1">
            <span className={isSelected ? "font-semibold text-sea-strong" : "font-semibold"}>{title}</span>
            <span className={`line-clamp-2 text-xs text-pretty ${isDisabled ? "" : "text-ink-3"}`}>
              <Gist body={template.body} values={values} />
            </span>
          </span>
          {isSelected && <Check aria-hidden="true" className="mt-0.5 size-4 flex-none text-sea" />}
        </>
      )}
    </ListBoxItem>
  );
}

const GREETING_MAX_CHARACTERS = 60;

/** The body's matter: without the greeting, which all have, and with what is known in place of its variables. */
function Gist({ body, values }: { body: string; values: Record<string, string> }) {
  const labelOf = useVariableLabel();
  const [greeting = "", ...rest] = body.split(/\n\s*\n/);
  const isGreeted = rest.length > 0 && greeting.length <= GREETING_MAX_CHARACTERS;
  const matter = isGreeted ? rest.join(" ") : body;
  return splitAtVariables(matter.replace(/\s+/g, " ")).map((part, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of one text have no other name.
    if ("text" in part) return <span key={index}>{part.text}</span>;
    const value = values[part.variable];
    if (value) return <span key={index}>{value}</span>;
    return (
      <span
        key={index}
        className="rounded-sm bg-well px-1 font-medium text-ink-2 group-data-disabled:text-inherit"
      >
        {labelOf(part.variable)}
      </span>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  });
}
