import type { ReactNode } from 'react';

/** Short rows under each other in a side card. */
export function MiniList({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

type MiniRowProps = {
  start: ReactNode;
  title: ReactNode;
  href?: string;
  children?: ReactNode;
  end?: ReactNode;
  level?: 3 | 4;
};

/** One short row: leaf, avatar or icon; a title; a line of text; perhaps a button. */
export function MiniRow({ start, title, href, children, end, level = 3 }: MiniRowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className="al-mini">
      {start}
      <div>
        <Heading className="al-quiet-link">{href ? <a href={href}>{title}</a> : title}</Heading>
        {children && <div className="al-mini__text">{typeof children === 'string' ? <p>{children}</p> : children}</div>}
      </div>
      {end && <div className="al-mini__end">{end}</div>}
    </li>
  );
}
