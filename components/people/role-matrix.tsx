import { Icon } from "@/components/ui/icon";
import { ACTIONS, reach, type Action } from "@/lib/access/policy";
import type { Role } from "@/lib/api/values";
import { team } from "@/lib/messages/team";

const COLUMNS: readonly Role[] = ["owner", "editor", "checker", "writer", "viewer"];

const WORDS: Partial<Record<Action, string>> = team.matrix.rows;
const SHOWN = ACTIONS.filter((action) => WORDS[action] !== undefined);

/** Who may do what, read off the policy table itself. */
export function RoleMatrix() {
  return (
    <>
      <table className="matrix">
        <caption className="sr">{team.matrix.heading}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{team.matrix.action}</span>
            </th>
            {COLUMNS.map((role) => (
              <th key={role} scope="col">
                {team.role[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((action) => (
            <tr key={action}>
              <th scope="row">{WORDS[action]}</th>
              {COLUMNS.map((role) => (
                <td key={role}>
                  <Grant action={action} role={role} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{team.matrix.ownHint}</p>
    </>
  );
}

function Grant({ action, role }: { action: Action; role: Role }) {
  const grant = reach({ personId: "", deskId: "", role, write: true }, action);
  if (grant === "own") return team.matrix.own;
  const yes = grant === "all";
  return (
    <>
      {yes ? (
        <Icon name="check" />
      ) : (
        <span className="no" aria-hidden>
          –
        </span>
      )}
      <span className="sr">{yes ? team.matrix.yes : team.matrix.no}</span>
    </>
  );
}
