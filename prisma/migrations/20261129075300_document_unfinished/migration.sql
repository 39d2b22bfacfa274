-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "unfinished" INTEGER NOT NULL DEFAULT 0;
