-- The chain of events: appended by one function, changed by nothing.

-- Appends one event to its desk's chain and returns its number. Locks the head until the transaction ends, so that
-- events have one order. The hash is SHA-256 over the fields joined by line feeds, absent ones empty.
CREATE FUNCTION append_event(
  desk text, kind text, actor text, article text, claim text, subject text, body text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  head "ChainHead"%ROWTYPE;
  moment timestamptz;
  next_seq bigint;
  payload_hash text;
  next_hash text;
BEGIN
  SELECT * INTO head FROM "ChainHead" WHERE "deskId" = desk FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO "ChainHead" ("deskId", "seq", "hash") VALUES (desk, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM "ChainHead" WHERE "deskId" = desk FOR UPDATE;
  END IF;
  next_seq := head."seq" + 1;
  -- Read after the lock, so that times in a chain do not run backwards; whole milliseconds, as the column keeps.
  moment := date_trunc('milliseconds', clock_timestamp());
  payload_hash := encode(sha256(convert_to(body, 'UTF8')), 'hex');
  next_hash := encode(sha256(convert_to(array_to_string(ARRAY[
    head."hash", desk, next_seq::text, kind, actor, coalesce(article, ''), coalesce(claim, ''),
    coalesce(subject, ''), to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), payload_hash
  ], E'\n'), 'UTF8')), 'hex');
  INSERT INTO "Event" ("deskId", "seq", "kind", "actorId", "articleId", "claimId", "subjectId", "at", "payloadHash", "hash")
    VALUES (desk, next_seq, kind, actor, article, claim, subject, moment, payload_hash, next_hash);
  INSERT INTO "EventPayload" ("deskId", "seq", "body") VALUES (desk, next_seq, body);
  UPDATE "ChainHead" SET "seq" = next_seq, "hash" = next_hash WHERE "deskId" = desk;
  RETURN next_seq;
END;
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed or deleted';
END;
$$;

CREATE TRIGGER event_is_forever BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
