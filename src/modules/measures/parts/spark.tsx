/** A small line over time; its words say from where to where. */
export function Spark({ lines, label }: { lines: readonly string[]; label: string }) {
  return (
    <svg className="al-spark" viewBox="-2 -2 104 28" role="img" aria-label={label}>
      {lines.map(points => {
        const [x, y] = points.split(' ').at(-1)!.split(',');
        return (
          <g key={points}>
            <polyline points={points} />
            <circle cx={x} cy={y} r="2" />
          </g>
        );
      })}
    </svg>
  );
}
