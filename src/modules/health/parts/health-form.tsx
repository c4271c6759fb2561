import type { ReactNode } from 'react';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';

type FormWords<At extends string> = Readonly<Record<At | 'title' | 'save', string>> & { readonly lead?: string };

type HealthFormProps<At extends string> = {
  /** What the loader got from `healthForm`, with the form's words. */
  form: { readonly words: FormWords<At>; readonly name: string; readonly back: string; readonly formKey: string };
  /** What a refused form got back. */
  refused: { readonly problems?: readonly SaidProblem[]; readonly typed?: Typed } | undefined;
  /** Draws the fields; `field` gives a field its name, label, what was typed and what is wrong. */
  children: (
    field: (at: At) => { name: At; label: string; value: string; problem: string | undefined },
    typed: Typed,
  ) => ReactNode;
};

/** The frame of every form that adds to a child's health. */
export function HealthForm<At extends string>({ form, refused, children }: HealthFormProps<At>) {
  const { words, name, back, formKey } = form;
  const { problems = [], typed = {} } = refused ?? {};
  const field = (at: At) => ({
    name: at,
    label: words[at],
    value: typedText(typed, at),
    problem: problemAt(problems, at),
  });
  return (
    <FormPage
      title={words.title}
      over={name}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {children(field, typed)}
    </FormPage>
  );
}
