import type { LineGroup, ReportLine } from '#kernel/group-lines.ts';
import type { Say } from '#platform/words/say.ts';
import { sayFigure } from '#platform/words/say-figure.ts';
import { toldWords } from './found-words.en.ts';

/** Where something was found: the file and its column, or the whole extract. */
export const sayPlace = (say: Say, { file, column }: Pick<ReportLine, 'file' | 'column'>): string =>
  [file ?? say('exchange', 'run.whole'), column].filter(Boolean).join(' · ');

/** What is so, for one code. */
export const sayFound = (say: Say, code: string): { is: string; do: string } => ({
  is: say.code('exchange', `found.${code}.is`),
  do: say.code('exchange', `found.${code}.do`),
});

/** What is known more closely of one row; empty when that is all. */
export function sayTold(say: Say, { code, told }: Pick<ReportLine, 'code' | 'told'>): string {
  const key = toldKey(code, told);
  const sentence = key === null ? '' : say.code('exchange', `told.${key}`, told ?? {});
  const record = told?.record === undefined ? '' : say('exchange', 'run.record', { record: told.record });
  return [sentence, record].filter(Boolean).join(' ');
}

/**
 * Under which key the words hold the sentence about one row, below its code: by its problem, by what it runs into, or
 * `plain`. Null when there is none.
 */
function toldKey(code: string, told: ReportLine['told']): string | null {
  if (told === null) return null;
  const known: Readonly<Record<string, string>> = toldWords[code as keyof typeof toldWords] ?? {};
  const line = told.line === undefined ? '' : 'line';
  const key = ['plain', String(told.problem ?? told.why), String(told.with), line].find(each => each in known);
  return key === undefined ? null : `${code}.${key}`;
}

/** The reason of one row as one or two sentences, for reports. */
export const sayReason = (say: Say, line: Pick<ReportLine, 'code' | 'told'>): string =>
  [sayFound(say, line.code).is, sayTold(say, line)].filter(Boolean).join(' ');

export type SaidLine = { readonly key: string; readonly line: string; readonly value: string; readonly told: string };

/** One reason in one column, ready to be drawn. */
export type SaidGroup = {
  readonly key: string;
  readonly place: string;
  readonly count: string;
  readonly is: string;
  readonly do: string;
  /** Said once where it is the same of all lines. */
  readonly told: string;
  /** Empty when it is about a whole file and there is nothing to show of it. */
  readonly lines: readonly SaidLine[];
  readonly more: string;
};

/** A group with its first lines. */
export function sayGroup(say: Say, group: LineGroup): SaidGroup {
  const told = group.first.map(line => sayTold(say, line));
  const same = new Set(told).size === 1;
  const whole = group.first.every(({ line }) => line === null);
  const rest = group.count - group.first.length;
  const number = (count: number) => ({ count, number: sayFigure(say.language, count) });
  return {
    key: [group.weight, group.file, group.column, group.code].join(' '),
    place: sayPlace(say, group),
    count: whole ? '' : say('exchange', 'run.rows', number(group.count)),
    ...sayFound(say, group.code),
    told: same ? (told[0] ?? '') : '',
    lines: group.first
      .filter(({ line, value }) => line !== null || value !== null)
      .map(({ line, value }, index) => ({
        key: `${index}`,
        line: line === null ? '' : sayFigure(say.language, line),
        value: value ?? '',
        told: same ? '' : (told[index] ?? ''),
      })),
    more: rest > 0 && !whole ? say('exchange', 'run.more', number(rest)) : '',
  };
}
