import { Wrap } from './layout.tsx';

export type Room = { href: string; label: string; current?: boolean };

/** The bar of a record's rooms; scrolls sideways on a phone, the current one marked. */
export function Rooms({ label, items }: { label: string; items: Room[] }) {
  return (
    <nav className="al-rooms" aria-label={label}>
      <Wrap>
        <ul>
          {items.map(item => (
            <li key={item.href}>
              <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </Wrap>
    </nav>
  );
}
