import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import type { Verdict } from "@/lib/tickets/ticket";

type Props = {
  label: string;
  /** Why it may be unusable, as far as that can be judged. */
  reasons: readonly Verdict[];
  value: Verdict | null;
  onChange: (verdict: Verdict) => void;
  isPending: boolean;
};

const BUTTON =
  "h-control border border-line-strong bg-sheet px-3 text-sm font-semibold whitespace-nowrap hover:bg-well disabled:text-on-disabled max-sm:rounded-md";

/** "Cocok" apart from the five reasons why not. */
export function VerdictButtons({ label, reasons, value, onChange, isPending }: Props) {
  const t = useTranslations("tickets");
  return (
    <fieldset disabled={isPending} className="mt-2.5 flex flex-wrap gap-2.5 max-sm:gap-1.5">
      <legend className="sr-only">{label}</legend>
      <button
        type="button"
        aria-pressed={value === "match"}
        onClick={() => onChange("match")}
        className={joinClasses(BUTTON, "flex items-center gap-1.5 rounded-md")}
      >
        <Check aria-hidden="true" className="size-4" />
        {t("verdict.match")}
      </button>
      <div className="flex flex-1 max-sm:contents">
        {reasons.map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={value === verdict}
            onClick={() => onChange(verdict)}
            className={joinClasses(
              BUTTON,
              "flex-auto px-1.5! text-ink-2 not-first:border-l-0 first:rounded-l-md last:rounded-r-md max-sm:border-l! max-sm:flex-none max-sm:px-3!",
            )}
          >
            {t(`verdict.${verdict}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
