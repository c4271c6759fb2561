import type { ReactNode } from 'react';
import { Avatar } from '#web/ui/avatar.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';

type Member = {
  readonly id: string;
  readonly side: 'agency' | 'professional';
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  /** What the reader may invite them to, in words. */
  readonly invite?: string | null;
  readonly phone: { href: string; label: string } | null;
  readonly endHref: string | null;
};
type TeamCardProps = {
  title: string;
  members: readonly Member[];
  none?: string;
  end?: string;
  endLabel?: (name: string) => string;
  aside?: ReactNode;
};

/** People on a team under each other: part, period, a way to call, and where the part is ended. */
export function TeamCard({ title, members, none, end, endLabel, aside }: TeamCardProps) {
  return (
    <Card title={title} aside={aside}>
      {members.length === 0 ? (
        <p>{none}</p>
      ) : (
        <MiniList>
          {members.map(member => (
            <MiniRow
              key={member.id}
              start={<Avatar side={member.side} initials={member.initials} />}
              title={<PersonName>{member.name}</PersonName>}
              end={
                <>
                  {member.phone && (
                    <a className="al-call" href={member.phone.href} aria-label={member.phone.label}>
                      <Icon name="phone" />
                    </a>
                  )}
                  {member.endHref && (
                    <a className="al-row-link" href={member.endHref} aria-label={endLabel?.(member.name)}>
                      {end}
                    </a>
                  )}
                </>
              }
            >
              <p>{member.role}</p>
              {member.invite && <p className="al-second">{member.invite}</p>}
            </MiniRow>
          ))}
        </MiniList>
      )}
    </Card>
  );
}
