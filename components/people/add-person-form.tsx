"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useForm } from "@/components/ui/use-form";
import { addPersonInput } from "@/lib/api/people";
import { ROLES } from "@/lib/api/values";
import { team } from "@/lib/messages/team";
import { addPerson } from "./queries";

export function AddPersonForm() {
  const mutation = useMutation(addPerson(useQueryClient()));
  const toast = useToast();
  const words = team.add;
  const { form, refusal, busy } = useForm({
    schema: addPersonInput,
    words: words.words,
    labels: { name: words.name, email: words.email, role: words.role, password: words.password },
    send: async (values, element) => {
      const person = await mutation.mutateAsync(values);
      toast({ text: words.added(person.name) });
      element.reset();
    },
  });
  return (
    <form {...form} className="add-person">
      <Field label={words.name} hint={words.nameHint} error={refusal.fields.name}>
        {(control) => <Input {...control} name="name" autoComplete="off" />}
      </Field>
      <Field label={words.email} error={refusal.fields.email}>
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="off" autoCapitalize="none" />
        )}
      </Field>
      <Field label={words.role} error={refusal.fields.role}>
        {(control) => (
          <Select {...control} name="role" defaultValue="checker">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {team.role[role]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.password} hint={words.passwordHint} error={refusal.fields.password}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="new-password" />}
      </Field>
      <div className="wide">
        <FormError>{refusal.whole}</FormError>
      </div>
      <div className="wide">
        <Button type="submit" variant="primary" icon="plus" busy={busy}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
