import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DueRow } from '#web/ui/due-row.tsx';
import type { AssessmentsDue } from '../dues-card.ts';

/** Assessments that are due, in the rows of everything that is due, with the way to all of them; nothing where none is. */
export function AssessmentsDueCard({ due }: { due: AssessmentsDue | null }) {
  if (!due || due.rows.length === 0) return null;
  return (
    <Card title={due.title} count={due.rows.length} aside={<a href={due.all.href}>{due.all.label}</a>} flush>
      <ul>
        {due.rows.map(row => (
          <DueRow
            key={row.key}
            leaf={row.leaf}
            title={row.title}
            href={row.href}
            level={3}
            state={row.late ? 'late' : 'soon'}
            stateWord={row.late ?? undefined}
            note={row.text}
            action={
              due.give && (
                <ButtonLink href={row.go} kind="outline">
                  {due.give}
                  <span className="usa-sr-only">: {row.title}</span>
                </ButtonLink>
              )
            }
          />
        ))}
      </ul>
    </Card>
  );
}
