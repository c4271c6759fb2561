import { recordAllergy, recordCondition, recordCoverage, recordMedicine } from '#modules/health/index.ts';
import { childOf } from './children.ts';
import type { StoryWhen } from './day.ts';
import { EPISODES } from './episodes.ts';
import { ALLERGIES, CONDITIONS, INSURANCE, MEDICINES, NO_PSYCHOTROPIC } from './health.ts';
import type { ChildKey } from './keys.ts';
import type { Act, Story } from './play.ts';
import { readingActs } from './play-cards.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** A change of a child's must-know card: whoever cares for the child then reads it again. */
type Change = { readonly child: ChildKey; readonly at: string; readonly what: string; readonly does: Act['does'] };

/** The case's worker writes down what has no day two days after the child came into care, one line after the other. */
function noted(story: Story, child: ChildKey, since?: StoryWhen, minutes = 30): string {
  if (since) return story.at(since, 'meeting');
  const { from } = EPISODES.find(({ children }) => children.includes(child))!;
  return Temporal.Instant.from(story.at(from)).add({ hours: 44, minutes }).toString();
}

export function healthActs(story: Story): readonly Act[] {
  const changes = [...allergies(story), ...conditions(story), ...medicines(story)];
  const written = changes.map(
    ({ child, at, what, does }): Act => ({ at, by: workerAt(story, childOf(child).family, at), what, does }),
  );
  return [...written, ...insurance(story), ...readingActs(story, changes)];
}

const allergies = (story: Story): Change[] =>
  ALLERGIES.flatMap(fact => {
    if (fact.state !== 'allergic') return [];
    const { child, to, since, after } = fact;
    const severity = 'unknown' as const;
    return {
      child,
      at: noted(story, child, since),
      what: `adds an allergy of ${child}`,
      does: ask =>
        recordAllergy(ask, {
          childId: story.id(personKey(child)),
          substance: to.en,
          severity,
          reaction: after?.en ?? null,
        }),
    };
  });

const conditions = (story: Story): Change[] =>
  CONDITIONS.map(({ child, what }, index) => ({
    child,
    at: noted(story, child, undefined, index),
    what: `adds a condition of ${child}`,
    does: ask => recordCondition(ask, { childId: story.id(personKey(child)), name: what.en }),
  }));

const medicines = (story: Story): Change[] =>
  MEDICINES.map(({ child, what, where, since }) => ({
    child,
    at: noted(story, child, since),
    what: `adds a medicine of ${child}`,
    does: ask =>
      recordMedicine(ask, {
        childId: story.id(personKey(child)),
        name: what.en,
        times: where?.en ?? null,
        psychotropic: NO_PSYCHOTROPIC.includes(child) ? false : null,
        from: since ? story.on(since) : null,
      }),
  }));

const insurance = (story: Story): Act[] =>
  INSURANCE.map(({ child }): Act => {
    const at = noted(story, child);
    return {
      at,
      by: workerAt(story, childOf(child).family, at),
      what: `adds the insurance of ${child}`,
      does: ask => recordCoverage(ask, { childId: story.id(personKey(child)), payer: 'Medicaid' }),
    };
  });
