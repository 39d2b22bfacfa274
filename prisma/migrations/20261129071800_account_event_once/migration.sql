-- Meta repeats webhooks, and an office replays them: the same event is one row.
DELETE FROM "AccountEvent" repeated USING "AccountEvent" kept
WHERE repeated.id > kept.id AND repeated.field = kept.field AND repeated."happenedAt" = kept."happenedAt"
  AND repeated.value = kept.value;

CREATE UNIQUE INDEX "AccountEvent_once" ON "AccountEvent" (field, "happenedAt", md5(value::text));
