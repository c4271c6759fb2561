import { useId } from 'react';
import { fillWords } from '#kernel/fill-words.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { EventItem, Events } from '../ui/events.tsx';
import { useWords } from '../ui/words-context.tsx';
import { Hatch, TimeFrame } from './time-frame.tsx';
import type { TimeInCareItem, TimeInCareLayout } from './time-in-care.ts';
import { TimeBars } from './timeline-bars.tsx';
import { MarkShape, TimeRows } from './timeline-rows.tsx';

type TimeInCareProps = {
  drawing: TimeInCareLayout;
  list: readonly TimeInCareItem[];
  /** "Jojo’s time in care, December 2025 to November 2026" */
  title: string;
  /** What is seen, in a sentence; the list is named by itself. */
  desc?: string;
};

/** Where a child lived over time: a drawing, and on a phone (or when opened) a list of the same facts. */
export function TimeInCare({ drawing, list, title, desc }: TimeInCareProps) {
  const words = useWords().timeline;
  const id = useId();
  return (
    <>
      <TimeFrame
        drawing={drawing}
        title={title}
        desc={desc ? `${desc} ${words.desc}` : words.desc}
        today={words.today}
        patterns={<Hatch id={`${id}h`} stripe="stripe" width={3} />}
        legend={<Legend drawing={drawing} />}
      >
        <TimeBars drawing={drawing} hatch={`${id}h`} />
        <TimeRows rows={drawing.rows} frame={drawing.frame} />
      </TimeFrame>
      <div className="al-drawing-list--phone">
        <TimelineList items={list} />
      </div>
      <div className="al-drawing-list--more">
        <Disclosure summary={words.asList}>
          <TimelineList items={list} />
        </Disclosure>
      </div>
    </>
  );
}

function Legend({ drawing }: { drawing: TimeInCareLayout }) {
  const words = useWords().timeline;
  const insets = new Map(drawing.insets.map(inset => [inset.kind, inset.label]));
  const marks = new Set(drawing.rows.flatMap(row => row.marks.map(mark => mark.kind)));
  if (insets.size + marks.size + drawing.unlabeled === 0) return null;
  return (
    <figcaption>
      <ul className="al-legend">
        {[...insets].map(([kind, label]) => (
          <li key={kind}>
            <svg width="22" height="12" aria-hidden="true" focusable="false">
              <rect className={`al-inset al-inset--${kind}`} x="1" y="1" width="20" height="9" rx="3" />
            </svg>
            {label}
          </li>
        ))}
        {[...marks].map(kind => (
          <li key={kind}>
            <svg width="18" height="18" aria-hidden="true" focusable="false">
              <MarkShape kind={kind} x={9} y={9} />
            </svg>
            {words[kind]}
          </li>
        ))}
        {drawing.unlabeled > 0 && (
          <li>{drawing.unlabeled === 1 ? words.inListOne : fillWords(words.inList, { count: drawing.unlabeled })}</li>
        )}
      </ul>
    </figcaption>
  );
}

/** The same facts as the drawing, newest first. */
export function TimelineList({ items }: { items: readonly TimeInCareItem[] }) {
  const words = useWords().timeline;
  return (
    <Events>
      {items.map(item => (
        <EventItem key={item.id} when={item.when} title={item.title} icon={item.icon} state={item.state}>
          {(item.note || item.inside.length > 0) && (
            <>
              {item.note && <p>{item.note}</p>}
              {item.inside.length > 0 && (
                <ul aria-label={words.whereabouts}>
                  {item.inside.map(part => (
                    <li key={part.id}>{part.text}</li>
                  ))}
                </ul>
              )}
            </>
          )}
        </EventItem>
      ))}
    </Events>
  );
}
