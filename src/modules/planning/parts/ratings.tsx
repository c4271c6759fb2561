import { Meter } from '#web/ui/meter.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { SaidRatings } from '../say/say-ratings.ts';

/** Ratings of one goal side by side: one line for each rater, the latest with its bar, those before under it. */
export function Ratings({ ratings, none, earlier }: { ratings: SaidRatings; none: string; earlier: string }) {
  if (ratings.lines.length === 0) return <p className="al-second">{none}</p>;
  return (
    <>
      {ratings.disagree && (
        <p>
          <StateTag state="talk">{ratings.disagree}</StateTag>
        </p>
      )}
      {ratings.lines.map(({ key, rater, name, entries }) => {
        const latest = entries.at(-1)!;
        const before = entries.slice(0, -1).toReversed();
        return (
          <div key={key} className="al-part">
            <p>
              <strong>{rater}</strong> <bdi>{name}</bdi>
            </p>
            <Meter share={latest.share}>
              {latest.level}, {latest.day}
            </Meter>
            <p lang={latest.language}>{latest.reason}</p>
            {before.length > 0 && (
              <p className="al-second">
                {earlier} {before.map(entry => `${entry.day}: ${entry.level}`).join(' · ')}
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
