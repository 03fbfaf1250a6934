-- DropIndex
DROP INDEX "Source_deskId_url_key";

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "heldBy" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "Source_deskId_url_heldBy_key" ON "Source"("deskId", "url", "heldBy");
