import type { ReactNode } from 'react';
import { Avatar, type Side } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { PersonName } from './person-name.tsx';

/** People under each other. */
export function PersonList({ children }: { children: ReactNode }) {
  return <ul className="al-people">{children}</ul>;
}

type PersonLineProps = {
  side: Side;
  initials: string;
  name: string;
  role: ReactNode;
  href?: string;
  /** `href` is a `tel:` address, `label` says whom it calls. */
  phone?: { href: string; label: string };
};

/** One person: who, in which role, and how to call. */
export function PersonLine({ side, initials, name, role, href, phone }: PersonLineProps) {
  return (
    <li>
      <Avatar side={side} initials={initials} size="s" />
      <span>
        <b className="al-quiet-link">
          {href ? (
            <a href={href}>
              <PersonName>{name}</PersonName>
            </a>
          ) : (
            <PersonName>{name}</PersonName>
          )}
        </b>
        <span className="al-people__role">{role}</span>
      </span>
      {phone && (
        <a className="al-call" href={phone.href} aria-label={phone.label}>
          <Icon name="phone" />
        </a>
      )}
    </li>
  );
}
