import { type ReactNode, useId } from "react";

type QuestionSectionProps = { question: string; answer: ReactNode; more?: ReactNode; children: ReactNode };

/** The question and its answer at the left, the evidence at the right: reading the left alone is the report. */
export function QuestionSection({ question, answer, more, children }: QuestionSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="question grid grid-cols-[228px_minmax(0,1fr)] gap-x-11 gap-y-4 border-b border-line px-8 py-5.5 max-md:grid-cols-1 max-md:px-5 max-sm:px-4"
    >
      <div>
        <h2 id={id} className="mb-1 text-sm font-semibold text-ink-3">
          {question}
        </h2>
        <p className="text-lg leading-snug font-bold text-pretty">{answer}</p>
        {more && <p className="mt-2 text-sm leading-normal text-pretty text-ink-2">{more}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
