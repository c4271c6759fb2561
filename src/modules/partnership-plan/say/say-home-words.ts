import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayLanguages } from '#platform/words/say-date.ts';
import { PAGE_CODES, type PageCode, TRANSITION_CODES } from '../contract.ts';
import type { BoxLine } from '../parts/box-lines.tsx';
import type { FamilyLine } from '../parts/family-lines.tsx';
import type { FamilyWord } from '../store/family.ts';
import type { PlanText } from '../store/words.ts';
import { SIGNED_OFF } from '../use-cases/write-transition.ts';
import { firstNameOf, readable } from './say-words.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;
/** Names of those a plan names, by account and by person, as far as the reader sees them. */
export type Names = { readonly byUser: ReadonlyMap<Id, string>; readonly byPerson: ReadonlyMap<Id, string> };

/** What the family asks and tells, each in its own words, with when somebody who cares for the child saw it. */
export function sayFamilyLines(ask: Speaker, words: readonly FamilyWord[], names: Names): FamilyLine[] {
  const { say, language } = ask;
  return words.map(word => {
    const name = word.name ?? names.byPerson.get(word.personId);
    const { text, lang } = readable(word, language);
    return {
      key: word.id,
      who: name
        ? say('partnership-plan', `homePlan.${word.kind}`, { name: firstNameOf(name) })
        : say('partnership-plan', `homePlan.${word.kind}Nobody`),
      words: text,
      ...(lang && { lang }),
      by: [
        say('partnership-plan', 'homePlan.saidOn', {
          day: sayDay(language, word.saidOn),
          way: say('partnership-plan', `ways.${word.way}`).toLocaleLowerCase(language),
        }),
        translatedBy(ask, word),
      ]
        .filter(Boolean)
        .join(' · '),
      seen: saySeen(ask, word, names),
    };
  });
}

function saySeen({ say, language, who }: Speaker, { seenAt, seenBy }: FamilyWord, names: Names): string | null {
  if (!seenAt) return null;
  const day = sayDayOf(language, who.timeZone, seenAt);
  if (seenBy === who.userId) return say('partnership-plan', 'homePlan.seenByYou', { day });
  const name = seenBy ? names.byUser.get(seenBy) : undefined;
  return name
    ? say('partnership-plan', 'homePlan.seenBy', { name: firstNameOf(name), day })
    : say('partnership-plan', 'homePlan.seenBySomebody', { day });
}

type Translated = Pick<PlanText, 'language' | 'translation' | 'translationLanguage' | 'translatedBy'>;

/** Whose translation is shown, where one is. */
const translatedBy = ({ say, language }: Speaker, of: Translated): string | null =>
  of.language !== language && of.translationLanguage === language && of.translatedBy
    ? say('partnership-plan', 'homePlan.translated', { name: of.translatedBy })
    : null;

/** The nine boxes of the child's own page, each with its own way to change it. */
export function sayBoxes(ask: Speaker, name: string, page: readonly PlanText[], here: string): BoxLine[] {
  const { say } = ask;
  return PAGE_CODES.map((code: PageCode) => {
    const text = page.find(one => one.code === code);
    const title = say('partnership-plan', `paper.pageParts.${code}`);
    const way = text ? 'change' : 'write';
    return {
      key: code,
      code,
      title,
      ...(text ? sayText(ask, text, name) : { words: null, by: null }),
      edit: {
        href: `${here}/page/${code}`,
        label: say('partnership-plan', `homePlan.${way}`),
        of: say('partnership-plan', `homePlan.${way}Of`, { what: title }),
      },
    };
  });
}

/** Words with who said them and when, and in which language when it is another than the reader's. */
function sayText(ask: Speaker, text: PlanText, name: string): Pick<BoxLine, 'words' | 'lang' | 'by'> {
  const { say, language } = ask;
  const shown = readable(text, language);
  const by = [
    say('partnership-plan', `saidByOf.${text.saidBy}`, { name, day: sayDay(language, text.saidOn) }),
    shown.lang && say('partnership-plan', 'ownPage.inLanguage', { language: sayLanguages(language, [shown.lang]) }),
    translatedBy(ask, text),
  ];
  return { words: shown.text, ...(shown.lang && { lang: shown.lang }), by: by.filter(Boolean).join(' · ') };
}

export type MoveLines = { readonly lines: readonly BoxLine[]; readonly signed: string | null };

/** What one home passes on about a move, and whose name stands under it; null when nothing was written. */
export function sayMove(ask: Speaker, name: string, texts: readonly PlanText[]): MoveLines | null {
  const { say, language } = ask;
  const lines = TRANSITION_CODES.flatMap(code => {
    const text = texts.find(one => one.code === code);
    const title = say('partnership-plan', `paper.moveParts.${code}`);
    return text ? [{ key: code, title, ...sayText(ask, text, name), edit: null }] : [];
  });
  const signed = texts.find(({ code }) => code === SIGNED_OFF);
  if (lines.length === 0) return null;
  return {
    lines,
    signed: signed
      ? say('partnership-plan', 'homePlan.moveBy', { name: signed.words, day: sayDay(language, signed.saidOn) })
      : null,
  };
}
