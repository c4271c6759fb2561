import type { Id } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import type { Problem } from '#kernel/problem.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { PAGE_CODES } from './contract.ts';
import { livePlanOf } from './live-plan.ts';
import { routineSheet, type SheetSpeech, type SheetWords } from './rules/routine-sheet.ts';
import { type PlanText, pageOf, transitionOf } from './store/words.ts';
import { problemsThatTellTheHome } from './tell-home.ts';
import { SIGNED_OFF } from './use-cases/write-transition.ts';

/** The routine sheet in both languages, and what in it would tell the home a child leaves: a new caregiver may have come. */
export type GatheredSheet = {
  readonly papers: Readonly<Record<Language, Paper>>;
  readonly problems: readonly Problem[];
  readonly isEmpty: boolean;
};

/** Gathers a child's routine sheet from what is meant for the family. Throws NotThere when the child is not the asker's. */
export async function gatherSheet(ask: Ask, childId: Id): Promise<GatheredSheet> {
  const { tx } = ask;
  const name = (await personById(tx, childId))?.first_name;
  if (!name) return notThere();
  const plan = await livePlanOf(tx, childId);
  const order = (text: PlanText) => (PAGE_CODES as readonly string[]).indexOf(text.code);
  const page = (await pageOf(tx, childId)).filter(({ forFamily }) => forFamily).sort((a, b) => order(a) - order(b));
  const moving = plan ? await transitionOf(tx, plan.id) : [];
  const routines = moving.filter(({ forFamily, code }) => forFamily && code !== SIGNED_OFF);
  const inLanguage = (language: Language): Paper => {
    const say = sayIn(language);
    const labeled =
      (group: 'pageParts' | 'moveParts') =>
      (text: PlanText): SheetWords => ({
        ...text,
        label: say.code('partnership-plan', `paper.${group}.${text.code}`),
      });
    return routineSheet(
      { page: page.map(labeled('pageParts')), routines: routines.map(labeled('moveParts')) },
      speechOf(language, name),
    );
  };
  const fields = [...page, ...routines].map(text => ({ at: text.code, texts: [text.words, text.translation] }));
  return {
    papers: { en: inLanguage('en'), es: inLanguage('es') },
    problems: await problemsThatTellTheHome(tx, childId, fields),
    isEmpty: fields.length === 0,
  };
}

function speechOf(language: Language, name: string): SheetSpeech {
  const say = sayIn(language);
  const sheet = (key: 'title' | 'lead' | 'page' | 'routines' | 'nothing' | 'after') =>
    say('partnership-plan', `sheet.${key}`, { name });
  return {
    language,
    title: sheet('title'),
    lead: sheet('lead'),
    page: sheet('page'),
    routines: sheet('routines'),
    nothing: sheet('nothing'),
    after: sheet('after'),
    saidBy: (who, day) =>
      say('partnership-plan', 'sheet.saidBy', {
        who: say('partnership-plan', `saidBy.${who}`),
        day: sayDay(language, day),
      }),
    translatedBy: who => say('partnership-plan', 'sheet.translatedBy', { who }),
  };
}
