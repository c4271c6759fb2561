import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/words-context.tsx';
import { currentItem, type NavProps } from './shell.ts';

type PathProps = NavProps & { path: string };

/** The main navigation in the header. */
export function MainNav({ navigation, counts = {}, path }: PathProps) {
  const words = useWords().nav;
  const items = navigation.filter(item => !item.own);
  const current = currentItem(items, path);
  return (
    <nav className="al-nav" aria-label={words.label}>
      <ul>
        {items.map(item => (
          <li key={item.key}>
            <a href={item.href} aria-current={item === current ? 'page' : undefined}>
              {words[item.key]}
              {counts[item.key] && <span className="al-count">{counts[item.key]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Pages the tab bar has no room for; on a phone at the foot, reached by "More". */
export function MorePages({ navigation, children }: NavProps & { children?: ReactNode }) {
  const words = useWords().nav;
  return (
    <section className="al-more" id="more" aria-labelledby="more-title">
      <div className="al-wrap">
        <h2 id="more-title">{words.moreTitle}</h2>
        <ul>
          {navigation.map(item => (
            <li key={item.key}>
              <a href={item.href}>
                <Icon name={item.icon} />
                {words[item.key]}
              </a>
            </li>
          ))}
          {children}
        </ul>
      </div>
    </section>
  );
}
