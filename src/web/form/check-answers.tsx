import type { ReactNode } from 'react';
import { Card } from '../ui/card.tsx';
import type { SaidProblem } from '../ui/error-summary.tsx';
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx';
import { useWords } from '../ui/words-context.tsx';
import { FormPage } from './form-page.tsx';

type CheckAnswersProps = {
  title?: ReactNode;
  over?: ReactNode;
  groups: { title?: string; rows: SummaryRow[] }[];
  back?: { href: string };
  cancel?: { href: string; label?: string };
  formKey: string;
  draft?: string;
  submitLabel: string;
  problems?: readonly SaidProblem[];
  /** Between the answers and the button: what happens next, who will see it. */
  children?: ReactNode;
};

/** Everything once more before it is sent; each answer can be changed. */
export function CheckAnswers({ title, groups, submitLabel, children, ...rest }: CheckAnswersProps) {
  const words = useWords().form;
  return (
    <FormPage title={title ?? words.check} lead={words.checkLead} continueLabel={submitLabel} page="check" {...rest}>
      {groups.map((group, index) => (
        <Card key={group.title ?? String(index)} title={group.title}>
          <SummaryList rows={group.rows} />
        </Card>
      ))}
      {children}
    </FormPage>
  );
}
