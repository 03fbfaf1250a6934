import { createHash } from "node:crypto";
import type { Operation } from "@/lib/api/operations";
import { problems as words } from "@/lib/messages/problems";
import { sha256 } from "./id";
import { Problem } from "./problem";

export interface UploadedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

interface Body {
  json: unknown;
  file: UploadedFile | null;
  /** SHA-256 of what was sent. */
  digest: string;
}

/** Bytes a request may carry: an article, or anything else. */
const MAX_ARTICLE = 12_000_000;
const MAX_OTHER = 1_000_000;

/** Reads a request's body as its operation takes it: JSON, or one file in a form. */
export async function readBody(request: Request, operation: Operation): Promise<Body> {
  if (!operation.body) return { json: undefined, file: null, digest: sha256("") };
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readBytes(request, operation.file ? MAX_ARTICLE : MAX_OTHER);
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (operation.file && /^multipart\/form-data\b/i.test(type))
    return uploaded(await uploadedFile(bytes, type));
  if (!/^application\/json\b/i.test(type)) throw new Problem("unsupported", words.sendJson);
  return { json: parseJson(bytes), file: null, digest };
}

/** The digest leaves out the form's boundary, which a browser draws anew with each try. */
function uploaded(file: UploadedFile): Body {
  const digest = sha256(JSON.stringify([file.name, file.type, sha256(file.bytes)]));
  return { json: undefined, file, digest };
}

async function readBytes(request: Request, limit: number): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => new Problem("too_large", words.tooLarge(limit));
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    size += chunk.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(chunk.value);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("malformed", words.notJson);
  }
}

async function uploadedFile(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<UploadedFile> {
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File))
    throw new Problem("invalid", words.noFile, { errors: [{ path: "file", message: words.noFile }] });
  return { name: file.name.slice(0, 300), type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
