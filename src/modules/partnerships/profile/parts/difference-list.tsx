import { FactList } from '#web/ui/fact-list.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { sayDifference } from '../say-difference.ts';

type Difference = ReturnType<typeof sayDifference>;
type DifferenceListProps = {
  differences: readonly Difference[];
  /** Where it is noted how a difference is handled, and the words for it; null for who only reads. */
  handle: { href: (key: string) => string; text: string } | null;
};

/** Differences with both sides and how they are handled; the open ones come first. */
export function DifferenceList({ differences, handle }: DifferenceListProps) {
  return (
    <Stack tight>
      {differences.map(each => (
        <article key={each.key}>
          <h3>
            {each.title} <StateTag state={each.open ? 'talk' : 'ok'}>{each.state}</StateTag>
          </h3>
          <p className="al-second">
            {each.between}, {each.noted}
          </p>
          <FactList facts={each.sides.map(side => ({ label: side.who, value: side.words }))} />
          <p>{each.handling}</p>
          {each.open && handle && (
            <p>
              <a href={handle.href(each.key)}>{handle.text}</a>
            </p>
          )}
        </article>
      ))}
    </Stack>
  );
}
