import { Avatar } from '#web/ui/avatar.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';

type Member = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  /** What the reader may invite them to, in words. */
  readonly invite?: string | null;
  readonly since: string | null;
  readonly notes: readonly string[];
  readonly contacts: readonly { label: string; value: string; href: string | null }[];
  readonly address: string | null;
  readonly hidden: { address: string; mailTo: string | null } | null;
};
type FamilyCardProps = {
  title: string;
  none: string;
  members: readonly Member[];
  words: Readonly<Record<'lives' | 'hidden' | 'hiddenText', string>>;
};

/** The family: how each is related, how to reach them, where they live. A hidden address is shown as hidden until opened. */
export function FamilyCard({ title, none, members, words }: FamilyCardProps) {
  return (
    <Card title={title}>
      {members.length === 0 ? (
        <p>{none}</p>
      ) : (
        <MiniList>
          {members.map(member => (
            <MiniRow
              key={member.id}
              start={<Avatar side="family" initials={member.initials} />}
              title={<PersonName>{member.name}</PersonName>}
            >
              <p>{[member.role, member.since].filter(Boolean).join(' · ')}</p>
              {member.notes.map(note => (
                <p key={note}>{note}</p>
              ))}
              {member.contacts.map(contact => (
                <p key={`${contact.label} ${contact.value}`}>
                  {contact.label}: {contact.href ? <a href={contact.href}>{contact.value}</a> : contact.value}
                </p>
              ))}
              {member.address && (
                <p>
                  {words.lives} {member.address}
                </p>
              )}
              {member.hidden && (
                <Disclosure summary={words.hidden}>
                  <p>
                    <b>{words.hiddenText}</b>
                  </p>
                  <p>{member.hidden.address}</p>
                  {member.hidden.mailTo && <p>{member.hidden.mailTo}</p>}
                </Disclosure>
              )}
              {member.invite && <p className="al-second">{member.invite}</p>}
            </MiniRow>
          ))}
        </MiniList>
      )}
    </Card>
  );
}
