import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { PersonName } from './person-name.tsx';
import { type State, stateIcon } from './state-tag.tsx';

/** A worker's children beside each other. */
export function ChildGrid({ children }: { children: ReactNode }) {
  return <ul className="al-children">{children}</ul>;
}

type ChildTileProps = { initials: string; name: string; href: string; state?: State; stateWord?: ReactNode };

/** One child: arch, chosen name, the one thing to know now. */
export function ChildTile({ initials, name, href, state = 'plain', stateWord }: ChildTileProps) {
  const icon = stateIcon[state];
  return (
    <li>
      <a className="al-child" href={href}>
        <Avatar side="child" initials={initials} />
        <b>
          <PersonName>{name}</PersonName>
        </b>
        {stateWord && (
          <span className={`al-child__state al-child__state--${state}`}>
            {icon && <Icon name={icon} />}
            {stateWord}
          </span>
        )}
      </a>
    </li>
  );
}
