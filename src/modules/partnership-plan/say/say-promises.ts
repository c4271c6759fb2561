import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { PromiseRowData } from '../parts/promises-card.tsx';
import { promiseStanding } from '../rules/promise-end.ts';
import type { PlanPromise } from '../store/promises.ts';
import type { PlanTalk } from '../store/talks.ts';
import { readable } from './say-words.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today'>;
export type PromiseParts = {
  readonly promises: readonly PlanPromise[];
  readonly talks: readonly PlanTalk[];
  /** The version that is signed or to be signed; what was promised later stands beside it. Null while there is none. */
  readonly frozen: { readonly madeAt: string; readonly number: number } | null;
  /** Who asked for a talk, as it is read. */
  readonly whoAsked: (talk: PlanTalk) => string;
  /** The plan's address; null where the reader only reads. */
  readonly here: string | null;
};

/** The dated promises with where each stands. A day that has passed is a reason to talk, never a violation. */
export function sayPromises(ask: Speaker, parts: PromiseParts): PromiseRowData[] {
  const { say, language } = ask;
  return parts.promises.map(promise => {
    const { text, lang } = readable(promise, language);
    const { frozen } = parts;
    const later = frozen !== null && Temporal.Instant.compare(promise.madeAt, frozen.madeAt) > 0;
    return {
      id: promise.id,
      words: text,
      ...(lang && { lang }),
      who: promise.who,
      by: sayDay(language, promise.dueOn),
      ...stateOf(ask, promise, parts),
      note: later ? say('partnership-plan', 'promises.addedLater', { number: frozen.number }) : null,
      open: parts.here
        ? {
            href: `${parts.here}/promises/${promise.id}`,
            label: say('partnership-plan', 'promises.open'),
            of: say('partnership-plan', 'promises.openOne', { what: text }),
          }
        : null,
    };
  });
}

function stateOf(
  { say, language, today }: Speaker,
  promise: PlanPromise,
  parts: PromiseParts,
): Pick<PromiseRowData, 'state' | 'word'> {
  const standing = promiseStanding(promise, today.toString());
  if (standing === 'kept')
    return { state: 'ok', word: say('partnership-plan', 'promises.kept', { day: sayDay(language, promise.keptOn!) }) };
  if (standing === 'released') return { state: 'plain', word: say('partnership-plan', 'promises.released') };
  const talks = parts.talks.filter(talk => talk.promiseId === promise.id);
  const waiting = talks.find(({ heldOn }) => heldOn === null);
  if (waiting)
    return { state: 'talk', word: say('partnership-plan', 'promises.askedToTalk', { who: parts.whoAsked(waiting) }) };
  if (standing === 'today') return { state: 'soon', word: say('partnership-plan', 'promises.today') };
  if (promise.dueOn === today.add({ days: 1 }).toString())
    return { state: 'soon', word: say('partnership-plan', 'promises.tomorrow') };
  const held = talks[0]?.heldOn;
  if (held) return { state: 'info', word: say('partnership-plan', 'promises.talked', { day: sayDay(language, held) }) };
  if (standing === 'day-passed') return { state: 'talk', word: say('partnership-plan', 'promises.timeToTalk') };
  return { state: 'open', word: say('partnership-plan', 'promises.stillOpen') };
}
