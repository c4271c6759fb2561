import { useId } from 'react';
import { fillWords } from '#kernel/fill-words.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { EventItem, Events } from '../ui/events.tsx';
import { useWords } from '../ui/words-context.tsx';
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
  const { width, height, frame, today, foot } = drawing;
  return (
    <>
      <figure className="al-drawing">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it */}
        {/* biome-ignore lint/a11y/useSemanticElements: a section of this name stands around it, and a fieldset holds fields */}
        <div className="al-time-frame" role="group" aria-label={title} tabIndex={0}>
          <svg className="al-time" viewBox={`0 -5 ${width} ${height + 5}`} role="img" aria-labelledby={`${id}t ${id}d`}>
            <title id={`${id}t`}>{title}</title>
            <desc id={`${id}d`}>{desc ? `${desc} ${words.desc}` : words.desc}</desc>
            <defs>
              <pattern id={`${id}h`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className="al-hatch__ground" width="8" height="8" />
                <rect className="al-hatch__stripe" width="3" height="8" />
              </pattern>
            </defs>
            <rect className="al-t-ahead" x={today} y="30" width={Math.max(0, frame.to - today)} height={foot - 30} />
            {drawing.ticks.map(tick => (
              <g key={tick.x}>
                <line className="al-t-grid" x1={tick.x} x2={tick.x} y1="30" y2={foot} />
                {tick.year && (
                  <text className="al-t-strong" x={tick.x + 5} y="10">
                    {tick.year}
                  </text>
                )}
                <text className="al-t-quiet" x={tick.x + 5} y="25">
                  {tick.label}
                </text>
              </g>
            ))}
            <TimeBars drawing={drawing} hatch={`${id}h`} />
            <TimeRows rows={drawing.rows} frame={frame} />
            <line className="al-t-now" x1={today} x2={today} y1="30" y2={foot + 4} />
            <TodayFlag x={today} y={foot + 4} word={words.today} />
          </svg>
        </div>
        <Legend drawing={drawing} />
      </figure>
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

function TodayFlag({ x, y, word }: { x: number; y: number; word: string }) {
  return (
    <>
      <rect className="al-t-flag" x={x - 32} y={y} width="64" height="22" rx="4" />
      <text className="al-t-today" x={x} y={y + 15.5} textAnchor="middle">
        {word}
      </text>
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
