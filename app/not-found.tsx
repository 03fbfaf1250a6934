import type { Metadata } from "next";
import { BareBar } from "@/components/shell/bare-bar";
import { Notice } from "@/components/shell/notice";
import { errors } from "@/lib/messages/errors";

export const metadata: Metadata = { title: errors.notFound };

export default function NotFound() {
  return (
    <>
      <BareBar />
      <Notice title={errors.notFound} text={errors.notFoundText} href="/desk" link={errors.toDesk} />
    </>
  );
}
