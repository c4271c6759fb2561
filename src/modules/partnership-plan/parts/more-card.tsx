import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import type { Way } from './plan-head.tsx';

/** Further pages around a plan. */
export function MoreCard({ title, ways }: { title: string; ways: readonly Way[] }) {
  return (
    <Card title={title}>
      <ul>
        {ways.map(way => (
          <li key={way.href}>
            <a className="al-icon-link" href={way.href}>
              <Icon name={way.icon} />
              {way.label}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
