import type { ReactNode } from 'react';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary, type SaidProblem } from '#web/ui/error-summary.tsx';
import { Actions, Wrap } from '#web/ui/layout.tsx';

/** Pages of the door stand in the plain shell and send no script of React's. */
export const plainPage = { shell: 'plain', script: false } as const;

type DoorPageProps = {
  title: string;
  lead?: ReactNode;
  problems?: readonly SaidProblem[];
  closed?: string | null;
  children?: ReactNode;
};

/** One calm column: what is wrong, the title, a sentence, the page. `closed` says why nobody can sign in here. */
export function DoorPage({ title, lead, problems = [], closed, children }: DoorPageProps) {
  return (
    <Wrap body>
      <div className="al-formpage">
        <ErrorSummary problems={problems} />
        <h1>{title}</h1>
        {closed && <Alert kind="late">{closed}</Alert>}
        {lead && <p className="al-pagehead__lead">{lead}</p>}
        {children}
      </div>
    </Wrap>
  );
}

type DoorFormProps = { go: string; hidden?: Readonly<Record<string, string>>; action?: string; children?: ReactNode };

/** A plain form with one button. */
export function DoorForm({ go, hidden = {}, action, children }: DoorFormProps) {
  return (
    <form method="post" action={action} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children && <div className="al-formpage__fields">{children}</div>}
      <div className="al-formpage__end">
        <Actions>
          <Button>{go}</Button>
        </Actions>
      </div>
    </form>
  );
}
