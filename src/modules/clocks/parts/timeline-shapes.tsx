import type { BandLayout, MonthsLayout } from '../lay-out-timeline.ts';

/** What a row shows, left of it. */
export function RowTitle({ title }: { title: { lines: readonly string[]; notes: readonly string[]; y: number } }) {
  return (
    <>
      {title.lines.map((line, index) => (
        <text key={line} className="al-t-title" x="0" y={title.y + index * 17}>
          {line}
        </text>
      ))}
      {title.notes.map((line, index) => (
        <text key={line} className="al-t-quiet" x="0" y={title.y + (title.lines.length + index) * 17}>
          {line}
        </text>
      ))}
    </>
  );
}

/** A stretch in one home; one that goes on has an open end. */
export function Band({ band, y, hatch }: { band: BandLayout; y: number; hatch: string }) {
  const { kind, from, to, openTo, words } = band;
  return (
    <g>
      {openTo !== null && openTo > to && (
        <rect className={`al-bar al-bar--${kind} al-bar--open`} x={to} y={y} width={openTo - to} height="42" rx="4" />
      )}
      <rect
        className={`al-bar al-bar--${kind}`}
        x={from}
        y={y}
        width={Math.max(0, to - from)}
        height="42"
        rx={Math.min(4, (to - from) / 3)}
        fill={kind === 'trial-home' ? `url(#${hatch})` : undefined}
      />
      {words && (
        <text className="al-t-strong" x={from + 7} y={y + 25}>
          {words}
        </text>
      )}
    </g>
  );
}

/** The months that count: solid; those that do not: hatched; those to come: dashed, up to the flag. */
export function Months({ months, hatch }: { months: MonthsLayout; hatch: string }) {
  const { y, flag } = months;
  return (
    <g>
      <RowTitle title={months.title} />
      {months.counted.map(span => (
        <rect
          key={span.from}
          className="al-months"
          x={span.from}
          y={y}
          width={Math.max(1, span.to - span.from)}
          height="22"
        />
      ))}
      {months.left.map(span => (
        <rect
          key={span.from}
          className="al-months--left"
          x={span.from}
          y={y}
          width={Math.max(1, span.to - span.from)}
          height="22"
          fill={`url(#${hatch})`}
        />
      ))}
      {months.ahead && (
        <rect
          className="al-months--ahead"
          x={months.ahead.from}
          y={y}
          width={Math.max(1, months.ahead.to - months.ahead.from)}
          height="22"
        />
      )}
      {months.words.map(word => (
        <text
          key={word.id}
          className={word.kind === 'counted' ? 'al-months__word' : 'al-t-second'}
          x={word.x}
          y={y + 15.5}
        >
          {word.text}
        </text>
      ))}
      {flag && (
        <>
          <line className="al-months__flag" x1={flag.x} x2={flag.x} y1={y - 5} y2={y + 27} />
          <text className="al-months__reached" x={flag.x - 6} y={y + 38} textAnchor="end">
            {flag.text}
          </text>
        </>
      )}
    </g>
  );
}
