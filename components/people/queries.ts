import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import { call } from "@/lib/api/client";
import { operations } from "@/lib/api/operations";
import type { AddPersonInput } from "@/lib/api/people";

/** Everybody on the desk; the list itself is `peopleQuery` of the review screen, under the same key. */
export const PEOPLE_KEY = ["people"];

export function addPerson(client: QueryClient) {
  return mutationOptions({
    mutationFn: (body: AddPersonInput) => call(operations.addPerson, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: PEOPLE_KEY }),
  });
}
