import type { LegalDates } from '#modules/clocks/index.ts';
import { LegalDatesList } from '#modules/clocks/parts/legal-dates.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';

type DueDatesProps = { title: string; all: string; none: string; dates: LegalDates };

/** Legal dates of the worker's children by urgency, each with its next step; the rest is one link away. */
export function DueDates({ title, all, none, dates }: DueDatesProps) {
  return (
    <Card title={title} aside={<a href="/dates">{all}</a>} flush={dates.count > 0}>
      {dates.count === 0 && <Empty title={none} />}
      <LegalDatesList dates={dates} more="/dates" />
    </Card>
  );
}
