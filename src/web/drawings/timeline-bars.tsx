import type { TimeInCareLayout } from './time-in-care.ts';

/** The row of homes: bars, what lay inside them, words in and under them. */
export function TimeBars({ drawing, hatch }: { drawing: TimeInCareLayout; hatch: string }) {
  const { bar, title } = drawing;
  return (
    <g>
      {title.lines.map((line, index) => (
        <text key={line} className="al-t-title" x="0" y={bar.y + 15 + index * 17}>
          {line}
        </text>
      ))}
      {title.note && (
        <text className="al-t-quiet" x="0" y={bar.y + 15 + title.lines.length * 17}>
          {title.note}
        </text>
      )}
      {drawing.bars.map(({ id, kind, from, to, openTo, lines, textX }) => (
        <g key={id}>
          {openTo !== null && openTo > to && (
            <path
              className={`al-bar al-bar--${kind} al-bar--open`}
              d={`M${to} ${bar.y}H${openTo - 4}q4 0 4 4V${bar.y + bar.height - 4}q0 4 -4 4H${to}`}
            />
          )}
          <rect
            className={`al-bar al-bar--${kind}`}
            x={from}
            y={bar.y}
            width={Math.max(0, to - from)}
            height={bar.height}
            rx={Math.min(4, (to - from) / 3)}
            fill={kind === 'trial-home' ? `url(#${hatch})` : undefined}
          />
          {lines.map((line, index) => (
            <text
              key={line}
              className={index === 0 ? 'al-t-strong' : undefined}
              x={textX}
              y={bar.y + (lines.length === 1 ? 26 : 17) + index * 17}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {drawing.insets.map(inset => (
        <rect
          key={inset.id}
          className={`al-inset al-inset--${inset.kind}`}
          x={inset.from}
          y={bar.y + bar.height - 12}
          width={Math.max(0, inset.to - inset.from)}
          height="8"
          rx={Math.min(3, (inset.to - inset.from) / 3)}
        />
      ))}
      {drawing.labels.map(label => (
        <g key={label.id}>
          {label.leader && (
            <line
              className="al-t-leader"
              x1={label.leader.x}
              x2={label.leader.x}
              y1={label.leader.from}
              y2={label.leader.to}
            />
          )}
          <text className="al-t-second" x={label.x} y={label.y}>
            {label.text}
          </text>
        </g>
      ))}
    </g>
  );
}
