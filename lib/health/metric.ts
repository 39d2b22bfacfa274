/** One gauge as Prometheus takes it; a sample for each set of labels. Names and labels are ours, never a person's. */
export type Metric = {
  name: `loket_${string}`;
  help: string;
  samples: { value: number; labels?: Record<string, string> }[];
};

/** A gauge with one value; none when the value is not known. */
export const gauge = (name: Metric["name"], help: string, value: number | null | undefined): Metric => ({
  name,
  help,
  samples: typeof value === "number" ? [{ value }] : [],
});

/** Prometheus' text format, version 0.0.4. A metric without a sample is left out. */
export const toPrometheusText = (metrics: Metric[]): string =>
  metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, samples }) =>
      [
        `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`,
        `# TYPE ${name} gauge`,
        ...samples.map(({ value, labels }) => `${name}${labelText(labels)} ${valueText(value)}`),
        "",
      ].join("\n"),
    )
    .join("");

const valueText = (value: number) => (value === Number.POSITIVE_INFINITY ? "+Inf" : String(value));

function labelText(labels: Record<string, string> = {}): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

const escaped = (value: string) =>
  value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
