"use client";

import { Select } from "@/components/ui/field";
import type { FactPointView } from "@/lib/api/claims";
import { STANCES, type Stance } from "@/lib/api/values";
import { evidence as words } from "@/lib/messages/evidence";

/** Which points the source speaks of, and what it says of each; a point just chosen follows the whole claim. */
export function PointPicker({
  points,
  chosen,
  stance,
  onChange,
}: {
  points: readonly FactPointView[];
  chosen: Record<string, Stance>;
  stance: Stance;
  onChange: (chosen: Record<string, Stance>) => void;
}) {
  function toggle(id: string) {
    const { [id]: on, ...others } = chosen;
    onChange(on === undefined ? { ...chosen, [id]: stance } : others);
  }
  return (
    <fieldset className="field">
      <legend className="lab">{words.points}</legend>
      <div className="ptchips">
        {points.map((point, at) => {
          const on = chosen[point.id] !== undefined;
          return (
            <button
              key={point.id}
              type="button"
              className={on ? "on" : undefined}
              aria-pressed={on}
              onClick={() => toggle(point.id)}
            >
              {at + 1} <bdi className="serif trunc">{point.text}</bdi>
            </button>
          );
        })}
      </div>
      {points.map((point, at) => {
        const said = chosen[point.id];
        if (said === undefined) return null;
        return (
          <label key={point.id} className="ptstance">
            <span>{words.pointStance(at + 1)}</span>
            <Select
              value={said}
              onChange={(event) => {
                const next = STANCES.find((one) => one === event.target.value);
                if (next) onChange({ ...chosen, [point.id]: next });
              }}
            >
              {STANCES.map((one) => (
                <option key={one} value={one}>
                  {words.stances[one]}
                </option>
              ))}
            </Select>
          </label>
        );
      })}
    </fieldset>
  );
}
