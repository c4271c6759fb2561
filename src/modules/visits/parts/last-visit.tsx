import { Card } from '#web/ui/card.tsx';
import type { LastVisitCard } from '../say-contacts.ts';

/** When the child was last seen in person, and the way to every contact. */
export function LastVisit({ visit }: { visit: LastVisitCard }) {
  return (
    <Card title={visit.title} aside={<a href={visit.href}>{visit.all}</a>}>
      {visit.when && (
        <p>
          <b>{visit.when}</b>
        </p>
      )}
      <p className="al-second">{visit.how}</p>
    </Card>
  );
}
