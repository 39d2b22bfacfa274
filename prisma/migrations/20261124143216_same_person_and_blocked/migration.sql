-- AlterEnum
ALTER TYPE "ConversationState" ADD VALUE 'blocked';

-- AlterTable
ALTER TABLE "Resident" ADD COLUMN     "blockReason" TEXT,
ADD COLUMN     "blockedById" UUID,
ADD COLUMN     "personId" UUID;

-- CreateTable
CREATE TABLE "ResidentMerge" (
    "id" UUID NOT NULL,
    "residentId" UUID NOT NULL,
    "intoResidentId" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mergedById" UUID NOT NULL,
    "separatedAt" TIMESTAMPTZ(3),
    "separatedById" UUID,

    CONSTRAINT "ResidentMerge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ResidentMerge_residentId_idx" ON "ResidentMerge"("residentId");

-- CreateIndex
CREATE INDEX "ResidentMerge_intoResidentId_idx" ON "ResidentMerge"("intoResidentId");

-- CreateIndex
CREATE INDEX "ResidentMerge_mergedById_idx" ON "ResidentMerge"("mergedById");

-- CreateIndex
CREATE INDEX "ResidentMerge_separatedById_idx" ON "ResidentMerge"("separatedById");

-- CreateIndex
CREATE INDEX "Resident_personId_idx" ON "Resident"("personId");

-- CreateIndex
CREATE INDEX "Resident_blockedById_idx" ON "Resident"("blockedById");

-- AddForeignKey
ALTER TABLE "Resident" ADD CONSTRAINT "Resident_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resident" ADD CONSTRAINT "Resident_blockedById_fkey" FOREIGN KEY ("blockedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResidentMerge" ADD CONSTRAINT "ResidentMerge_residentId_fkey" FOREIGN KEY ("residentId") REFERENCES "Resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResidentMerge" ADD CONSTRAINT "ResidentMerge_intoResidentId_fkey" FOREIGN KEY ("intoResidentId") REFERENCES "Resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResidentMerge" ADD CONSTRAINT "ResidentMerge_mergedById_fkey" FOREIGN KEY ("mergedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResidentMerge" ADD CONSTRAINT "ResidentMerge_separatedById_fkey" FOREIGN KEY ("separatedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

