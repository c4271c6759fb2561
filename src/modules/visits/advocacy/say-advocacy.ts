import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { type Standing, whereItStands } from './rules/where-it-stands.ts';
import type { AdvocacyRow, StepRow } from './store.ts';

const STATES: Readonly<Record<Standing, State>> = {
  waiting: 'waiting',
  late: 'late',
  escalated: 'soon',
  answered: 'ok',
};

/** Where a request stands, in words. */
export function sayStanding(
  { say, language, today }: Pick<Ask, 'say' | 'language' | 'today'>,
  row: AdvocacyRow,
): { standing: Standing; state: State; stateWord: string } {
  const standing = whereItStands(
    { answerBy: row.answer_by, answeredOn: row.answered_on, escalatedOn: row.escalated_on },
    today.toString(),
  );
  const on = { waiting: row.answer_by, late: row.answer_by, escalated: row.escalated_on, answered: row.answered_on }[
    standing
  ];
  const answer = row.answer ? say('visits', `advocacyAnswers.${row.answer}`) : '';
  return {
    standing,
    state: row.answer === 'refused' ? 'plain' : STATES[standing],
    stateWord: say('visits', `advocacy.${standing}`, { day: sayDay(language, on ?? row.answer_by), answer }),
  };
}

/** Who asked, and when. */
export const sayAsked = ({ say, language }: Pick<Ask, 'say' | 'language'>, row: AdvocacyRow): string =>
  say('visits', 'advocacy.asked', {
    day: sayDay(language, row.asked_on),
    name: row.asker ?? say('visits', 'advocacy.formerStaff'),
  });

/** One step while an answer was waited for: what, who or that the night did it, and the words. */
export function sayStep({ say, language }: Pick<Ask, 'say' | 'language'>, step: StepRow): string {
  const what = say('visits', step.kind === 'escalated' ? 'advocacyOne.stepEscalated' : 'advocacyOne.stepAgain', {
    day: sayDay(language, step.taken_on),
  });
  const who = step.recorded_by === null ? say('visits', 'advocacyOne.byNight') : step.name;
  return [[what, who].filter(Boolean).join(', '), step.words].filter(Boolean).join('. ');
}
