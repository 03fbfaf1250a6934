"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/api/client";
import { shell } from "@/lib/messages/shell";

/** Says once that the session has ended. The page stays as it is: something may be typed in it. */
export function SignedOutWatch() {
  const client = useQueryClient();
  const toast = useToast();
  useEffect(() => {
    let said = false;
    function check(error: unknown) {
      if (said || !(error instanceof ApiError) || error.problem.status !== 401) return;
      said = true;
      const back = `/signin?next=${encodeURIComponent(location.pathname + location.search)}`;
      toast({
        tone: "error",
        text: shell.signedOut,
        action: { label: shell.signInAgain, run: () => location.replace(back) },
      });
    }
    const ends = [
      client.getQueryCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "error") check(event.action.error);
      }),
      client.getMutationCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "error") check(event.action.error);
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [client, toast]);
  return null;
}
