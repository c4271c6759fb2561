import { addWorkDays, holidaysBetween } from '#modules/agency/index.ts';
import { askWorker } from '#modules/tasks/index.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { FamilyWordsAdded } from '../facts.ts';

/** Work days within which what a family said is put into the language of those who care for the child. */
const WORK_DAYS = 3;

/** What a family says in another language waits for nobody to notice: the worker is asked to have it translated. */
export const askForTranslation: readonly Hearer[] = [
  whenHeard(FamilyWordsAdded, 'ask-for-translation', async (ask, { body }) => {
    const { tx, today } = ask;
    const said = await tx
      .selectFrom('app.family_word')
      .select(['language', 'translation'])
      .where('id', '=', body.wordId)
      .executeTakeFirst();
    if (!said || said.language === 'en' || said.translation !== null) return;
    const holidays = await holidaysBetween(tx, today.toString(), today.add({ days: 14 }).toString());
    const dueOn = addWorkDays(today, WORK_DAYS, new Set(holidays)).toString();
    await askWorker(ask, { childId: body.childId, kind: 'translate_words', dueOn, sourceId: body.wordId });
  }),
];
