import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

type HealthMatterProps = { title: string; isWrong: boolean; children: ReactNode; evidence?: ReactNode };

/** One line of the page: a tick and a few words when well; red, with what to do, when not. */
export function HealthMatter({ title, isWrong, children, evidence }: HealthMatterProps) {
  return (
    <section className="border-b border-line py-2.5">
      <div className="grid grid-cols-[20px_200px_minmax(0,1fr)] gap-x-2 max-sm:grid-cols-[20px_minmax(0,1fr)]">
        {isWrong ? (
          <CircleAlert aria-hidden="true" className="text-overdue" />
        ) : (
          <Check aria-hidden="true" className="text-ready" />
        )}
        <h2 className="font-semibold">{title}</h2>
        <div
          className={`text-sm leading-relaxed text-pretty max-sm:col-start-2 ${isWrong ? "font-semibold text-overdue" : "text-ink-2"}`}
        >
          {children}
        </div>
      </div>
      {evidence && <div className="mt-2 ml-7 empty:hidden">{evidence}</div>}
    </section>
  );
}
