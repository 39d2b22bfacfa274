-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TemplateStatus" ADD VALUE 'flagged';
ALTER TYPE "TemplateStatus" ADD VALUE 'in_appeal';
ALTER TYPE "TemplateStatus" ADD VALUE 'limit_exceeded';
ALTER TYPE "TemplateStatus" ADD VALUE 'archived';
ALTER TYPE "TemplateStatus" ADD VALUE 'pending_deletion';

-- AlterTable
ALTER TABLE "MessageTemplate" ADD COLUMN     "categoryChangesAt" TIMESTAMPTZ(3),
ADD COLUMN     "categoryEventAt" TIMESTAMPTZ(3),
ADD COLUMN     "componentsEventAt" TIMESTAMPTZ(3),
ADD COLUMN     "correctCategory" TEXT,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "editedAt" TIMESTAMPTZ(3)[],
ADD COLUMN     "qualityEventAt" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "statusDetails" JSONB,
ADD COLUMN     "statusEventAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittingSince" TIMESTAMPTZ(3);

