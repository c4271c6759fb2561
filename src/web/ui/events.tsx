import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** What happened down a line, newest first. */
export function Events({ children }: { children: ReactNode }) {
  return <ol className="al-events">{children}</ol>;
}

export type EventItemProps = {
  when: ReactNode;
  title: ReactNode;
  icon: IconName;
  /** `now` still goes on, `next` lies ahead. */
  state?: 'now' | 'next';
  children?: ReactNode;
};

/** One event: when, what, a line more. */
export function EventItem({ when, title, icon, state, children }: EventItemProps) {
  return (
    <li className={state ? `al-event--${state}` : undefined}>
      <span className="al-events__icon">
        <Icon name={icon} />
      </span>
      <div>
        <p>{when}</p>
        <b>{title}</b>
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </li>
  );
}
