import { newId } from '#kernel/ids.ts';
import { childFrame } from '#modules/people/index.ts';
import { findingKinds, orderKinds } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { type CourtList, JUDGES, PLEAS } from './contract.ts';
import { opensCourtOf, type StandingHearing, wordsOf } from './store.ts';

/** What every form about a court needs: whose it is, the way back, and the form's key. NotThere when not theirs. */
export async function courtForm(ask: Ask, childId = '') {
  const frame = await childFrame(ask, childId, 'court');
  if (!(await opensCourtOf(ask.tx, childId))) return notThere();
  return {
    over: frame.name,
    back: `/children/${childId}/court`,
    formKey: newId(),
    words: ask.say.group('court', 'form'),
  };
}

/** Kinds of a list to choose from, in the reader's language. */
export async function kindChoices({ tx, language }: Ask, list: CourtList, kinds: readonly string[]) {
  return (await wordsOf(tx, list, kinds)).map(row => ({ value: row.code, label: row[language] }));
}

/** Yes, no, or not known. */
export const answerChoices = ({ say }: Ask) =>
  (['yes', 'no', 'not_known'] as const).map(value => ({ value, label: say('court', `answers.${value}`) }));

/** Who held a hearing, and what was pleaded there; not known is an answer. */
export const judgeChoices = ({ say }: Ask) =>
  ([...JUDGES, 'not_known'] as const).map(value => ({ value, label: say('court', `judges.${value}`) }));
export const pleaChoices = ({ say }: Ask) =>
  ([...PLEAS, 'not_known'] as const).map(value => ({ value, label: say('court', `pleas.${value}`) }));

/** What a court may have found and ordered. */
export const madeChoices = async (ask: Ask) => ({
  findings: await kindChoices(ask, 'findings', findingKinds),
  orders: await kindChoices(ask, 'orders', orderKinds),
  answers: answerChoices(ask),
});

/** What a hearing is for and when it is or was, in one line. */
export const sayWhichHearing = ({ language, who }: Ask, hearing: StandingHearing): string =>
  `${hearing[`kind_${language}`]} · ${sayMoment(language, who.timeZone, hearing.heldAt ?? hearing.setFor)}`;

/** A moment (ISO) as the fields of a day and a time show it. */
export const typedMoment = (moment: string, timeZone: string) => {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return {
    ...typedDay(local.toPlainDate().toString()),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};

/** A day (ISO date) as the field of a day shows it. */
export const typedDay = (day: string) => {
  const date = Temporal.PlainDate.from(day);
  return { 'day-year': String(date.year), 'day-month': String(date.month), 'day-day': String(date.day) };
};
