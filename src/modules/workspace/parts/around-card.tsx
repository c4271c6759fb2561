import { Card } from '#web/ui/card.tsx';
import { PersonLine, PersonList } from '#web/ui/person-line.tsx';
import type { PersonData } from '../say-around.ts';

/** Everybody around a child, each with their role and how to call. */
export function AroundCard({
  title,
  people,
  more,
}: {
  title: string;
  people: readonly PersonData[];
  more: { href: string; label: string };
}) {
  return (
    <Card title={title} aside={<a href={more.href}>{more.label}</a>}>
      <PersonList>
        {people.map(({ key, ...person }) => (
          <PersonLine key={key} {...person} />
        ))}
      </PersonList>
    </Card>
  );
}
