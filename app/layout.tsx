import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import type { ClockStart } from "@/components/ui/clock";
import { common } from "@/lib/messages/common";
import { Providers } from "./providers";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: common.product, template: `%s · ${common.product}` },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfc" },
    { media: "(prefers-color-scheme: dark)", color: "#17191d" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers nonce={nonce} clock={serverClock()}>
          {children}
        </Providers>
      </body>
    </html>
  );
}

function serverClock(): ClockStart {
  return { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
