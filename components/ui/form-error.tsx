import { Icon } from "./icon";

/** Why the form as a whole was not taken; read out when it appears. */
export function FormError({ children }: { children: string | null }) {
  return (
    <div role="alert" className="form-error">
      {children !== null && (
        <p className="err whole">
          <Icon name="warn" />
          {children}
        </p>
      )}
    </div>
  );
}
