import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';

/** What nobody has written down yet; each leads to where it is written. */
export function UnknownCard({
  title,
  text,
  rows,
}: {
  title: string;
  text: string;
  rows: readonly { readonly key: string; readonly label: string; readonly href: string }[];
}) {
  return (
    <Card title={title}>
      <p className="al-second">{text}</p>
      <ul className="al-marks">
        {rows.map(row => (
          <li key={row.key}>
            <Icon name="help" />
            <a href={row.href}>{row.label}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
