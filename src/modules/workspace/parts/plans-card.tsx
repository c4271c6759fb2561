import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { sayPlans } from '../say-plans.ts';

/** How many Partnership Plans are in force, and who waits longest for one. */
export function PlansCard({ title, plans }: { title: string; plans: ReturnType<typeof sayPlans> }) {
  return (
    <Card title={title} aside={<a href={plans.all.href}>{plans.all.label}</a>}>
      <p>{plans.lead}</p>
      <MiniList>
        {plans.rows.map(row => (
          <MiniRow key={row.key} start={<Icon name="edit" />} title={row.name} href={row.href}>
            {row.text}
          </MiniRow>
        ))}
      </MiniList>
      <p className="al-linkrow">
        <a href={plans.balance.href}>{plans.balance.label}</a>
      </p>
    </Card>
  );
}
