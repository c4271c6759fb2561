import type { ReactNode } from 'react';
import { Avatar } from '#web/ui/avatar.tsx';
import { Card } from '#web/ui/card.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import type { Around } from '../contract.ts';

type CircleCardProps = {
  readonly title: string;
  readonly people: readonly Around[];
  readonly none: string;
  readonly aside?: ReactNode;
};

/** A circle around a child: each with their part, since when, a number to call and what they may be invited to. */
export const CircleCard = ({ title, people, none, aside }: CircleCardProps) => (
  <Card title={title} aside={aside}>
    {people.length === 0 ? (
      <p>{none}</p>
    ) : (
      <MiniList>
        {people.map(({ key, side, initials, name, role, phone, invite }) => (
          <MiniRow key={key} start={<Avatar side={side} initials={initials} />} title={<PersonName>{name}</PersonName>}>
            <p>{role}</p>
            {phone && (
              <p>
                <a href={phone.href} aria-label={`${phone.label}: ${phone.number}`}>
                  {phone.number}
                </a>
              </p>
            )}
            {invite && <p className="al-second">{invite}</p>}
          </MiniRow>
        ))}
      </MiniList>
    )}
  </Card>
);
