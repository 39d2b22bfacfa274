-- DropIndex
DROP INDEX "AccountEvent_field_receivedAt_idx";

-- AlterTable
ALTER TABLE "AccountEvent" ADD COLUMN     "happenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What was kept before is as old as its arrival.
UPDATE "AccountEvent" SET "happenedAt" = "receivedAt";

-- CreateIndex
CREATE INDEX "AccountEvent_field_happenedAt_idx" ON "AccountEvent"("field", "happenedAt" DESC);
