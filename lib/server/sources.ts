import type { AddEvidenceInput, ChangeEvidenceInput } from "@/lib/api/claims";
import { problems as words } from "@/lib/messages/problems";
import { newId } from "./id";
import { Problem } from "./problem";
import type { Tx } from "./transact";

type Named = Pick<
  AddEvidenceInput | ChangeEvidenceInput,
  "sourceId" | "sourceKind" | "url" | "title" | "publisher"
>;

function invalid(path: string, message: string): Problem {
  return new Problem("invalid", message, { errors: [{ path, message }] });
}

/**
 * The desk's source for what a person typed: the one named, the one kept under this address, or a new one. With
 * `heldBy` (the id of confidential evidence) a source of that evidence's own, so that nobody who types the same address
 * learns its title. Returns it with the title this piece of evidence calls it by.
 */
export async function sourceFor(tx: Tx, deskId: string, named: Named, heldBy = "") {
  const { sourceId, url, title, publisher } = named;
  if (sourceId !== undefined) {
    const known = await tx.source.findFirst({
      where: { id: sourceId, deskId, heldBy: { in: ["", heldBy] } },
    });
    if (!known) throw invalid("sourceId", words.sourceUnknown);
    return { source: known, title: title ?? known.title };
  }
  const kind = named.sourceKind ?? "web";
  if (!url && !title) throw invalid("title", words.sourceNameless);
  if (kind === "web" && !url) throw invalid("url", words.addressNeeded);
  const place = { deskId, kind, publisher: publisher || null, heldBy };
  if (url) {
    const shared = await tx.source.findFirst({ where: { deskId, url, heldBy: "" } });
    const called = title ?? shared?.title ?? hostOf(url);
    await tx.source.createMany({
      data: [{ ...place, id: newId(), url, title: called }],
      skipDuplicates: true,
    });
    const source = await tx.source.findFirstOrThrow({ where: { deskId, url, heldBy } });
    if (!publisher || source.publisher) return { source, title: title ?? source.title };
    return {
      source: await tx.source.update({ where: { id: source.id }, data: { publisher } }),
      title: title ?? source.title,
    };
  }
  const name = title ?? "";
  const known = await tx.source.findFirst({ where: { ...place, url: null, title: name } });
  const source = known ?? (await tx.source.create({ data: { ...place, id: newId(), title: name } }));
  return { source, title: name };
}

/** A source without a title is called by its address, without what every address has. */
function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, "")}${pathname === "/" ? "" : pathname}`.slice(0, 500);
}
