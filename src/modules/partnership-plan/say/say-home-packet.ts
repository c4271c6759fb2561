import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { PacketData } from '../parts/packet-card.tsx';
import type { PlanStep } from '../rules/plan-content.ts';
import type { PlanPromise } from '../store/promises.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** The information packet: first what is not known and what is still to come, then what was given. */
export function sayPacket(ask: Speaker, steps: readonly PlanStep[], promises: readonly PlanPromise[]): PacketData {
  const { say, language } = ask;
  const packet = steps.filter(({ part }) => part === 'packet');
  const given = packet.filter(({ state }) => state === 'done');
  const line = (step: PlanStep) => ({ key: step.kind, text: step[language], note: step.note });
  return {
    notKnown: packet.filter(({ state }) => state === 'not_known').map(line),
    open: packet
      .filter(({ state }) => state === 'open')
      .map(step => {
        const promise = promises.find(({ id, releasedAt }) => id === step.promiseId && releasedAt === null);
        return {
          ...line(step),
          promised: promise
            ? say('partnership-plan', 'homePlan.promisedBy', { day: sayDay(language, promise.dueOn) })
            : null,
        };
      }),
    givenTitle: given.length > 0 ? say('partnership-plan', 'homePlan.givenOpen', { count: given.length }) : null,
    given: given.map(step => ({ ...line(step), text: onDay(ask, step) })),
    others: steps
      .filter(({ part, state }) => (part === 'transition' || part === 'team') && state !== 'not_needed')
      .map(step => ({
        ...line(step),
        text: onDay(ask, step),
        state: step.state === 'done' ? 'done' : step.state === 'not_known' ? 'unknown' : 'open',
      })),
  };
}

const onDay = ({ say, language }: Speaker, step: PlanStep): string =>
  step.doneOn
    ? say('partnership-plan', 'homePlan.stepOn', { what: step[language], day: sayDay(language, step.doneOn) })
    : step[language];
