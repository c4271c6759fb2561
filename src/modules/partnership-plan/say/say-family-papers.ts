import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { familyPaperPath } from '../home-paths.ts';
import { keptFamilyPapers } from '../store/home.ts';

/** The papers a parent was given, for the page of what stays theirs. */
export async function sayFamilyPapers({ tx, say, language, who }: Pick<Ask, 'tx' | 'say' | 'language' | 'who'>) {
  const papers = await keptFamilyPapers(tx, language);
  return {
    title: say('partnership-plan', 'familyPaper.title'),
    papers: papers.map(({ id, title, madeAt }) => ({
      key: id,
      title,
      href: familyPaperPath(id),
      text: say('partnership-plan', 'familyPaper.row', { day: sayDayOf(language, who.timeZone, madeAt) }),
    })),
  };
}
