/** A name on a map, line under line in the middle of its area; the spaces between lines are for those who hear it. */
export function AreaName({ lines, x, y }: { lines: readonly string[]; x: number; y: number }) {
  return (
    <text className="al-areamap__name" textAnchor="middle">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same word
        <tspan key={at} x={x} y={y + at * 17}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
}
