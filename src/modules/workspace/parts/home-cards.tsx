import { Avatar } from '#web/ui/avatar.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { SaidHome } from '../say-home.ts';

/** The adults of a home, each with their part and checks of their own. */
export function AdultsCard({ title, adults, hidden }: { title: string; adults: SaidHome['adults']; hidden: string }) {
  return (
    <Card title={title}>
      {adults.length === 0 && <p className="al-second">{hidden}</p>}
      <MiniList>
        {adults.map(adult => (
          <MiniRow
            key={adult.key}
            start={<Avatar side="caregiver" initials={adult.initials} size="s" />}
            title={<PersonName>{adult.name}</PersonName>}
          >
            <p>{adult.part}</p>
            {adult.checks.map(check => (
              <p key={check.key}>{check.ended ? <StateTag state="soon">{check.text}</StateTag> : check.text}</p>
            ))}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}

type HomeGroups = {
  readonly words: { readonly card: string; readonly cardNone: string; readonly change: string };
  readonly href: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly meets: string | null }[];
};

/** The groups in which a home supports others and is supported. */
export function GroupsCard({ groups: { words, href, rows } }: { groups: HomeGroups }) {
  return (
    <Card title={words.card} aside={<a href={href}>{words.change}</a>}>
      {rows.length === 0 && <p className="al-second">{words.cardNone}</p>}
      <MiniList>
        {rows.map(group => (
          <MiniRow
            key={group.id}
            start={<Icon name="groups" />}
            title={<a href={`/support-groups/${group.id}`}>{group.name}</a>}
          >
            {group.meets && <p>{group.meets}</p>}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}

/** How to reach a home, for those who may know. */
export function ReachCard({ title, reach, none }: { title: string; reach: SaidHome['reach']; none: string }) {
  return (
    <Card title={title}>
      {!reach && <p className="al-second">{none}</p>}
      {reach?.phone && (
        <p>
          <a className="al-icon-link" href={reach.phone.href} aria-label={reach.phone.label}>
            <Icon name="phone" /> {reach.phone.text}
          </a>
        </p>
      )}
      {reach?.address && <p>{reach.address}</p>}
    </Card>
  );
}

/** The children who live here: by name those the reader may see, the others as beds in use. */
export function ChildrenHere({
  title,
  rows,
  others,
  none,
}: {
  title: string;
  rows: SaidHome['children'];
  others: string | null;
  none: string;
}) {
  return (
    <Card title={title}>
      {rows.length === 0 && !others && <p className="al-second">{none}</p>}
      <MiniList>
        {rows.map(row => (
          <MiniRow
            key={row.key}
            start={<Avatar side="child" initials={row.initials} size="s" />}
            title={<PersonName>{row.name}</PersonName>}
            href={row.href}
          >
            {row.text}
          </MiniRow>
        ))}
      </MiniList>
      {others && <p className="al-second">{others}</p>}
    </Card>
  );
}
