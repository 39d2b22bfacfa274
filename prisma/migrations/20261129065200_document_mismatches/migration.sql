-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "mismatches" INTEGER NOT NULL DEFAULT 0;

-- What was damaged on its way can be asked for again, so it is not a refusal.
UPDATE "Document" SET "state" = 'failed' WHERE "state" = 'refused' AND "refusal" = 'damaged';
UPDATE "Document" SET "refusal" = 'foreign' WHERE "state" = 'failed' AND "refusal" IS NULL;
