-- CreateTable
CREATE TABLE "SendingPause" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "code" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SendingPause_pkey" PRIMARY KEY ("id")
);

