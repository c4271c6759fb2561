import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { keptCopies } from './store/signings.ts';

/** A signed copy as the list of them shows it. */
export type KeptCopyData = {
  readonly key: string;
  readonly title: string;
  /** Language of the title when it is another than the page's. */
  readonly lang: string | undefined;
  readonly href: string;
  readonly label: string;
  readonly text: string;
};

/** The asker's own signed copies for the page of what they keep, with the title of their list. */
export async function sayKeptCopies(
  ask: Pick<Ask, 'tx' | 'say' | 'language' | 'who'>,
): Promise<{ title: string; none: string; copies: KeptCopyData[] }> {
  const { say, language, who } = ask;
  const { title, none } = say.group('agreements', 'keptCopies');
  const copies = (await keptCopies(ask.tx)).map(copy => ({
    key: copy.id,
    title: copy.title,
    lang: copy.language === language ? undefined : copy.language,
    href: `/home/kept/signed/${copy.id}/file`,
    label: say('agreements', 'keptCopies.save', { title: copy.title }),
    text: say('agreements', 'keptCopies.signedOn', { day: sayDayOf(language, who.timeZone, copy.signedAt) }),
  }));
  return { title, none, copies };
}
