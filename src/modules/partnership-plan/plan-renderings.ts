import type { Rendering } from '#modules/agreements/index.ts';
import type { Language } from '#platform/http/who.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay, sayLanguages, sayList } from '#platform/words/say-date.ts';
import type { PlanContent, Speech } from './rules/plan-content.ts';
import { planPaper } from './rules/plan-paper.ts';

const AUDIENCES = ['full', 'family', 'family_limited'] as const;
const LANGUAGES = ['en', 'es'] as const;

/** The sentences of a plan's paper in one language. */
export function planSpeech(language: Language): Speech {
  const say = sayIn(language);
  return {
    language,
    say: (key, fill) => say('partnership-plan', key, fill),
    subject: code => say.code('partnership-plan', `subjects.${code}`),
    day: iso => sayDay(language, iso),
    languageName: code => sayLanguages(language, [code]),
    list: names => sayList(language, names),
  };
}

/** One content in every audience and language: what is frozen when a plan is made ready. */
export const planRenderings = (content: PlanContent): Rendering[] =>
  AUDIENCES.flatMap(audience =>
    LANGUAGES.map(language => ({ audience, language, paper: planPaper(content, audience, planSpeech(language)) })),
  );
