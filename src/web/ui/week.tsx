import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type WeekProps = { label: string; moreLabel: string; children: ReactNode };

/** The week as a strip; on narrow screens today and tomorrow, the rest one link away. */
export function Week({ label, moreLabel, children }: WeekProps) {
  return (
    <section aria-label={label}>
      <div className="al-week" id="week">
        {children}
      </div>
      <a className="al-week__more" href="#week">
        {moreLabel}
      </a>
    </section>
  );
}

type WeekDayProps = {
  day: string | number;
  weekday: string;
  now?: boolean;
  /** The office is closed. */
  off?: boolean;
  events?: { icon: IconName; text: string; href?: string }[];
};

/** One day and what is planned. */
export function WeekDay({ day, weekday, now, off, events = [] }: WeekDayProps) {
  return (
    <div className={`al-day${now ? ' al-day--now' : ''}${off ? ' al-day--off' : ''}`}>
      <h2 className="al-day__name">
        <b>{day}</b> {weekday}
      </h2>
      {events.length > 0 && (
        <ul>
          {events.map(event => (
            <li key={event.text}>
              <Icon name={event.icon} />
              {event.href ? <a href={event.href}>{event.text}</a> : <span>{event.text}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
