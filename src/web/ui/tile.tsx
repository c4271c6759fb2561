import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Two large targets beside each other. */
export function Tiles({ children }: { children: ReactNode }) {
  return <ul className="al-tiles">{children}</ul>;
}

type TileProps = {
  href: string;
  title: ReactNode;
  text?: ReactNode;
  icon?: IconName;
  avatar?: ReactNode;
  /** Looks like a link at the foot of the tile. */
  link?: ReactNode;
};

/** One large target: a child, or something I need. */
export function Tile({ href, title, text, icon, avatar, link }: TileProps) {
  return (
    <li>
      <a className="al-tile" href={href}>
        {avatar ?? (icon && <Icon name={icon} />)}
        <span>
          {title}
          {text && <small>{text}</small>}
        </span>
        {link && <span className="al-tile__link">{link}</span>}
      </a>
    </li>
  );
}
