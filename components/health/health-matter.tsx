import { Check, CircleAlert, Clock } from "lucide-react";
import type { ReactNode } from "react";

/** `unknown`: nothing has happened yet that could be judged. */
export type MatterState = "well" | "wrong" | "unknown";
type HealthMatterProps = { title: string; state: MatterState; children: ReactNode; evidence?: ReactNode };

const SIGN = {
  well: <Check aria-hidden="true" className="text-ready" />,
  wrong: <CircleAlert aria-hidden="true" className="text-overdue" />,
  unknown: <Clock aria-hidden="true" className="text-ink-3" />,
};

/** One line of the page: a tick and a few words when well; red, with what to do, when not; grey while nobody can tell. */
export function HealthMatter({ title, state, children, evidence }: HealthMatterProps) {
  return (
    <section className="border-b border-line py-2.5">
      <div className="grid grid-cols-[20px_200px_minmax(0,1fr)] gap-x-2 max-sm:grid-cols-[20px_minmax(0,1fr)]">
        {SIGN[state]}
        <h2 className="font-semibold">{title}</h2>
        <div
          className={`text-sm leading-relaxed text-pretty max-sm:col-start-2 ${state === "wrong" ? "font-semibold text-overdue" : "text-ink-2"}`}
        >
          {children}
        </div>
      </div>
      {evidence && <div className="mt-2 ml-7 empty:hidden max-sm:ml-0">{evidence}</div>}
    </section>
  );
}
