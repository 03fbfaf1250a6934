"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { useState, type ReactNode } from "react";
import { SignedOutWatch } from "@/components/shell/signed-out-watch";
import { ClockProvider, type ClockStart } from "@/components/ui/clock";
import { Toaster } from "@/components/ui/toast";
import { OfflineError } from "@/lib/api/client";

const FRESH_FOR_MS = 30_000;
const OFFLINE_RETRIES = 2;

/** What every page stands in: the data cache, the theme, the messages. `nonce` is that of the content security policy. */
export function Providers({
  nonce,
  clock,
  children,
}: {
  nonce?: string;
  clock: ClockStart;
  children: ReactNode;
}) {
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider
        attribute="data-theme"
        defaultTheme="system"
        enableColorScheme={false}
        disableTransitionOnChange
        nonce={nonce}
      >
        <ClockProvider start={clock}>
          <Toaster>
            <SignedOutWatch />
            {children}
          </Toaster>
        </ClockProvider>
      </ThemeProvider>
    </QueryClientProvider>
  );
}

/**
 * A refusal is an answer and not asked for again; only a server out of reach is. The browser's own idea of being online
 * is not asked: a server on the same machine or in the same house is in reach without the internet.
 */
function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: FRESH_FOR_MS,
        retry: (failures, error) => error instanceof OfflineError && failures < OFFLINE_RETRIES,
      },
      mutations: { networkMode: "always" },
    },
  });
}
