import { Card } from '#web/ui/card.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { ReferralsThatNeed } from '../board/referrals-that-need.ts';

/** Referrals that need whoever reads it, with the way to all of them; nothing where none does. */
export function ReferralsCard({ referrals }: { referrals: ReferralsThatNeed }) {
  const { title, all, rows } = referrals;
  if (rows.length === 0) return null;
  return (
    <Card title={title} aside={<a href={all.href}>{all.label}</a>}>
      <MiniList>
        {rows.map(row => (
          <MiniRow key={row.key} start={null} title={<PersonName>{row.name}</PersonName>} href={row.href}>
            <p>
              <StateTag state={row.tag}>{row.waits}</StateTag> {row.text}
            </p>
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
