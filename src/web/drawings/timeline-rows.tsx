import type { Span } from './place-bars.ts';
import type { MarkKind, RowLayout } from './time-rows.ts';

/** A moment: court is a diamond, a visit a disc; hollow lies ahead or did not happen. */
export function MarkShape({ kind, x, y }: { kind: MarkKind; x: number; y: number }) {
  if (kind === 'done' || kind === 'missed')
    return <circle className={`al-dot al-dot--${kind}`} cx={x} cy={y} r="5.5" />;
  return <path className={`al-dot al-dot--${kind}`} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />;
}

/** Rows of moments under the homes. */
export function TimeRows({ rows, frame }: { rows: readonly RowLayout[]; frame: Span }) {
  return rows.map(row => (
    <g key={row.id}>
      {row.title.map((line, index) => (
        <text key={line} className="al-t-title" x="0" y={row.y + index * 17}>
          {line}
        </text>
      ))}
      {row.note && (
        <text className="al-t-quiet" x="0" y={row.y + row.title.length * 17}>
          {row.note}
        </text>
      )}
      <line className="al-t-line" x1={frame.from} x2={frame.to} y1={row.y} y2={row.y} />
      {row.marks.map(mark => (
        <g key={mark.id}>
          <MarkShape kind={mark.kind} x={mark.x} y={row.y} />
          {mark.text && (
            <text className="al-t-second" x={mark.text.x} y={mark.text.y}>
              {mark.text.words}
            </text>
          )}
        </g>
      ))}
    </g>
  ));
}
