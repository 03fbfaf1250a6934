import type { Metadata } from "next";
import { ImportScreen } from "@/components/import/import-screen";
import { WAYS } from "@/components/import/source";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { importWords } from "@/lib/messages/import";
import { readMe } from "@/lib/server/people";
import { signedIn } from "../signed-in";

export const metadata: Metadata = { title: importWords.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ImportPage({ searchParams }: Props) {
  const { way } = await searchParams;
  const asked = WAYS.find((one) => one === way);
  const me = await readMe(await signedIn(asked ? `/import?way=${asked}` : "/import"));
  return (
    <>
      <TopBar me={me} current="import" />
      {me.permissions.includes("article.import") ? <ImportScreen /> : <Forbidden />}
    </>
  );
}

function Forbidden() {
  return (
    <main className="mx-auto max-w-136 px-6 py-18" id="main" tabIndex={-1}>
      <h1 className="serif mb-2 text-xl font-semibold">{importWords.forbiddenTitle}</h1>
      <p className="mb-5 text-ink-2">{importWords.forbidden}</p>
      <LinkButton href="/desk">{importWords.toDesk}</LinkButton>
    </main>
  );
}
