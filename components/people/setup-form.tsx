"use client";

import { signIn } from "@/components/shell/auth-client";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useForm } from "@/components/ui/use-form";
import { call } from "@/lib/api/client";
import { operations } from "@/lib/api/operations";
import { setupInput } from "@/lib/api/people";
import { setup } from "@/lib/messages/setup";

/** Makes the desk and its owner, and signs the owner in. */
export function SetupForm() {
  const { form, refusal, busy } = useForm({
    schema: setupInput,
    words: setup.words,
    labels: { deskName: setup.deskName, name: setup.name, email: setup.email, password: setup.password },
    send: async (values) => {
      await call(operations.setUpDesk, { body: values });
      const signedIn = await signIn(values.email, values.password).catch(() => false);
      location.assign(signedIn ? "/desk" : "/signin");
      return "leaving";
    },
  });
  return (
    <form {...form}>
      <div>
        <h1 className="serif">{setup.heading}</h1>
        <p className="quiet">{setup.lead}</p>
      </div>
      <Field label={setup.deskName} hint={setup.deskHint} error={refusal.fields.deskName}>
        {(control) => <Input {...control} name="deskName" autoComplete="organization" autoFocus />}
      </Field>
      <Field label={setup.name} error={refusal.fields.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" />}
      </Field>
      <Field label={setup.email} hint={setup.emailHint} error={refusal.fields.email}>
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" autoCapitalize="none" />
        )}
      </Field>
      <Field label={setup.password} hint={setup.passwordHint} error={refusal.fields.password}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="new-password" />}
      </Field>
      <FormError>{refusal.whole}</FormError>
      <Button type="submit" variant="primary" wide busy={busy}>
        {setup.submit}
      </Button>
    </form>
  );
}
