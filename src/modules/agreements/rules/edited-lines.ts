import type { Problem } from '#kernel/problem.ts';
import type { TemplateLine } from '../contract.ts';
import { harshWordsIn } from './kind-words.ts';

/** A line as it stands in the form; empty in both languages it is left out. */
export type EditedLine = Omit<TemplateLine, 'en' | 'es'> & { readonly en: string | null; readonly es: string | null };

/** What a line is called in a form: part, subject and side of a pair, place. */
export const lineKey = ({
  part,
  subject,
  side,
  place,
}: Pick<TemplateLine, 'part' | 'subject' | 'side' | 'place'>): string =>
  [part, subject, side, place].filter(one => one !== null).join('-');

const isEmpty = (line: EditedLine): boolean => !line.en && !line.es;

/** Nothing takes the place of the title, or of one side of a pair: promises always stand beside each other. */
const mayBeLeftOut = (line: EditedLine, all: readonly EditedLine[]): boolean =>
  line.part !== 'title' &&
  all.some(
    other => !isEmpty(other) && other.part === line.part && other.subject === line.subject && other.side === line.side,
  );

/** Everything that keeps edited lines from being published, each at its field (`en-…` or `es-…` and the line's key). */
export function problemsOfLines(lines: readonly EditedLine[]): Problem[] {
  const missing = lines.flatMap((line, index): Problem[] => {
    const at = `en-${lineKey(line)}`;
    if (!isEmpty(line)) return line.en ? [] : [{ at, code: 'english-missing' }];
    const first = lines.findIndex(
      other => other.part === line.part && other.subject === line.subject && other.side === line.side,
    );
    return first === index && !mayBeLeftOut(line, lines) ? [{ at, code: 'line-missing' }] : [];
  });
  const harsh = harshWordsIn(lines.map(({ en, es }) => ({ en: en ?? '', es }))).map(
    ({ line, language, found }): Problem => ({
      at: `${language}-${lineKey(lines[line]!)}`,
      code: 'sounds-like-a-threat',
      fill: { words: found },
    }),
  );
  return [...missing, ...harsh];
}

/** The lines that remain, counted anew within their part, subject and side. Only for lines without problems. */
export function publishedLines(lines: readonly EditedLine[]): TemplateLine[] {
  const counted = new Map<string, number>();
  return lines.flatMap(line => {
    if (!line.en) return [];
    const group = lineKey({ ...line, place: 0 });
    const place = (counted.get(group) ?? 0) + 1;
    counted.set(group, place);
    return [{ ...line, en: line.en, es: line.es || null, place }];
  });
}
