import { useId } from 'react';
import { MarkShape, TimeRows } from '#web/drawings/timeline-rows.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Table } from '#web/ui/table.tsx';
import type { TimelineLayout } from '../lay-out-timeline.ts';
import type { TimelineRow } from '../say/say-timeline.ts';
import type { words as english } from '../words.en.ts';
import { Band, Months, RowTitle } from './timeline-shapes.tsx';

type LegalTimelineProps = {
  drawing: TimelineLayout;
  table: readonly TimelineRow[];
  title: string;
  text: string;
  words: typeof english.timeline;
};

/** A child's time in care with hearings, legal dates and the months that count; on a phone the table alone. */
export function LegalTimeline({ drawing, table, title, text, words }: LegalTimelineProps) {
  const rows = (
    <Table
      caption={words.caption}
      hideCaption
      head={[
        { key: 'when', label: words.when },
        { key: 'what', label: words.what },
        { key: 'row', label: words.of },
      ]}
      rows={table.map(({ key, ...cells }) => ({ key, cells: { when: cells.when, what: cells.what, row: cells.row } }))}
    />
  );
  return (
    <>
      <Drawing drawing={drawing} title={title} text={text} words={words} />
      <div className="al-drawing-list--phone">{rows}</div>
      <div className="al-drawing-list--more">
        <Disclosure summary={words.asList}>{rows}</Disclosure>
      </div>
    </>
  );
}

function Drawing({ drawing, title, text, words }: Omit<LegalTimelineProps, 'table'>) {
  const id = useId();
  const { width, height, frame, today, foot, lived, months } = drawing;
  return (
    <figure className="al-drawing">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section of this name stands around it, and a fieldset holds fields */}
      <div className="al-time-frame" role="group" aria-label={title} tabIndex={0}>
        <svg className="al-time" viewBox={`0 -5 ${width} ${height + 5}`} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{text}</desc>
          <defs>
            <pattern id={`${id}h`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect className="al-hatch__ground" width="8" height="8" />
              <rect className="al-hatch__stripe" width="3" height="8" />
            </pattern>
            <pattern id={`${id}g`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect className="al-hatch__ground" width="8" height="8" />
              <rect className="al-hatch__quiet" width="2" height="8" />
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
          <RowTitle title={lived.title} />
          {lived.bands.map(band => (
            <Band key={band.id} band={band} y={lived.y} hatch={`${id}h`} />
          ))}
          {lived.inside.map(part => (
            <rect
              key={part.id}
              className={`al-inset al-inset--${part.kind}`}
              x={part.from}
              y={lived.y + 31}
              width={part.to - part.from}
              height="8"
              rx="2"
            />
          ))}
          <TimeRows rows={drawing.rows} frame={frame} />
          {months && <Months months={months} hatch={`${id}g`} />}
          <line className="al-t-now" x1={today} x2={today} y1="30" y2={foot + 4} />
          <rect className="al-t-flag" x={today - 32} y={foot + 4} width="64" height="22" rx="4" />
          <text className="al-t-today" x={today} y={foot + 19.5} textAnchor="middle">
            {words.today}
          </text>
        </svg>
      </div>
      <Legend
        words={words}
        months={months !== null}
        left={months !== null && months.left.length > 0}
        hatch={`${id}g`}
      />
    </figure>
  );
}

type LegendProps = { words: typeof english.timeline; months: boolean; left: boolean; hatch: string };

function Legend({ words, months, left, hatch }: LegendProps) {
  return (
    <figcaption>
      <ul className="al-legend">
        {(
          [
            ['held', words.legendHearing],
            ['ahead', words.legendAhead],
            ['missed', words.legendMissed],
          ] as const
        ).map(([kind, label]) => (
          <li key={kind}>
            <svg width="18" height="18" aria-hidden="true" focusable="false">
              <MarkShape kind={kind} x={9} y={9} />
            </svg>
            {label}
          </li>
        ))}
        {months && (
          <li>
            <svg width="22" height="12" aria-hidden="true" focusable="false">
              <rect className="al-months" x="0" y="1" width="22" height="10" />
            </svg>
            {words.legendCounted}
          </li>
        )}
        {left && (
          <li>
            <svg width="22" height="12" aria-hidden="true" focusable="false">
              <rect className="al-months--left" x="1" y="1" width="20" height="10" fill={`url(#${hatch})`} />
            </svg>
            {words.legendLeft}
          </li>
        )}
      </ul>
    </figcaption>
  );
}
