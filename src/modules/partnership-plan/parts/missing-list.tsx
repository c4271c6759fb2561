import { Card } from '#web/ui/card.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import type { Missing } from '../say/say-missing.ts';

type MissingListProps = {
  title: string;
  plan: { readonly missing: readonly Missing[] };
  words: { readonly nothing: string; readonly fix: string };
};

/** What one plan still waits for, each with the way to add it. */
export function MissingList({ title, plan, words }: MissingListProps) {
  return (
    <Card title={<bdi>{title}</bdi>}>
      <MarkList>
        {plan.missing.length === 0 && <MarkItem state="done">{words.nothing}</MarkItem>}
        {plan.missing.map(one => (
          <MarkItem key={one.key} state="open">
            {one.text}{' '}
            {one.href && (
              <a href={one.href} aria-label={`${words.fix}: ${one.text}`}>
                {words.fix}
              </a>
            )}
          </MarkItem>
        ))}
      </MarkList>
    </Card>
  );
}
