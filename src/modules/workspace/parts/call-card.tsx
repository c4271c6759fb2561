import { Card } from '#web/ui/card.tsx';
import { PersonLine, PersonList } from '#web/ui/person-line.tsx';
import type { CallData } from '../who-to-call.ts';

type CallCardProps = {
  title: string;
  rows: readonly CallData[];
  danger: string;
  help?: { href: string; label: string };
};

/** Whom to call, with the number in words beside the button: some call from another telephone. */
export function CallCard({ title, rows, danger, help }: CallCardProps) {
  return (
    <Card title={title}>
      <PersonList>
        {rows.map(({ key, number, role, ...row }) => (
          <PersonLine
            key={key}
            side="agency"
            role={
              <>
                {role}
                {number && <span className="al-line">{number}</span>}
              </>
            }
            {...row}
          />
        ))}
      </PersonList>
      <p>
        <b>{danger}</b>
      </p>
      {help && (
        <p>
          <a href={help.href}>{help.label}</a>
        </p>
      )}
    </Card>
  );
}
