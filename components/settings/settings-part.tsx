import { type ReactNode, useId } from "react";

type SettingsPartProps = { title: string; lead?: ReactNode; children: ReactNode };

/** One matter on a page of the settings: its name, why it matters, its controls. */
export function SettingsPart({ title, lead, children }: SettingsPartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-9">
      <h2 id={id} className="text-lg font-bold">
        {title}
      </h2>
      {lead && <p className="mt-0.5 max-w-prose text-sm text-pretty text-ink-2">{lead}</p>}
      <div className="mt-3.5">{children}</div>
    </section>
  );
}
