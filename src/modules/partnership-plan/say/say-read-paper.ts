import type { Signing } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLanguages } from '#platform/words/say-date.ts';

const NOT_TO_READ: readonly string[] = ['draft', 'void'];

/** The present text as this signer's audience reads it, in the language asked for, with the way to the other language. */
export function sayReadPaper(ask: Ask, { agreement, papers }: Signing, query: URLSearchParams, here: string) {
  const wanted = query.get('language') ?? ask.language;
  const shown = NOT_TO_READ.includes(agreement.state)
    ? undefined
    : (papers.find(({ language }) => language === wanted) ?? papers[0]);
  const other = papers.find(({ language }) => language !== shown?.language);
  return {
    title: shown?.paper.title ?? null,
    paper: shown?.paper ?? null,
    other: shown &&
      other && {
        href: `${here}?language=${other.language}`,
        label: ask.say('partnership-plan', 'familyPlan.otherLanguage', {
          language: sayLanguages(ask.language, [other.language]),
        }),
      },
  };
}
