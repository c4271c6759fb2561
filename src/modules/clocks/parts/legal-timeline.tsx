import { useId } from 'react';
import { Hatch, TimeFrame } from '#web/drawings/time-frame.tsx';
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
  const { lived, months } = drawing;
  const left = months !== null && months.left.length > 0;
  return (
    <TimeFrame
      drawing={drawing}
      title={title}
      desc={text}
      today={words.today}
      patterns={
        <>
          <Hatch id={`${id}h`} stripe="stripe" width={3} />
          <Hatch id={`${id}g`} stripe="quiet" width={2} />
        </>
      }
      legend={<Legend words={words} months={months !== null} left={left} hatch={`${id}g`} />}
    >
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
      <TimeRows rows={drawing.rows} frame={drawing.frame} />
      {months && <Months months={months} hatch={`${id}g`} />}
    </TimeFrame>
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
