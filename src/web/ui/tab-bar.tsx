import { Icon, type IconName } from './icon.tsx';

export type Tab = { href: string; label: string; icon: IconName; current?: boolean; count?: string };

/** The bar at the foot of a phone: at most five targets. `count` is spoken after the label ("3 new"). */
export function TabBar({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="al-tabbar" aria-label={label}>
      <ul>
        {tabs.map(tab => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              <Icon name={tab.icon} />
              {tab.label}
              {tab.count && (
                <span className="al-tabbar__dot">
                  <span aria-hidden="true">{/\d+/.exec(tab.count)?.[0] ?? ''}</span>
                  <span className="usa-sr-only">, {tab.count}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
