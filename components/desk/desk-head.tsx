import { desk } from "@/lib/messages/desk";

/** The columns of the desk and their names. */
export function DeskHead({ works }: { works: boolean }) {
  return (
    <>
      <colgroup>
        <col />
        <col className="c2" />
        {works && <col className="c3" />}
        <col className="c4" />
        <col className="c5" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{desk.column.article}</th>
          <th scope="col">{desk.column.checked}</th>
          {works && <th scope="col">{desk.column.needs}</th>}
          <th scope="col">{desk.column.checkers}</th>
          <th scope="col">{desk.column.closes}</th>
        </tr>
      </thead>
    </>
  );
}
