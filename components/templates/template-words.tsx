import { ExternalLink, Phone, Reply } from "lucide-react";
import { WaText } from "@/components/menu/phone/wa-text";
import { splitAtVariables, type TemplateButton, type TemplateContent } from "@/lib/templates/template";

const ICON = { quick_reply: Reply, url: ExternalLink, phone: Phone };

type TemplateWordsProps = {
  content: TemplateContent;
  /** What the figure is called. */
  label: string;
  /** In place of a body that is not written yet. */
  empty?: string;
  /** How a variable without an example is shown; as it is written when left out. */
  labelOf?: (variable: string) => string;
};

/** A template as the resident sees it, filled with its examples; a variable without one stands out. */
export function TemplateWords({ content, label, empty, labelOf = asWritten }: TemplateWordsProps) {
  const { header, body, footer, buttons, examples } = content;
  return (
    <figure aria-label={label} className="grid rounded-lg bg-wa-paper p-3.5">
      <div className="max-w-[330px] justify-self-start rounded-lg rounded-tl-none bg-wa-in text-wa-ink shadow-1">
        <div className="px-2.5 pt-1.5 pb-1.5 text-[13.5px] leading-snug break-words">
          {header && (
            <p className="mb-1 font-bold">
              <Filled text={header} {...{ examples, labelOf }} />
            </p>
          )}
          {body ? (
            <Filled text={body} {...{ examples, labelOf }} />
          ) : (
            <span className="text-wa-meta">{empty}</span>
          )}
          {footer && <p className="mt-1 text-xs text-wa-meta">{footer}</p>}
        </div>
        {buttons.map((button, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may say the same while they are written.
          <TapLook key={index} button={button} />
        ))}
      </div>
    </figure>
  );
}

function TapLook({ button }: { button: TemplateButton }) {
  const Icon = ICON[button.type];
  return (
    <span className="flex min-h-9 items-center justify-center gap-1.5 border-t border-wa-meta/25 px-2 text-[13.5px] font-medium text-wa-action">
      <Icon aria-hidden="true" className="size-4" />
      {button.text || "…"}
    </span>
  );
}

const asWritten = (variable: string) => `{{${variable}}}`;

type FilledProps = Required<Pick<TemplateWordsProps, "labelOf">> & {
  text: string;
  examples: Record<string, string>;
};

function Filled({ text, examples, labelOf }: FilledProps) {
  return splitAtVariables(text).map((part, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of one text have no other name.
    if ("text" in part) return <WaText key={index} text={part.text} />;
    const example = examples[part.variable];
    if (example) return <span key={index}>{example}</span>;
    return (
      <span key={index} className="rounded-sm bg-wa-meta/15 px-1 font-medium text-wa-meta">
        {labelOf(part.variable)}
      </span>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  });
}
