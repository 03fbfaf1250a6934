import { expect, test } from "vitest";
import * as z from "zod/mini";
import { ApiError, OfflineError } from "@/lib/api/client";
import { setupInput } from "@/lib/api/people";
import { common } from "@/lib/messages/common";
import { parseForm, refusalOf } from "./form";

function apiError(errors?: { path: string; message: string }[]): ApiError {
  return new ApiError({ type: "about:blank", title: "", status: 422, detail: "The whole story.", errors });
}

test("each wrong field gets its own words, once", () => {
  const parsed = parseForm(
    setupInput,
    { deskName: " ", name: "Owner", email: "nobody", password: "short" },
    { deskName: "Desk words", email: "E-mail words", password: "Password words" },
  );
  expect(parsed).toEqual({
    refusal: {
      fields: { deskName: "Desk words", email: "E-mail words", password: "Password words" },
      whole: null,
    },
  });
});

test("a good form comes back parsed", () => {
  expect(parseForm(z.object({ name: z.string().check(z.trim()) }), { name: " A " }, {})).toEqual({
    values: { name: "A" },
  });
});

test("the server's words stand at the field", () => {
  expect(refusalOf(apiError([{ path: "email", message: "has an account" }]), { email: "E-mail" })).toEqual({
    fields: { email: "E-mail has an account." },
    whole: null,
  });
  expect(
    refusalOf(apiError([{ path: "email", message: "Choose another." }]), { email: "E-mail" }).fields,
  ).toEqual({
    email: "Choose another.",
  });
});

test("what belongs to no field of the form is said for the whole", () => {
  expect(refusalOf(apiError([{ path: "version", message: "is missing" }]), { email: "E-mail" })).toEqual({
    fields: {},
    whole: "The whole story.",
  });
  expect(refusalOf(apiError(), {}).whole).toBe("The whole story.");
});

test("no answer and a bug are told apart", () => {
  expect(refusalOf(new OfflineError(), {}).whole).toBe(common.offline);
  expect(refusalOf(new TypeError("bug"), {}).whole).toBe(common.unexpected);
});
