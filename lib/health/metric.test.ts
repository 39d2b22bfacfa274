import { expect, test } from "vitest";
import { gauge, toPrometheusText } from "./metric";

test("help, type, labels and values as Prometheus reads them", () => {
  const text = toPrometheusText([
    gauge("loket_jobs_ready", "Jobs that wait", 3),
    {
      name: "loket_send_failures",
      help: "two\nlines",
      samples: [
        { value: 2, labels: { code: '13"1\\026\n' } },
        { value: 0.5, labels: { code: "190", days: "7" } },
      ],
    },
    gauge("loket_disk_free_bytes", "unknown here", null),
  ]);
  expect(text).toBe(
    [
      "# HELP loket_jobs_ready Jobs that wait",
      "# TYPE loket_jobs_ready gauge",
      "loket_jobs_ready 3",
      "# HELP loket_send_failures two\\nlines",
      "# TYPE loket_send_failures gauge",
      'loket_send_failures{code="13\\"1\\\\026\\n"} 2',
      'loket_send_failures{code="190",days="7"} 0.5',
      "",
    ].join("\n"),
  );
});
