import { expect, test } from "vitest";
import { useDatabase } from "@/lib/server/testing/database";
import { connect } from "./connection";

const database = useDatabase();

test("connections that ask at once each get the answer of their own query", async () => {
  const clients = await Promise.all(Array.from({ length: 12 }, () => connect(database.url())));
  const wrong: string[] = [];
  await Promise.all(
    clients.map(async (client, at) => {
      for (let round = 0; round < 60; round++) {
        const asked = `${at}-${round}`;
        // Different statements, so that one connection's parse would show in another's answer.
        const { rows } = await client.query(`select $1::text as answer, ${at} as "column${at}"`, [asked]);
        if (rows[0]?.answer !== asked || rows[0]?.[`column${at}`] !== at) wrong.push(asked);
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  expect(wrong).toEqual([]);
});

test("a transaction's statements are not mixed with those of other connections", async () => {
  const clients = await Promise.all(Array.from({ length: 8 }, () => connect(database.url())));
  await clients[0]?.query("create table counter (n int); insert into counter values (0)");
  await Promise.all(
    clients.map(async (client) => {
      for (let round = 0; round < 20; round++) {
        await client.query("begin");
        const { rows } = await client.query("select n from counter for update");
        await client.query("update counter set n = $1", [rows[0].n + 1]);
        await client.query("commit");
      }
    }),
  );
  const counted = await clients[0]?.query("select n from counter");
  await Promise.all(clients.map((client) => client.end()));
  expect(counted?.rows).toEqual([{ n: 160 }]);
});
