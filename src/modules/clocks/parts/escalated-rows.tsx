import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DueRow } from '#web/ui/due-row.tsx';
import type { Escalated } from '../notices/escalated.ts';

type EscalatedCardProps = { title: string; lead?: string; settle: string; escalated: Escalated };

/** What is late for so long that it went further: who works on it, how late, and the one thing to do. */
export function EscalatedCard({ title, lead, settle, escalated }: EscalatedCardProps) {
  if (escalated.rows.length === 0) return null;
  return (
    <Card title={title} count={escalated.rows.length} aside={lead} flush>
      <ul>
        {escalated.rows.map(row => (
          <DueRow
            key={row.id}
            leaf={row.leaf}
            title={row.title}
            level={3}
            state={row.tag.state}
            stateWord={row.tag.word}
            why={{ href: row.why }}
            note={row.note.map(line => (
              <span className="al-line" key={line}>
                {line}
              </span>
            ))}
            action={
              row.settle && (
                <ButtonLink href={row.settle} kind="outline">
                  {settle}
                  <span className="usa-sr-only"> {row.title}</span>
                </ButtonLink>
              )
            }
          />
        ))}
        {escalated.more && <li className="al-due-more">{escalated.more}</li>}
      </ul>
    </Card>
  );
}
