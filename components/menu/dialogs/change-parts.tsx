import { useTranslations } from "next-intl";
import type { ChangedPart } from "@/lib/menu/compare-menus";

/** Each text that changed, as it was and as it will be. */
export function ChangeParts({ parts }: { parts: ChangedPart[] }) {
  const t = useTranslations("menu");
  const word = (part: string) => (t.has(`part.${part}` as never) ? t(`part.${part}` as never) : part);
  const said = (part: string, text: string) => {
    const key = `${part}.${text}`;
    const isChoice = text !== "" && !/[.\s]/.test(text) && (part === "visible" || part === "outside");
    if (part === "outside" && isChoice) return t(text === "refuse" ? "outsideRefuse" : "outsideTake");
    return isChoice && t.has(key as never) ? t(key as never) : text;
  };
  return (
    <dl className="grid gap-1.5 pt-1">
      {parts.map(({ part, before, after }) => (
        <div key={part} className="grid gap-0.5 text-sm">
          <dt className="font-semibold text-ink-2">{word(part)}</dt>
          <Text label={t("change.before")} text={said(part, before)} />
          <Text label={t("change.after")} text={said(part, after)} isNew />
        </div>
      ))}
    </dl>
  );
}

function Text({ label, text, isNew }: { label: string; text: string; isNew?: boolean }) {
  const t = useTranslations("menu");
  return (
    <dd className="grid grid-cols-[64px_minmax(0,1fr)] gap-2">
      <span className="text-ink-3">{label}</span>
      <span
        className={`rounded-sm px-1.5 break-words whitespace-pre-wrap ${isNew ? "bg-sea-wash" : "bg-well text-ink-2"}`}
      >
        {text === "" ? t("change.nothing") : text}
      </span>
    </dd>
  );
}
