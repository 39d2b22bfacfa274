import { expect, test } from "vitest";
import type { WhatsAppState } from "./health";
import { toPrometheusText } from "./metric";
import { toWhatsAppMetrics } from "./whatsapp-metrics";

const connected = (quality: string | null, limit: string | null): WhatsAppState => ({
  kind: "connected",
  number: "+62 811 1",
  name: "Kelurahan Karang Mulya",
  status: "CONNECTED",
  quality,
  limit,
  webhookUrl: null,
  clockDriftMs: 0,
});
const samples = (whatsapp: WhatsAppState) =>
  toPrometheusText(toWhatsAppMetrics(whatsapp))
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));

test("mutu nomor dan batas percakapan menjadi angka untuk pemantau, tanpa nomor dan nama kantor", () => {
  expect(samples(connected("YELLOW", "TIER_2K"))).toEqual([
    "loket_whatsapp_up 1",
    'loket_whatsapp_quality{rating="GREEN"} 0',
    'loket_whatsapp_quality{rating="YELLOW"} 1',
    'loket_whatsapp_quality{rating="RED"} 0',
    'loket_whatsapp_quality{rating="UNKNOWN"} 0',
    "loket_whatsapp_messaging_limit 2000",
  ]);
  expect(toPrometheusText(toWhatsAppMetrics(connected("GREEN", null)))).toContain(
    "# HELP loket_whatsapp_quality What Meta says",
  );
});

test("belum dinilai, tanpa batas, atau batas yang tidak dikenal", () => {
  expect(samples(connected(null, "TIER_UNLIMITED"))).toContain('loket_whatsapp_quality{rating="UNKNOWN"} 1');
  expect(samples(connected(null, "TIER_UNLIMITED"))).toContain("loket_whatsapp_messaging_limit +Inf");
  expect(samples(connected("RED", "TIER_NEW"))).toHaveLength(5);
});

test("WhatsApp yang tidak menjawab tidak punya mutu", () => {
  expect(samples({ kind: "unreachable" })).toEqual(["loket_whatsapp_up 0"]);
  expect(samples({ kind: "token_refused" })).toEqual(["loket_whatsapp_up 0"]);
});
