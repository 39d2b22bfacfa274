-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "senderId" UUID;

-- CreateIndex
CREATE INDEX "Message_sending_idx" ON "Message"("status") WHERE (status = 'sending');

