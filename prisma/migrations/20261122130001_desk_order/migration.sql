-- DropIndex
DROP INDEX "Article_deskId_state_due_id_idx";

-- CreateIndex
CREATE INDEX "Article_deskId_state_due_createdAt_id_idx" ON "Article"("deskId", "state", "due", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_deskId_due_createdAt_id_idx" ON "Article"("deskId", "due", "createdAt" DESC, "id");
