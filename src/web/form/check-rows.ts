import type { ReactNode } from 'react';
import type { SummaryRow } from '../ui/summary-list.tsx';
import type { FormDraft } from './draft.ts';
import type { Answer, Form } from './form.ts';
import { findPage, pagePath } from './page-path.ts';

/** How a form's answers are shown again. Return null from `value` to leave a field out. */
export type SayAnswers = {
  label: (field: string) => string;
  value: (field: string, answer: Answer) => ReactNode;
  /** Address of a page, with the way back to the check. */
  href: (page: string) => string;
  change: string;
  noAnswer: string;
};

/** Rows of check-your-answers, in the order of the pages on the way. */
export function checkRows(form: Form, draft: Pick<FormDraft, 'answers'>, say: SayAnswers): SummaryRow[] {
  return pagePath(form, draft.answers).flatMap(id =>
    Object.keys(findPage(form, id)?.fields ?? {}).flatMap(field => {
      const answer = draft.answers[field] ?? null;
      const value = answer === null || answer === '' ? say.noAnswer : say.value(field, answer);
      if (value === null) return [];
      const label = say.label(field);
      return [{ label, value, change: { href: say.href(id), label: `${say.change}: ${label}`, text: say.change } }];
    }),
  );
}
