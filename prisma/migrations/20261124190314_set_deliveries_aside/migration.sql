-- DropIndex
DROP INDEX "WebhookFault_resolvedAt_createdAt_idx";

-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "replayedAt" TIMESTAMPTZ(3),
ADD COLUMN     "setAsideAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "WebhookFault" DROP COLUMN "resolvedAt";

-- CreateIndex
CREATE INDEX "WebhookDelivery_replayed_idx" ON "WebhookDelivery"("replayedAt") WHERE ("replayedAt" is not null);

