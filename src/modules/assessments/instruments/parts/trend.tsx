import { HEIGHT, type TrendDrawing, WIDTH } from '../contract.ts';

type TrendProps = {
  readonly drawing: TrendDrawing;
  /** Every score with its day, in words. */
  readonly said: string;
};

/** Scores over time: a line with its points, filled where a score lies over the cut-off, and the cut-off dashed. */
export function Trend({ drawing: { points, lines, cut }, said }: TrendProps) {
  return (
    <svg className="al-trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
      <line className="al-trend__ground" x1="0" x2={WIDTH} y1={HEIGHT - 4} y2={HEIGHT - 4} />
      {cut !== null && <line className="al-trend__cut" x1="0" x2={WIDTH} y1={cut} y2={cut} />}
      {lines.map(line => (
        <polyline key={line} points={line} />
      ))}
      {points.map(({ x, y, value, positive, on }) => (
        <g key={`${on} ${x} ${y}`} className={positive ? 'al-trend__over' : undefined}>
          <circle cx={x} cy={y} r="5" />
          <text x={x} y={y - 9} textAnchor="middle">
            {value}
          </text>
        </g>
      ))}
    </svg>
  );
}
