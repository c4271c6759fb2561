import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import type { Choice, Definition, Instrument, Item, Scale, Text } from './contract.ts';
import { choicesOf } from './rules/answer-problems.ts';
import { isAboutFamilies } from './rules/whom-it-fits.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** For which ages an instrument is made, in words. */
export function sayAges({ say }: Speaker, { months: { from, to } }: Definition): string {
  if (from === 0 && to === null) return say('assessments', 'ages.any');
  if (to === null) return say('assessments', 'ages.yearsFrom', { from: Math.floor(from / 12) });
  if (from % 12 !== 0 || (to + 1) % 12 !== 0) return say('assessments', 'ages.months', { from, to });
  return say('assessments', 'ages.years', { from: from / 12, to: (to + 1) / 12 - 1 });
}

/** Who answers, in words. */
export const sayInformants = ({ say, language }: Speaker, { informants }: Definition): string =>
  sayList(
    language,
    informants.map(each => say('assessments', `informants.${each}`)),
  );

/** What the license allows here, in words. */
export function sayLicense({ say }: Speaker, { license, packId, about }: Instrument): string {
  const allowed = packId ? say('assessments', 'licenseOwn') : say('assessments', `licenses.${license}`);
  return isAboutFamilies(about) ? allowed : `${allowed} (${say('assessments', 'notHere')})`;
}

/** A question in the reader's language where it was published in it; `lang` says which language it stands in otherwise. */
export const sayItem = (language: 'en' | 'es', item: Item): { text: string; lang?: 'en' } =>
  language === 'es' && !item.es ? { text: item.en, lang: 'en' } : { text: item[language] ?? item.en };

/** The answers of a question, to choose from. */
export const sayChoices = (language: 'en' | 'es', definition: Definition, item: Item) =>
  choicesOf(definition, item).map((choice: Choice) => ({ value: String(choice.value), label: choice[language] }));

/** The published cut-off of a scale, in words; null where there is none. */
export function sayCut({ say }: Speaker, { positive }: Scale): string | null {
  if (positive?.from !== undefined) return say('assessments', 'instrument.from', { number: positive.from });
  if (positive?.to !== undefined) return say('assessments', 'instrument.upTo', { number: positive.to });
  return null;
}

/** How a scale or an item is called, by its code. */
export function sayCode(language: 'en' | 'es', { scales = [], items = [] }: Definition, code: string): string {
  const named: Text | undefined = scales.find(each => each.code === code);
  if (named) return named[language];
  const item = items.find(each => each.code === code);
  return item ? sayItem(language, item).text : code;
}

/** The scale that stands for the whole: its first one; undefined where nothing is counted. */
export const mainScale = ({ scales = [] }: Definition): Scale | undefined => scales[0];
