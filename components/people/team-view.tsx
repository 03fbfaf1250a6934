"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { peopleQuery } from "@/components/review/queries";
import { Avatar } from "@/components/ui/avatar";
import type { PersonView } from "@/lib/api/people";
import { team } from "@/lib/messages/team";
import { AddPersonForm } from "./add-person-form";
import "./team.css";

/** The people of the desk; `matrix` is the table of what each role may do. */
export function TeamView({ meId, matrix }: { meId: string; matrix: ReactNode }) {
  const everybody = useQuery(peopleQuery()).data ?? [];
  const people = everybody.filter(({ disabled }) => !disabled);
  const gone = everybody.filter(({ disabled }) => disabled);
  return (
    <main className="page team" id="main" tabIndex={-1}>
      <div className="page-head">
        <h1 className="serif">{team.title}</h1>
        <span className="meta">{team.people(people.length)}</span>
      </div>
      <div className="team2">
        <div>
          <table className="ppl">
            <caption className="sr">{team.list}</caption>
            <colgroup>
              <col />
              <col className="role" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{team.column.person}</th>
                <th scope="col">{team.column.role}</th>
              </tr>
            </thead>
            <tbody>
              {[...people, ...gone].map((person) => (
                <PersonRow key={person.id} person={person} me={person.id === meId} />
              ))}
            </tbody>
          </table>
          <section aria-labelledby="add-person">
            <h2 className="h-sec" id="add-person">
              {team.add.heading}
            </h2>
            <p className="hint">{team.add.lead}</p>
            <AddPersonForm />
          </section>
        </div>
        <aside aria-labelledby="roles">
          <h2 className="h-sec" id="roles">
            {team.matrix.heading}
          </h2>
          {matrix}
        </aside>
      </div>
    </main>
  );
}

function PersonRow({ person, me }: { person: PersonView; me: boolean }) {
  return (
    <tr>
      <td>
        <span className="who">
          <span aria-hidden>
            <Avatar name={person.name} initials={person.initials} tone={me ? "me" : undefined} />
          </span>
          <span>
            {me ? team.you(person.name) : person.name}
            {person.disabled && <span className="meta"> {team.disabled}</span>}
          </span>
        </span>
      </td>
      <td>{team.role[person.role]}</td>
    </tr>
  );
}
