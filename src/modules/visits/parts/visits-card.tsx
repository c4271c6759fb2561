import { Card } from '#web/ui/card.tsx';
import type { VisitsCardData } from '../month/visits-card.ts';

/** The way to the day's visits and to the month's, with what each of them holds. */
export function VisitsCard({ visits }: { visits: VisitsCardData }) {
  return (
    <Card title={visits.title}>
      <ul>
        <li>
          <a href={visits.planned.href}>{visits.planned.text}</a>
        </li>
        <li>
          <a href={visits.open.href}>{visits.open.text}</a>
        </li>
      </ul>
    </Card>
  );
}
