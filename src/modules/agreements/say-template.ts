import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { TemplateLine } from './contract.ts';
import type { OpenTemplate } from './read-template.ts';
import { lineKey } from './rules/edited-lines.ts';
import type { TemplateVersion } from './store/templates.ts';

/** A line of a template in both languages, with what its fields are called. */
export type SaidTemplateLine = {
  readonly key: string;
  readonly title: string;
  readonly english: string;
  readonly spanish: string;
  readonly en: string;
  readonly es: string;
};

const parts: readonly TemplateLine['part'][] = ['title', 'value', 'purpose', 'pair', 'statement'];
/** Parts to which a line may be added by writing into the empty one at their end. */
const growing: readonly TemplateLine['part'][] = ['value', 'purpose', 'statement'];

/** A template's name in words; its code where none is known. */
export const sayTemplate = (ask: Pick<Ask, 'say'>, code: string): string =>
  ask.say.code('agreements', `templates.names.${code}`);

/** The lines as the form has them: with an empty one at the end of each part that may grow. */
export const linesToEdit = (lines: readonly TemplateLine[]): TemplateLine[] =>
  parts.flatMap(part => {
    const own = lines.filter(line => line.part === part);
    const place = Math.max(0, ...own.map(line => line.place)) + 1;
    return growing.includes(part) ? [...own, { part, place, subject: null, side: null, en: '', es: null }] : own;
  });

/** The lines of a template by part, each with its name in words. */
export function sayTemplateLines(ask: Ask, lines: readonly TemplateLine[]) {
  return parts.flatMap(part => {
    const own = lines.filter(line => line.part === part);
    return own.length === 0
      ? []
      : [{ part, title: ask.say('agreements', `templates.parts.${part}`), lines: own.map(line => sayLine(ask, line)) }];
  });
}

function sayLine(ask: Ask, line: TemplateLine): SaidTemplateLine {
  const title = line.en || line.es ? titleOf(ask, line) : ask.say('agreements', 'templates.newLine');
  return {
    key: lineKey(line),
    title,
    english: ask.say('agreements', 'templates.english', { line: title }),
    spanish: ask.say('agreements', 'templates.spanish', { line: title }),
    en: line.en,
    es: line.es ?? '',
  };
}

function titleOf({ say }: Ask, { part, place, subject, side }: TemplateLine): string {
  if (subject === null || side === null)
    return say('agreements', 'templates.line', { part: say('agreements', `templates.parts.${part}`), number: place });
  const about = say.code('agreements', `templates.subjects.${subject}`);
  const who = say('agreements', `templates.sides.${side}`);
  return place === 1
    ? say('agreements', 'templates.one', { subject: about, side: who })
    : say('agreements', 'templates.oneMore', { subject: about, side: who, number: place });
}

/** A version as lists name it. */
export const sayVersion = (ask: Ask, { version, publishedAt, why, translationBy }: TemplateVersion) => ({
  key: String(version),
  title: ask.say('agreements', 'templates.published', {
    number: version,
    day: sayDayOf(ask.language, ask.who.timeZone, publishedAt),
  }),
  why,
  translationBy,
});

/** How many lines nobody has translated yet, as a sentence; null when all are. */
export function sayUntranslated(ask: Pick<Ask, 'say'>, { lines }: Pick<OpenTemplate, 'lines'>): string | null {
  const count = lines.filter(line => line.es === null).length;
  return count > 0 ? ask.say('agreements', 'templates.untranslated', { count }) : null;
}
