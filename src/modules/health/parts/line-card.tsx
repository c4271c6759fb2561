import { Card } from '#web/ui/card.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';

/** One line of a list: what it is, what is to be said about it, and the way to end it. */
export type Line = {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly end?: { readonly href: string; readonly label: string };
};

type LineCardProps = {
  title: string;
  icon: IconName;
  lines: readonly Line[];
  /** Stands in place of an empty list: unknown is not the same as none. */
  none: string;
  add?: { href: string; label: string };
  /** The word of the way to end a line; without it there is none. */
  end?: string;
};

/** A list of what is so now, with the way to add a line and the ways to end one. */
export function LineCard({ title, icon, lines, none, add, end }: LineCardProps) {
  return (
    <Card title={title} aside={add && <a href={add.href}>{add.label}</a>}>
      {lines.length === 0 && <p className="al-second">{none}</p>}
      <ul>
        {lines.map(line => (
          <li key={line.id} className="al-mini">
            <Icon name={icon} />
            <div>
              <h3 dir="auto">{line.title}</h3>
              {line.notes.map(note => (
                <p key={note} dir="auto" className="al-mini__text">
                  {note}
                </p>
              ))}
            </div>
            {end && line.end && (
              <div className="al-mini__end">
                <a href={line.end.href} aria-label={line.end.label}>
                  {end}
                </a>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
