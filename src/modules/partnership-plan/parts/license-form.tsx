import type { ReactNode } from 'react';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';

type LicenseFormProps = {
  /** What the loader got from `licenseForm`, with the form's words. */
  form: {
    readonly title: string;
    readonly lead?: string;
    readonly save: string;
    readonly home: string;
    readonly back: string;
    readonly formKey: string;
  };
  /** What a refused form got back. */
  refused: { readonly problems?: readonly SaidProblem[]; readonly typed?: Typed } | undefined;
  /** Draws the fields; `field` gives a field its name, what was typed and what is wrong. */
  children?: (
    field: (at: string) => { name: string; value: string; problem: string | undefined },
    typed: Typed,
  ) => ReactNode;
};

/** The frame of every form about a home's license copy. */
export function LicenseForm({ form, refused, children }: LicenseFormProps) {
  const { problems = [], typed = {} } = refused ?? {};
  const field = (at: string) => ({ name: at, value: typedText(typed, at), problem: problemAt(problems, at) });
  return (
    <FormPage
      title={form.title}
      over={form.home}
      lead={form.lead}
      problems={problems}
      back={{ href: form.back }}
      formKey={form.formKey}
      continueLabel={form.save}
    >
      {children?.(field, typed) ?? null}
    </FormPage>
  );
}
