import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { PAGE_CODES } from '../contract.ts';
import type { OwnPageData } from '../parts/own-page-card.tsx';
import type { PlanText } from '../store/words.ts';
import { readable } from './say-words.ts';

type Child = { readonly firstName: string; readonly initials: string };

/** The child's own page: the nine boxes with whose words they are. `here` is the plan's address, null for who only reads. */
export function sayOwnPage(
  { say, language }: Pick<Ask, 'say' | 'language'>,
  { firstName, initials }: Child,
  texts: readonly PlanText[],
  here: string | null,
): OwnPageData {
  const missing = PAGE_CODES.length - texts.length;
  return {
    title: say('partnership-plan', 'ownPage.title', { name: firstName }),
    initials,
    about:
      missing > 0 && texts.length > 0
        ? say('partnership-plan', 'ownPage.missing', { count: missing })
        : say('partnership-plan', 'ownPage.about', { name: firstName }),
    edit: here ? { href: `${here}/page`, label: say('partnership-plan', 'ownPage.edit') } : null,
    boxes: PAGE_CODES.map(code => {
      const title = say('partnership-plan', `paper.pageParts.${code}`);
      const text = texts.find(one => one.code === code);
      if (!text) return { code, title, words: null, by: say('partnership-plan', 'ownPage.none') };
      const shown = readable(text, language);
      const who = say('partnership-plan', `saidByOf.${text.saidBy}`, {
        name: firstName,
        day: sayDay(language, text.saidOn),
      });
      const spoken =
        shown.lang && say('partnership-plan', 'ownPage.inLanguage', { language: sayLanguages(language, [shown.lang]) });
      return {
        code,
        title,
        words: shown.text,
        ...(shown.lang && { lang: shown.lang }),
        by: [who, spoken].filter(Boolean).join(' · '),
      };
    }),
  };
}
