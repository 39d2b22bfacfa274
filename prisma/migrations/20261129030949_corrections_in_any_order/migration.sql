-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "correctsWamid" TEXT;

-- CreateIndex
CREATE INDEX "Message_corrections_idx" ON "Message"("correctsWamid") WHERE ("correctsWamid" is not null);


-- Corrections that are there already
UPDATE "Message" SET "correctsWamid" = content->>'targetWamid' WHERE direction = 'in' AND content->>'kind' IN ('reaction', 'edit', 'revoke');
