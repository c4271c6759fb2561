import type { ReactNode } from 'react';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { Tick } from '#web/ui/field-choices.tsx';
import type { Again } from '../load/load-plan-form.ts';

type PlanFormProps = {
  /** What the loader got from `planForm`, with finished title and labels. */
  form: {
    readonly title: string;
    readonly over?: string;
    readonly lead?: string;
    readonly save: string;
    readonly name: string;
    readonly back: string;
    readonly formKey: string;
    /** What stands in the fields before anything is typed. */
    readonly known?: Typed;
    /** Set when somebody has signed and the form changes what they signed. */
    readonly again?: Again | null;
    /** Set when a text is out that nobody has signed: what a change means for it. */
    readonly takenBack?: string | null;
  };
  /** What a refused form got back. */
  refused: { readonly problems?: readonly SaidProblem[]; readonly typed?: Typed } | undefined;
  /** Draws the fields; `field` gives a field its name, what stands in it and what is wrong. */
  children: (
    field: (at: string) => { name: string; value: string; problem: string | undefined },
    typed: Typed,
    problems: readonly SaidProblem[],
  ) => ReactNode;
};

/** The frame of every form around a child's plan. Under signatures it says first what a change means. */
export function PlanForm({ form, refused, children }: PlanFormProps) {
  const { problems = [], typed = form.known ?? {} } = refused ?? {};
  const field = (at: string) => ({ name: at, value: typedText(typed, at), problem: problemAt(problems, at) });
  return (
    <FormPage
      title={form.title}
      over={form.over ?? form.name}
      lead={form.lead}
      problems={problems}
      back={{ href: form.back }}
      formKey={form.formKey}
      continueLabel={form.save}
    >
      {form.again && (
        <Alert kind="soon" title={form.again.title}>
          {form.again.text}
        </Alert>
      )}
      {form.takenBack && <Alert kind="info">{form.takenBack}</Alert>}
      {children(field, typed, problems)}
      {form.again && (
        <Tick
          name="again"
          required={false}
          problem={problemAt(problems, 'again')}
          checked={typedText(typed, 'again') === 'yes'}
        >
          {form.again.tick}
        </Tick>
      )}
    </FormPage>
  );
}
