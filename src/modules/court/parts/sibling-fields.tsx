import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedList } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';

type SiblingFieldsProps = {
  label: string;
  hint: string;
  siblings: readonly { readonly id: string; readonly name: string; readonly note: string | null }[];
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** Brothers and sisters one hearing is about as well. What is wrong for one stands at their name. */
export function SiblingFields({ label, hint, siblings, typed, problems }: SiblingFieldsProps) {
  if (siblings.length === 0) return null;
  return (
    <CheckboxGroup
      name="siblings"
      label={label}
      hint={hint}
      required={false}
      value={typedList(typed, 'siblings')}
      problem={problemAt(problems, 'siblings')}
      options={siblings.map(({ id, name, note }, place) => {
        const wrong = problemAt(problems, `siblings-${id}`);
        return {
          value: id,
          label: name,
          ...(note && { hint: note }),
          ...(wrong && {
            note: (
              // The first box bears the name of the group; the way from the summary leads here instead.
              <span id={place === 0 ? `siblings-${id}` : undefined} className="usa-error-message">
                {wrong}
              </span>
            ),
          }),
        };
      })}
    />
  );
}
