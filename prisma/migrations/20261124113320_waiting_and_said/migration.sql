-- DropIndex
DROP INDEX "Message_text_idx";

-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "nextTryAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Message_said_idx" ON "Message" USING GIN ("text" gin_trgm_ops) WHERE (author <> 'bot');

-- CreateIndex
CREATE INDEX "WebhookDelivery_waiting_idx" ON "WebhookDelivery"("id") WHERE (state = 'received');

