import { FieldNotes } from '#web/ui/field-frame.tsx';
import { Icon } from '#web/ui/icon.tsx';

type Choice = { readonly value: string; readonly label: string };
type StepFieldProps = {
  name: string;
  label: string;
  states: readonly Choice[];
  value: string;
  /** The field for a word about it. */
  note: { name: string; label: string; value: string };
  /** Another way to answer: promising it by a day. */
  way?: { readonly href: string; readonly label: string; readonly of: string } | null;
  hint?: string;
  problem?: string;
};

/** One step to answer: how it stands, and a word about it. */
export function StepField({ name, label, states, value, note, way, hint, problem }: StepFieldProps) {
  return (
    <fieldset className="al-step" id={`${name}-group`}>
      <legend>{label}</legend>
      <FieldNotes name={name} label={label} hint={hint} problem={problem} />
      <div className="al-choices">
        {states.map((state, index) => {
          const id = index === 0 ? name : `${name}-${state.value}`;
          return (
            <label key={state.value} className="al-choice" htmlFor={id}>
              <input type="radio" id={id} name={name} value={state.value} defaultChecked={state.value === value} />
              <span className="al-choice__label">{state.label}</span>
            </label>
          );
        })}
      </div>
      {way && (
        <p className="al-linkrow">
          <a href={way.href} aria-label={way.of}>
            {way.label}
          </a>
        </p>
      )}
      <details className="al-details" open={note.value !== ''}>
        <summary>
          <Icon name="navigate_next" />
          <span>{note.label}</span>
        </summary>
        <input
          className="usa-input"
          id={note.name}
          name={note.name}
          aria-label={`${note.label}: ${label}`}
          defaultValue={note.value}
          maxLength={300}
          autoComplete="off"
          dir="auto"
        />
      </details>
    </fieldset>
  );
}
