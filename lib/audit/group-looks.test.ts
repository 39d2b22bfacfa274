import { expect, test } from "vitest";
import type { AuditRow } from "./audit";
import { groupLooks } from "./group-looks";

const rowAt = (minute: number, action: string, actor = "Sari Korwa", subject = "KM-2026-0001"): AuditRow => ({
  id: `${minute} ${action} ${actor}`,
  at: new Date(Date.UTC(2026, 10, 24, 1, 60 - minute)).toISOString(),
  actor,
  action,
  subjectKind: "document",
  subjectId: null,
  subject,
});

test("small pictures of one sitting are one line, real looks between them stay", () => {
  const groups = groupLooks([
    rowAt(0, "document.thumbnail_viewed"),
    rowAt(1, "document.viewed"),
    rowAt(2, "document.thumbnail_viewed", "Sari Korwa", "KM-2026-0002"),
    rowAt(3, "document.thumbnail_viewed", "Markus Rumbiak"),
    rowAt(30, "document.thumbnail_viewed"),
  ]);
  expect(groups.map(({ row, count }) => [row.action, row.actor, count])).toEqual([
    ["document.thumbnail_viewed", "Sari Korwa", 2],
    ["document.viewed", "Sari Korwa", 1],
    ["document.thumbnail_viewed", "Markus Rumbiak", 1],
    ["document.thumbnail_viewed", "Sari Korwa", 1],
  ]);
  expect(groups[0]?.subjects).toEqual(["KM-2026-0001", "KM-2026-0002"]);
});
