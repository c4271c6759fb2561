import type { PlanCard as Plan } from '#modules/partnership-plan/index.ts';
import { Card } from '#web/ui/card.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

/** The Partnership Plan in a child's record: where it stands, whose signature is missing, and the way there. */
export function PlanCard({ plan, open }: { plan: Plan & { title: string; href: string }; open: string }) {
  return (
    <Card title={plan.title} aside={<a href={plan.href}>{open}</a>}>
      <p>
        <StateTag state={plan.tag.state}>{plan.tag.word}</StateTag>
      </p>
      {plan.lacks && <p>{plan.lacks}</p>}
    </Card>
  );
}
