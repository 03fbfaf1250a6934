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
  const clients = await Promise.all(Array.from({ length: 10 }, () => connect(database.url())));
  const wrong: string[] = [];
  await clients[0]?.query("create table counter (n int); insert into counter values (0)");
  await Promise.all(
    clients.map(async (client, at) => {
      for (let round = 0; round < 40; round++) {
        const asked = `${at}-${round}`;
        const read = await client.query(`select $1::text as "column${at}"`, [asked]);
        if (read.rows[0]?.[`column${at}`] !== asked) wrong.push(asked);
        await client.query("begin");
        const { rows } = await client.query("select n from counter where n >= $1 for update", [0]);
        await client.query("update counter set n = $1", [rows[0].n + 1]);
        await client.query("commit");
      }
    }),
  );
  const counted = await clients[0]?.query("select n from counter");
  await Promise.all(clients.map((client) => client.end()));
  expect(wrong).toEqual([]);
  expect(counted?.rows).toEqual([{ n: 400 }]);
});
