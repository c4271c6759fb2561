import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { LegalDates } from '../legal-dates.ts';

type NextDatesProps = {
  title: string;
  dates: LegalDates;
  all: { readonly href: string; readonly label: string };
  none: string;
};

/** The next legal dates of one child, each leading to why. */
export function NextDates({ title, dates, all, none }: NextDatesProps) {
  const rows = dates.groups.flatMap(group => group.rows);
  return (
    <Card title={title} aside={<a href={all.href}>{all.label}</a>}>
      {rows.length === 0 && <p className="al-second">{none}</p>}
      <MiniList>
        {rows.map(row => (
          <MiniRow key={row.id} start={<DateLeaf {...row.leaf} />} title={row.title} href={row.why}>
            <p>
              <StateTag state={row.tag.state}>{row.tag.word}</StateTag>
            </p>
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
