import type { PGLiteSocketServer } from "@electric-sql/pglite-socket";

type OnData = (data: Uint8Array) => void;
type Enqueue = (connection: number, message: Uint8Array, onData: OnData) => Promise<number>;

/** Messages of the extended protocol that only take effect together, up to the Sync that ends them. */
const PARTS = new Set([..."PBDEC"].map((letter) => letter.charCodeAt(0)));

/**
 * Makes the socket server hand over whole requests. By itself it queues message by message, so that between one
 * connection's Parse and its Execute another connection's Parse may replace the one unnamed statement of the only
 * backend: the first connection then gets the answer of the other one's query.
 */
export function queueWholeRequests(server: PGLiteSocketServer): void {
  const queue: unknown = Reflect.get(server, "queryQueue");
  if (!isQueue(queue)) throw new Error("The socket server has no queue of the kind this was written for.");
  const enqueue = queue.enqueue.bind(queue);
  const waiting = new Map<number, Uint8Array[]>();
  queue.enqueue = async (connection, message, onData) => {
    const parts = waiting.get(connection) ?? [];
    if (PARTS.has(message[0] ?? 0)) {
      waiting.set(connection, [...parts, message]);
      return 0;
    }
    waiting.delete(connection);
    return enqueue(connection, Buffer.concat([...parts, message]), onData);
  };
  const clear = queue.clearQueueForHandler.bind(queue);
  queue.clearQueueForHandler = (connection) => {
    waiting.delete(connection);
    clear(connection);
  };
}

interface Queue {
  enqueue: Enqueue;
  clearQueueForHandler: (connection: number) => void;
}

function isQueue(value: unknown): value is Queue {
  return (
    typeof value === "object" &&
    value !== null &&
    "enqueue" in value &&
    typeof value.enqueue === "function" &&
    "clearQueueForHandler" in value &&
    typeof value.clearQueueForHandler === "function"
  );
}
