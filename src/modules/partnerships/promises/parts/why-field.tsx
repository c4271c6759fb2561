import { problemAt } from '#web/form/say-problems.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';

type WhyFieldProps = { id: string; label: string; problems: readonly SaidProblem[] };

/** A reason in one line, on a page that has one for each row: the place of its problem is the row's own. */
export function WhyField({ id, label, problems }: WhyFieldProps) {
  const problem = problemAt(problems, id);
  return (
    <div className="usa-form-group">
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      {problem && (
        <span className="usa-error-message" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <input
        className="usa-input"
        id={id}
        name="why"
        maxLength={500}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
    </div>
  );
}
