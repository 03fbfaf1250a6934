import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, constants } from "node:zlib";
import type { Transform } from "node:stream";
import { FetchError } from "./fetch-error";
import { fetchMessages } from "./fetch-messages";

/** Servers cut compressed streams short; what was readable until then is kept, as browsers do. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };

const UNPACK: Readonly<Record<string, (first: number) => Transform>> = {
  gzip: () => createGunzip(LENIENT),
  "x-gzip": () => createGunzip(LENIENT),
  // Some servers send raw deflate under this name; the low four bits of the zlib header are always 8.
  deflate: (first) => ((first & 0x0f) === 8 ? createInflate(LENIENT) : createInflateRaw(LENIENT)),
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};

/** The unpacked body; throws as soon as more than `limit` bytes have come, packed or unpacked. */
export async function readBody(body: Readable, encoding: string, limit: number): Promise<Buffer> {
  const steps = encoding
    .toLowerCase()
    .split(",")
    .map((step) => step.trim())
    .filter((step) => step !== "" && step !== "identity");
  // One packing inside another serves nobody but attackers.
  if (steps.length > 1) throw new FetchError("unsupported", fetchMessages.encoded);
  const packed = await collect(body, limit);
  const [step] = steps;
  if (step === undefined || packed.byteLength === 0) return packed;
  const unpack = UNPACK[step];
  if (!unpack) throw new FetchError("unsupported", fetchMessages.encoded);
  const unpacking = unpack(packed[0] ?? 0);
  unpacking.end(packed);
  try {
    return await collect(unpacking, limit);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError("unsupported", fetchMessages.encoded);
  }
}

async function collect(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > limit) {
      stream.destroy();
      throw new FetchError("too_large", fetchMessages.tooLarge(limit / 1024 / 1024));
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}
