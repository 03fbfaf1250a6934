"use client";

import * as z from "zod/mini";
import { signIn } from "@/components/shell/auth-client";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useForm } from "@/components/ui/use-form";
import { signin } from "@/lib/messages/signin";

const given = z.object({
  email: z.string().check(z.trim(), z.minLength(1)),
  password: z.string().check(z.minLength(1)),
});

/** `next` is the path to go to afterwards. */
export function SignInForm({ next }: { next: string }) {
  const { form, refusal, busy } = useForm({
    schema: given,
    words: signin.words,
    labels: { email: signin.email, password: signin.password },
    send: async ({ email, password }) => {
      if (!(await signIn(email, password))) return { fields: {}, whole: signin.wrong };
      location.assign(next);
      return "leaving";
    },
  });
  return (
    <form {...form}>
      <h1 className="serif">{signin.heading}</h1>
      <Field label={signin.email} error={refusal.fields.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
          />
        )}
      </Field>
      <Field label={signin.password} error={refusal.fields.password}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
      <FormError>{refusal.whole}</FormError>
      <Button type="submit" variant="primary" wide busy={busy}>
        {signin.submit}
      </Button>
      <p className="hint">{signin.newHere}</p>
    </form>
  );
}
