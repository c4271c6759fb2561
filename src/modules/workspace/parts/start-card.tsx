import { Card } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { StartData } from '../say-start.ts';

/** Where to begin, for positions that carry no children. */
export function StartCard({ start }: { start: StartData }) {
  return (
    <Card title={start.title}>
      <Stack tight>
        <p>{start.text}</p>
        <ul className="al-links">
          {start.links.map(link => (
            <li key={link.href}>
              <a className="al-icon-link" href={link.href}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
