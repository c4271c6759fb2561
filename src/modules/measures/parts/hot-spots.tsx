import { AreaName } from '#web/drawings/area-name.tsx';

/** A neighborhood on the map of figures: `share` (0 to 1) of the highest number, which shades it; `count` in words. */
type Spot = {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly count: string;
  readonly href: string;
  readonly points: string;
  readonly x: number;
  readonly y: number;
  readonly share: number;
};

export type SpotMap = { readonly width: number; readonly height: number; readonly spots: readonly Spot[] };

/** The county's neighborhoods with a number each, the higher the darker; each a link. The table beside it says the same. */
export function HotSpots({ map, title, hint }: { map: SpotMap; title: string; hint: string }) {
  return (
    <figure className="al-areamap">
      <nav aria-label={title}>
        <svg viewBox={`0 0 ${map.width} ${map.height}`}>
          <title>{title}</title>
          {map.spots.map(spot => (
            <a key={spot.id} href={spot.href}>
              <polygon className="al-areamap__area" points={spot.points} />
              <polygon className="al-areamap__heat" points={spot.points} fillOpacity={spot.share * 0.45} />
              <AreaName lines={[...spot.lines, spot.count]} x={spot.x} y={spot.y} />
            </a>
          ))}
        </svg>
      </nav>
      <figcaption>{hint}</figcaption>
    </figure>
  );
}
