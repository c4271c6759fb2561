import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { Side } from '../contract.ts';
import type { PromiseLine } from '../parts/promise-lines.tsx';
import { promiseStanding } from '../rules/promise-end.ts';
import type { PlanPromise } from '../store/promises.ts';
import type { PlanTalk } from '../store/talks.ts';
import { readable } from './say-words.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today' | 'who'>;

export type PromisesToSay = {
  readonly promises: readonly PlanPromise[];
  readonly talks: readonly PlanTalk[];
  /** First name of the worker, who proposes a day for a talk. */
  readonly worker: string | null;
  /** The plan's address. */
  readonly here: string;
};

/** The dated promises of one side as a caregiver reads them; what is open can be marked kept or talked about. */
export function sayHomePromises(ask: Speaker, { promises, ...of }: PromisesToSay, side: Side): PromiseLine[] {
  const { say, language, today } = ask;
  return promises
    .filter(promise => promise.side === side)
    .map(promise => {
      const { text, lang } = readable(promise, language);
      const standing = promiseStanding(promise, today.toString());
      const talk = of.talks.find(({ promiseId }) => promiseId === promise.id);
      const open = standing !== 'kept' && standing !== 'released';
      const mine = side === 'caregiver';
      return {
        key: promise.id,
        words: text,
        ...(lang && { lang }),
        state:
          standing === 'kept' ? 'done' : standing === 'released' ? 'open' : talk && !talk.heldOn ? 'talk' : 'doing',
        texts: [sayStanding(ask, promise, standing), ...(talk ? [sayTalkState(ask, talk, of.worker)] : [])],
        ways: open
          ? [
              {
                href: `${of.here}/promises/${promise.id}`,
                label: say('partnership-plan', mine ? 'homePlan.iKept' : 'homePlan.wasKept'),
                of: say('partnership-plan', 'homePlan.wasKeptOf', { what: text }),
              },
              ...(talk && !talk.heldOn
                ? []
                : [
                    {
                      href: `${of.here}/talk?promise=${promise.id}`,
                      label: say('partnership-plan', 'homePlan.talk'),
                      of: say('partnership-plan', 'homePlan.talkOf', { what: text }),
                    },
                  ]),
            ]
          : [],
      } as const;
    });
}

function sayStanding(
  { say, language }: Speaker,
  { who, dueOn, keptOn }: PlanPromise,
  standing: ReturnType<typeof promiseStanding>,
): string {
  const day = sayDay(language, dueOn);
  switch (standing) {
    case 'kept':
      return say('partnership-plan', 'homePlan.kept', { day: sayDay(language, keptOn!) });
    case 'released':
      return say('partnership-plan', 'homePlan.released');
    case 'today':
      return say('partnership-plan', 'homePlan.today', { who });
    case 'day-passed':
      return say('partnership-plan', 'homePlan.passed', { who, day });
    case 'open':
      return say('partnership-plan', 'homePlan.by', { who, day });
  }
}

/** Who asked to talk and when it is, or what came of it. */
export function sayTalkState(
  { say, language, who }: Pick<Ask, 'say' | 'language' | 'who'>,
  talk: PlanTalk,
  worker: string | null,
): string {
  if (talk.heldOn && talk.outcome)
    return say('partnership-plan', 'homePlan.talkHeld', {
      day: sayDay(language, talk.heldOn),
      outcome: say('partnership-plan', `outcomes.${talk.outcome}`),
    });
  const asked =
    talk.askedBy === who.userId
      ? say('partnership-plan', 'homePlan.youAsked')
      : say('partnership-plan', 'homePlan.someoneAsked', { who: say('partnership-plan', `sides.${talk.askedSide}`) });
  const when = talk.meetOn
    ? say('partnership-plan', 'homePlan.talkOn', { day: sayDay(language, talk.meetOn) })
    : say('partnership-plan', 'homePlan.talkNoDay', { name: worker ?? say('partnership-plan', 'homePlan.theAgency') });
  return `${asked} ${when}`;
}
