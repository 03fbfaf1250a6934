import type { NextRequest } from "next/server";
import { answerAuth } from "@/lib/server/next-auth";

export const dynamic = "force-dynamic";

interface Next {
  params: Promise<{ nextauth: string[] }>;
}

export const GET = (request: NextRequest, next: Next) => answerAuth(request, next);
export const POST = (request: NextRequest, next: Next) => answerAuth(request, next);
