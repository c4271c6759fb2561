import { DueGroup } from '#web/ui/due-row.tsx';
import type { LegalDates } from '../legal-dates.ts';
import { DutyRows } from './duty-rows.tsx';

/** Legal dates by urgency, each with the one thing to do; inside a flush card. */
export function LegalDatesList({ dates, more }: { dates: LegalDates; more?: string }) {
  return dates.groups.map(group => (
    <DueGroup key={group.key} state={group.state} word={group.word} count={group.count}>
      <DutyRows rows={group.rows} words={dates.words} />
      {group.more && more && (
        <li className="al-due-more">
          <a href={more}>
            {group.more}
            <span className="usa-sr-only">: {group.word}</span>
          </a>
        </li>
      )}
    </DueGroup>
  ));
}
