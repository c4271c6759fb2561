import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { FieldGroup } from '#web/ui/field-frame.tsx';
import { TextField } from '#web/ui/field-text.tsx';

export type QuestionRow = {
  readonly name: string;
  readonly text: string;
  /** The language the question stands in, where it is not the page's. */
  readonly lang?: 'en';
  /** Answers to choose from; empty where a number is typed. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly value: string;
};
type AnswerRowsProps = {
  readonly rows: readonly QuestionRow[];
  readonly blank: string;
  readonly problemOf: (name: string) => SaidProblem['message'] | undefined;
};

/** Questions under each other with their answers in a line; leaving one blank is a choice of its own. */
export const AnswerRows = ({ rows, blank, problemOf }: AnswerRowsProps) => (
  <div className="al-ratings">
    {rows.map(row =>
      row.choices.length === 0 ? (
        <TextField
          key={row.name}
          name={row.name}
          label={row.text}
          hint={row.hint}
          value={row.value}
          problem={problemOf(row.name)}
          required={false}
          inputMode="decimal"
          width="xs"
        />
      ) : (
        <FieldGroup
          key={row.name}
          name={row.name}
          label={<span lang={row.lang}>{row.text}</span>}
          problem={problemOf(row.name)}
        >
          <div className="al-rating">
            {[...row.choices, { value: '', label: blank }].map(({ value, label }, at) => (
              <label key={value} className="al-rating__choice" htmlFor={at === 0 ? row.name : `${row.name}-${value}`}>
                <input
                  type="radio"
                  id={at === 0 ? row.name : `${row.name}-${value}`}
                  name={row.name}
                  value={value}
                  defaultChecked={row.value === value}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
      ),
    )}
  </div>
);
