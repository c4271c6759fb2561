import { AreaName } from '#web/drawings/area-name.tsx';
import type { DrawnOutlines } from '../draw-outlines.ts';

/** Neighborhoods as they are drawn, each a link. The table beside it says the same. */
export function OutlineMap({ map, title, hint }: { map: DrawnOutlines; title: string; hint: string }) {
  return (
    <figure className="al-areamap">
      <nav aria-label={title}>
        <svg viewBox={`0 0 ${map.width} ${map.height}`}>
          <title>{title}</title>
          {map.areas.map(area => (
            <a key={area.id} href={area.href} aria-label={area.name}>
              <polygon className="al-areamap__area" points={area.points} />
              <AreaName lines={area.lines} x={area.x} y={area.y} />
            </a>
          ))}
        </svg>
      </nav>
      <figcaption>{hint}</figcaption>
    </figure>
  );
}
