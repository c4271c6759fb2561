import { AreaName } from '#web/drawings/area-name.tsx';
/** A neighborhood as it is drawn: `points` of an SVG polygon, its name in lines that fit, and where it stands. */
export type DrawnArea = {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly href: string;
  readonly points: string;
  readonly x: number;
  readonly y: number;
  readonly current: boolean;
};
export type DrawnPoint = {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly href: string;
  readonly label: string;
};
export type DrawnMap = {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
  readonly points: readonly DrawnPoint[];
};

/** The county's neighborhoods, each a link, with the numbers of the list at their places. The list says the same. */
export function AreaMap({ map, title, hint }: { map: DrawnMap; title: string; hint: string }) {
  return (
    <figure className="al-areamap">
      <nav aria-label={title}>
        <svg viewBox={`0 0 ${map.width} ${map.height}`}>
          <title>{title}</title>
          {map.areas.map(area => (
            <a key={area.id} href={area.href} aria-label={area.name} aria-current={area.current ? 'true' : undefined}>
              <polygon className="al-areamap__area" points={area.points} />
              <AreaName lines={area.lines} x={area.x} y={area.y} />
            </a>
          ))}
          {map.points.map(point => (
            <a key={point.number} href={point.href} aria-label={point.label}>
              <circle className="al-areamap__point" cx={point.x} cy={point.y} r="11" />
              <text className="al-areamap__number" x={point.x} y={point.y + 4} textAnchor="middle">
                {point.number}
              </text>
            </a>
          ))}
        </svg>
      </nav>
      <figcaption>{hint}</figcaption>
    </figure>
  );
}
