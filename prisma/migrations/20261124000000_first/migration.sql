create extension if not exists pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "HolidayKind" AS ENUM ('national', 'collective_leave', 'regional', 'office');

-- CreateEnum
CREATE TYPE "ConversationState" AS ENUM ('bot', 'waiting', 'handled', 'waiting_resident', 'closed');

-- CreateEnum
CREATE TYPE "HandOverReason" AS ENUM ('asked', 'not_understood', 'voice_note', 'after_hours', 'error', 'staff');

-- CreateEnum
CREATE TYPE "MessageDirection" AS ENUM ('in', 'out');

-- CreateEnum
CREATE TYPE "MessageAuthor" AS ENUM ('resident', 'bot', 'staff', 'system');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('queued', 'sending', 'unconfirmed', 'sent', 'delivered', 'read', 'failed');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('reply', 'note');

-- CreateEnum
CREATE TYPE "IdentityKind" AS ENUM ('phone', 'user_id');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('officer', 'head', 'menu_editor', 'admin');

-- CreateEnum
CREATE TYPE "TicketKind" AS ENUM ('request', 'report');

-- CreateEnum
CREATE TYPE "TicketStatus" AS ENUM ('received', 'checking', 'needs_documents', 'processing', 'awaiting_signature', 'ready', 'completed', 'rejected', 'cancelled', 'verified', 'in_progress', 'awaiting_reporter', 'answered');

-- CreateEnum
CREATE TYPE "TicketSource" AS ENUM ('whatsapp', 'counter');

-- CreateEnum
CREATE TYPE "RequirementVia" AS ENUM ('photo', 'counter', 'secure_form');

-- CreateEnum
CREATE TYPE "RequirementVerdict" AS ENUM ('match', 'blurred', 'cropped', 'dark', 'wrong_document', 'expired');

-- CreateEnum
CREATE TYPE "WebhookDeliveryState" AS ENUM ('received', 'processed', 'unreadable', 'failed');

-- CreateEnum
CREATE TYPE "TemplateStatus" AS ENUM ('draft', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'deleted');

-- CreateEnum
CREATE TYPE "DocumentState" AS ENUM ('pending', 'stored', 'failed', 'expired', 'refused', 'deleted');

-- CreateTable
CREATE TABLE "OfficeHours" (
    "id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opensAt" INTEGER NOT NULL,
    "closesAt" INTEGER NOT NULL,

    CONSTRAINT "OfficeHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "HolidayKind" NOT NULL,
    "letter" TEXT,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "residentId" UUID NOT NULL,
    "state" "ConversationState" NOT NULL DEFAULT 'bot',
    "assigneeId" UUID,
    "username" TEXT,
    "waitingSince" TIMESTAMPTZ(3),
    "lastInboundAt" TIMESTAMPTZ(3),
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastMessagePreview" JSONB,
    "unreadCount" INTEGER NOT NULL DEFAULT 0,
    "botMisses" INTEGER NOT NULL DEFAULT 0,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handling" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "reason" "HandOverReason" NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "firstReplyAt" TIMESTAMPTZ(3),
    "firstReplyById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "summary" TEXT,

    CONSTRAINT "Handling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "direction" "MessageDirection" NOT NULL,
    "author" "MessageAuthor" NOT NULL,
    "staffId" UUID,
    "wamid" TEXT,
    "clientMessageId" TEXT,
    "content" JSONB NOT NULL,
    "text" TEXT,
    "replyToWamid" TEXT,
    "status" "MessageStatus",
    "errorCode" INTEGER,
    "errorDetails" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sendAfter" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),
    "answerAttempts" INTEGER NOT NULL DEFAULT 0,
    "reaction" TEXT,
    "editedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "pricing" JSONB,
    "deliveryId" UUID,
    "ticketId" UUID,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternalNote" (
    "id" UUID NOT NULL,
    "conversationId" UUID,
    "ticketId" UUID,
    "authorId" UUID NOT NULL,
    "clientNoteId" TEXT,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InternalNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyDraft" (
    "staffId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "kind" "DraftKind" NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReplyDraft_pkey" PRIMARY KEY ("staffId","conversationId","kind")
);

-- CreateTable
CREATE TABLE "WorkerProcess" (
    "id" UUID NOT NULL,
    "lockKey" INTEGER NOT NULL,
    "workerIds" TEXT[],
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerProcess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MenuDraft" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "doc" JSONB NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "MenuDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MenuDraftChange" (
    "id" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "command" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MenuDraftChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MenuVersion" (
    "number" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT,
    "restoredFrom" INTEGER,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID,

    CONSTRAINT "MenuVersion_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "BotSession" (
    "conversationId" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "seq" INTEGER NOT NULL,
    "menuVersion" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BotSession_pkey" PRIMARY KEY ("conversationId")
);

-- CreateTable
CREATE TABLE "BotEvent" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "nodeId" TEXT,
    "fieldId" TEXT,
    "detail" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BotEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "TicketKind" NOT NULL,
    "menuVersion" INTEGER NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resident" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "nameIsByStaff" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blockedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Resident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "residentId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "kind" "IdentityKind" NOT NULL,
    "value" TEXT NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "totpSecret" BYTEA,
    "roles" "Role"[],
    "locale" TEXT NOT NULL DEFAULT 'id',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSession" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,

    CONSTRAINT "StaffSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "QuickReply" (
    "id" UUID NOT NULL,
    "shortcut" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuickReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "TicketKind" NOT NULL,
    "status" "TicketStatus" NOT NULL DEFAULT 'received',
    "title" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "menuVersion" INTEGER NOT NULL,
    "source" "TicketSource" NOT NULL DEFAULT 'whatsapp',
    "residentId" UUID NOT NULL,
    "conversationId" UUID,
    "applicantName" TEXT,
    "rtRw" TEXT,
    "assigneeId" UUID,
    "isClosed" BOOLEAN NOT NULL DEFAULT false,
    "submissionKey" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "promiseDays" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "firstActionAt" TIMESTAMPTZ(3),
    "completeAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "pausedMinutes" INTEGER NOT NULL DEFAULT 0,
    "statusSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "rejectionReason" TEXT,

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketAnswer" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fieldId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "sealed" BYTEA,

    CONSTRAINT "TicketAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketRequirement" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "via" "RequirementVia" NOT NULL,
    "verdict" "RequirementVerdict",
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "TicketRequirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketEvent" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "TicketStatus",
    "to" "TicketStatus",
    "actor" "MessageAuthor" NOT NULL,
    "actorId" UUID,
    "detail" JSONB,
    "messageId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TicketEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "ticketId" UUID NOT NULL,
    "collectedBy" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "originalsSeen" BOOLEAN NOT NULL,
    "note" TEXT,
    "officerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("ticketId")
);

-- CreateTable
CREATE TABLE "Counter" (
    "scope" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("scope","period")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "ticketId" UUID,
    "scope" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "signerName" TEXT,
    "signerTitle" TEXT,
    "datedOn" DATE NOT NULL,
    "verificationCode" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecureForm" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "residentId" UUID NOT NULL,
    "ticketId" UUID,
    "formRunId" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecureForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "id" UUID NOT NULL,
    "ticketId" UUID,
    "tokenHash" TEXT NOT NULL,
    "scores" JSONB,
    "profile" JSONB,
    "suggestion" TEXT,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "body" BYTEA NOT NULL,
    "state" "WebhookDeliveryState" NOT NULL DEFAULT 'received',
    "error" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookFault" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookFault_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageStatusReport" (
    "id" UUID NOT NULL,
    "wamid" TEXT NOT NULL,
    "callbackData" TEXT,
    "status" "MessageStatus" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "errorCode" INTEGER,
    "errorDetails" TEXT,
    "pricing" JSONB,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MessageStatusReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountEvent" (
    "id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "status" "TemplateStatus" NOT NULL DEFAULT 'draft',
    "statusReason" TEXT,
    "components" JSONB NOT NULL,
    "metaId" TEXT,
    "qualityScore" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "statusChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MessageTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "conversationId" UUID,
    "messageId" UUID,
    "ticketId" UUID,
    "requirementId" UUID,
    "metaMediaId" TEXT,
    "fileName" TEXT,
    "mimeType" TEXT NOT NULL,
    "sha256" TEXT,
    "sizeBytes" INTEGER,
    "state" "DocumentState" NOT NULL DEFAULT 'pending',
    "storageKey" TEXT,
    "thumbnailKey" TEXT,
    "refusal" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OfficeHours_weekday_opensAt_key" ON "OfficeHours"("weekday", "opensAt");

-- CreateIndex
CREATE INDEX "Conversation_residentId_idx" ON "Conversation"("residentId");

-- CreateIndex
CREATE INDEX "Conversation_state_lastMessageAt_id_idx" ON "Conversation"("state", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Conversation_assigneeId_state_lastMessageAt_id_idx" ON "Conversation"("assigneeId", "state", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Conversation_lastMessageAt_id_idx" ON "Conversation"("lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Conversation_waitingSince_id_idx" ON "Conversation"("waitingSince", "id");

-- CreateIndex
CREATE INDEX "Handling_conversationId_openedAt_idx" ON "Handling"("conversationId", "openedAt" DESC);

-- CreateIndex
CREATE INDEX "Handling_openedAt_idx" ON "Handling"("openedAt");

-- CreateIndex
CREATE INDEX "Handling_closedAt_idx" ON "Handling"("closedAt");

-- CreateIndex
CREATE INDEX "Handling_firstReplyById_idx" ON "Handling"("firstReplyById");

-- CreateIndex
CREATE INDEX "Handling_closedById_idx" ON "Handling"("closedById");

-- CreateIndex
CREATE UNIQUE INDEX "Message_wamid_key" ON "Message"("wamid");

-- CreateIndex
CREATE UNIQUE INDEX "Message_clientMessageId_key" ON "Message"("clientMessageId");

-- CreateIndex
CREATE INDEX "Message_conversationId_id_idx" ON "Message"("conversationId", "id" DESC);

-- CreateIndex
CREATE INDEX "Message_deliveryId_idx" ON "Message"("deliveryId");

-- CreateIndex
CREATE INDEX "Message_staffId_idx" ON "Message"("staffId");

-- CreateIndex
CREATE INDEX "Message_ticketId_id_idx" ON "Message"("ticketId", "id" DESC);

-- CreateIndex
CREATE INDEX "Message_unanswered_idx" ON "Message"("conversationId", "id") WHERE (direction = 'in' and "answeredAt" is null);

-- CreateIndex
CREATE INDEX "Message_outbox_idx" ON "Message"("conversationId", "id") WHERE (status = 'queued' or status = 'sending');

-- CreateIndex
CREATE INDEX "Message_text_idx" ON "Message" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "InternalNote_clientNoteId_key" ON "InternalNote"("clientNoteId");

-- CreateIndex
CREATE INDEX "InternalNote_conversationId_id_idx" ON "InternalNote"("conversationId", "id" DESC);

-- CreateIndex
CREATE INDEX "InternalNote_ticketId_id_idx" ON "InternalNote"("ticketId", "id" DESC);

-- CreateIndex
CREATE INDEX "InternalNote_authorId_idx" ON "InternalNote"("authorId");

-- CreateIndex
CREATE INDEX "ReplyDraft_conversationId_idx" ON "ReplyDraft"("conversationId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkerProcess_lockKey_key" ON "WorkerProcess"("lockKey");

-- CreateIndex
CREATE INDEX "MenuDraft_updatedById_idx" ON "MenuDraft"("updatedById");

-- CreateIndex
CREATE INDEX "MenuDraftChange_authorId_idx" ON "MenuDraftChange"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "MenuDraftChange_rev_key" ON "MenuDraftChange"("rev");

-- CreateIndex
CREATE INDEX "MenuVersion_publishedById_idx" ON "MenuVersion"("publishedById");

-- CreateIndex
CREATE INDEX "BotSession_menuVersion_idx" ON "BotSession"("menuVersion");

-- CreateIndex
CREATE INDEX "BotEvent_conversationId_id_idx" ON "BotEvent"("conversationId", "id");

-- CreateIndex
CREATE INDEX "BotEvent_kind_createdAt_idx" ON "BotEvent"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "BotEvent_nodeId_kind_createdAt_idx" ON "BotEvent"("nodeId", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "Resident_name_idx" ON "Resident" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Identity_residentId_idx" ON "Identity"("residentId");

-- CreateIndex
CREATE INDEX "Identity_conversationId_idx" ON "Identity"("conversationId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_kind_value_key" ON "Identity"("kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_email_key" ON "Staff"("email");

-- CreateIndex
CREATE INDEX "StaffSession_staffId_revokedAt_idx" ON "StaffSession"("staffId", "revokedAt");

-- CreateIndex
CREATE INDEX "StaffSession_expiresAt_idx" ON "StaffSession"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInFailure_key_at_idx" ON "SignInFailure"("key", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_at_idx" ON "SignInFailure"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_at_idx" ON "AuditEntry"("subjectKind", "subjectId", "at" DESC);

-- CreateIndex
CREATE INDEX "Setting_updatedById_idx" ON "Setting"("updatedById");

-- CreateIndex
CREATE UNIQUE INDEX "QuickReply_shortcut_key" ON "QuickReply"("shortcut");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_number_key" ON "Ticket"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_submissionKey_key" ON "Ticket"("submissionKey");

-- CreateIndex
CREATE INDEX "Ticket_status_dueAt_id_idx" ON "Ticket"("status", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_serviceId_receivedAt_idx" ON "Ticket"("serviceId", "receivedAt");

-- CreateIndex
CREATE INDEX "Ticket_receivedAt_id_idx" ON "Ticket"("receivedAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_finishedAt_id_idx" ON "Ticket"("finishedAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_residentId_idx" ON "Ticket"("residentId");

-- CreateIndex
CREATE INDEX "Ticket_conversationId_id_idx" ON "Ticket"("conversationId", "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_assigneeId_status_idx" ON "Ticket"("assigneeId", "status");

-- CreateIndex
CREATE INDEX "Ticket_menuVersion_idx" ON "Ticket"("menuVersion");

-- CreateIndex
CREATE UNIQUE INDEX "TicketAnswer_ticketId_position_key" ON "TicketAnswer"("ticketId", "position");

-- CreateIndex
CREATE INDEX "TicketRequirement_decidedById_idx" ON "TicketRequirement"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "TicketRequirement_ticketId_position_key" ON "TicketRequirement"("ticketId", "position");

-- CreateIndex
CREATE INDEX "TicketEvent_ticketId_id_idx" ON "TicketEvent"("ticketId", "id" DESC);

-- CreateIndex
CREATE INDEX "TicketEvent_actorId_idx" ON "TicketEvent"("actorId");

-- CreateIndex
CREATE INDEX "TicketEvent_messageId_idx" ON "TicketEvent"("messageId");

-- CreateIndex
CREATE INDEX "TicketEvent_to_createdAt_idx" ON "TicketEvent"("to", "createdAt");

-- CreateIndex
CREATE INDEX "Handover_officerId_idx" ON "Handover"("officerId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_ticketId_key" ON "Letter"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_number_key" ON "Letter"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_verificationCode_key" ON "Letter"("verificationCode");

-- CreateIndex
CREATE INDEX "Letter_datedOn_idx" ON "Letter"("datedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_scope_year_sequence_key" ON "Letter"("scope", "year", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "SecureForm_tokenHash_key" ON "SecureForm"("tokenHash");

-- CreateIndex
CREATE INDEX "SecureForm_residentId_idx" ON "SecureForm"("residentId");

-- CreateIndex
CREATE INDEX "SecureForm_ticketId_idx" ON "SecureForm"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyResponse_ticketId_key" ON "SurveyResponse"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyResponse_tokenHash_key" ON "SurveyResponse"("tokenHash");

-- CreateIndex
CREATE INDEX "SurveyResponse_submittedAt_idx" ON "SurveyResponse"("submittedAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_state_receivedAt_idx" ON "WebhookDelivery"("state", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "WebhookDelivery_receivedAt_idx" ON "WebhookDelivery"("receivedAt" DESC);

-- CreateIndex
CREATE INDEX "WebhookFault_resolvedAt_createdAt_idx" ON "WebhookFault"("resolvedAt", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "WebhookFault_deliveryId_position_key" ON "WebhookFault"("deliveryId", "position");

-- CreateIndex
CREATE INDEX "MessageStatusReport_callbackData_idx" ON "MessageStatusReport"("callbackData");

-- CreateIndex
CREATE UNIQUE INDEX "MessageStatusReport_wamid_status_key" ON "MessageStatusReport"("wamid", "status");

-- CreateIndex
CREATE INDEX "AccountEvent_field_receivedAt_idx" ON "AccountEvent"("field", "receivedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "MessageTemplate_metaId_key" ON "MessageTemplate"("metaId");

-- CreateIndex
CREATE UNIQUE INDEX "MessageTemplate_name_language_key" ON "MessageTemplate"("name", "language");

-- CreateIndex
CREATE INDEX "Document_conversationId_idx" ON "Document"("conversationId");

-- CreateIndex
CREATE INDEX "Document_messageId_idx" ON "Document"("messageId");

-- CreateIndex
CREATE INDEX "Document_ticketId_idx" ON "Document"("ticketId");

-- CreateIndex
CREATE INDEX "Document_requirementId_idx" ON "Document"("requirementId");

-- CreateIndex
CREATE INDEX "Document_state_createdAt_idx" ON "Document"("state", "createdAt");

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_residentId_fkey" FOREIGN KEY ("residentId") REFERENCES "Resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handling" ADD CONSTRAINT "Handling_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handling" ADD CONSTRAINT "Handling_firstReplyById_fkey" FOREIGN KEY ("firstReplyById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handling" ADD CONSTRAINT "Handling_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyDraft" ADD CONSTRAINT "ReplyDraft_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyDraft" ADD CONSTRAINT "ReplyDraft_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuDraft" ADD CONSTRAINT "MenuDraft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuDraftChange" ADD CONSTRAINT "MenuDraftChange_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuVersion" ADD CONSTRAINT "MenuVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BotSession" ADD CONSTRAINT "BotSession_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BotSession" ADD CONSTRAINT "BotSession_menuVersion_fkey" FOREIGN KEY ("menuVersion") REFERENCES "MenuVersion"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_residentId_fkey" FOREIGN KEY ("residentId") REFERENCES "Resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSession" ADD CONSTRAINT "StaffSession_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_menuVersion_fkey" FOREIGN KEY ("menuVersion") REFERENCES "MenuVersion"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_residentId_fkey" FOREIGN KEY ("residentId") REFERENCES "Resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketAnswer" ADD CONSTRAINT "TicketAnswer_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketRequirement" ADD CONSTRAINT "TicketRequirement_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketRequirement" ADD CONSTRAINT "TicketRequirement_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecureForm" ADD CONSTRAINT "SecureForm_residentId_fkey" FOREIGN KEY ("residentId") REFERENCES "Resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecureForm" ADD CONSTRAINT "SecureForm_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookFault" ADD CONSTRAINT "WebhookFault_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_requirementId_fkey" FOREIGN KEY ("requirementId") REFERENCES "TicketRequirement"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- A published menu and the audit log are never changed: the database itself refuses.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger menu_version_is_immutable before update or delete on "MenuVersion"
  for each row execute function refuse_change();

create trigger audit_entry_is_append_only before update or delete on "AuditEntry"
  for each row execute function refuse_change();
