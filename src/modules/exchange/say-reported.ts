import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { sayFigure } from '#platform/words/say-figure.ts';
import { type AfcarsElement, codeOf, elementOf } from './read/afcars/elements.ts';
import type { ReportedElement } from './read/afcars/reported-record.ts';
import { lastDayOf, readDay } from './read/afcars/responses.ts';
import { type Placed, type ReportedSection, reportedSections } from './rules/reported-sections.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** One element in finished words, beside the tag it has in the file. */
export type SaidElement = {
  readonly key: string;
  /** `E112`; empty for a tag that is in no list. */
  readonly element: string;
  readonly label: string;
  readonly tag: string;
  readonly answer: string;
  readonly line: string;
};

/** Elements under a heading that opens. */
export type SaidSection = { readonly key: string; readonly title: string; readonly elements: readonly SaidElement[] };

/** Sections of one card: about the child, or about one stay in care. */
export type SaidCard = { readonly key: string; readonly title: string; readonly sections: readonly SaidSection[] };

type Known = Placed & { readonly reported: ReportedElement; readonly known: AfcarsElement | undefined };

/** A federal record in finished words: the child, then each stay in care. */
export function sayReported(speaker: Speaker, elements: readonly ReportedElement[]): SaidCard[] {
  const known = elements.map((reported): Known => {
    const element = elementOf(reported.tag);
    const { path, value } = reported;
    return {
      path,
      value,
      group: element?.group ?? 'unknown',
      element: element?.element ?? '',
      reported,
      known: element,
    };
  });
  const cards = new Map<number, ReportedSection<Known>[]>();
  for (const section of reportedSections(known)) cards.getOrInsertComputed(section.stay, () => []).push(section);
  return [...cards].map(([stay, sections]) => ({
    key: String(stay),
    title: cardTitle(speaker, stay, sections),
    sections: sections.map(section => saySection(speaker, section)),
  }));
}

function cardTitle({ say, language }: Speaker, stay: number, sections: readonly ReportedSection<Known>[]): string {
  if (stay === 0) return say('exchange', 'reported.aboutChild');
  const day = dayOf(language, sections, 'E69');
  return day === null
    ? say('exchange', 'reported.stayNoDay', { number: stay })
    : say('exchange', 'reported.stay', { number: stay, day });
}

function saySection(speaker: Speaker, section: ReportedSection<Known>): SaidSection {
  const { say, language } = speaker;
  const { group, stay, place, elements } = section;
  const name = say.code('exchange', `reported.groups.${group}`);
  const day = group === 'living' ? dayOf(language, [section], 'E112') : null;
  const title =
    group !== 'living'
      ? name
      : day === null
        ? say('exchange', 'reported.livedNoDay')
        : say('exchange', 'reported.lived', { day });
  const answered = elements.filter(({ value }) => value !== null).length;
  return {
    key: `${stay}-${place}-${group}`,
    title: say('exchange', 'reported.answered', { title, answered, all: elements.length }),
    elements: elements.map(each => sayElement(speaker, each)),
  };
}

function dayOf(language: Ask['language'], sections: readonly ReportedSection<Known>[], element: string): string | null {
  const value = sections.flatMap(({ elements }) => elements).find(each => each.element === element)?.value;
  const read = value ? readDay(value) : null;
  return read && 'day' in read ? sayDay(language, read.day) : null;
}

function sayElement(speaker: Speaker, { reported, known }: Known): SaidElement {
  return {
    key: reported.path,
    element: known?.element ?? '',
    label: known?.[speaker.language] ?? reported.tag,
    tag: reported.tag,
    answer: sayAnswer(speaker, known, reported.value),
    line: sayFigure(speaker.language, reported.line),
  };
}

/** A response in words; one that is no code of its list, or no day, stands as it was reported. */
export function sayAnswer(
  { say, language }: Speaker,
  element: AfcarsElement | undefined,
  value: string | null,
): string {
  if (value === null) return say('exchange', 'reported.blank');
  if (!element) return value;
  const code = codeOf(element, value);
  if (code)
    return say('exchange', code.inferred ? 'reported.inferred' : 'reported.code', {
      label: code[language],
      code: value,
    });
  if (element.holds === 'code') return say('exchange', 'reported.unknownCode', { code: value });
  if (element.holds === 'day') {
    const read = readDay(value);
    return 'day' in read ? sayDay(language, read.day) : value;
  }
  if (element.holds !== 'month' || lastDayOf(value) === null) return value;
  const month = Temporal.PlainDate.from({ year: Number(value.slice(0, 4)), month: Number(value.slice(4)), day: 1 });
  return month.toLocaleString(`${language}-US`, { year: 'numeric', month: 'long' });
}
