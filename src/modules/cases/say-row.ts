import { readRange } from '#kernel/ranges.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ReferencedNames } from '#platform/record/referenced-names.ts';
import type { KnownRow } from '#platform/record/row-changes.ts';
import type { SubjectTable } from '#platform/record/subject-tables.ts';
import { sayDay, sayLanguages, sayList, sayMoment } from '#platform/words/say-date.ts';
import { isShown, kindOf } from './rules/row-values.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;

/** A column in words. */
export type SaidField = { readonly column: string; readonly label: string; readonly value: string };

/** Everything a row says to readers, in words; empty columns and columns about the subject itself are left out. */
export const sayRow = (speaker: Speaker, table: SubjectTable, row: KnownRow, names: ReferencedNames): SaidField[] =>
  Object.keys(row)
    .filter(column => isShown(table.name, column) && column !== table.column)
    .flatMap(column => {
      const value = sayValue(speaker, table, column, row[column], names);
      return value === null ? [] : [{ column, label: sayColumn(speaker, table.name, column), value }];
    });

/** Columns that are called otherwise in one table than in the others. */
const OWN_LABELS: Readonly<Record<string, string>> = {
  'contact.made_by': 'contact_made_by',
  'contact.way': 'contact_way',
  'hearing_notice.way': 'notice_way',
};

/** Codes that mean something else in one column than in the others. */
const OWN_VALUES: Readonly<Record<string, string>> = { 'hearing.judge.other': 'another_judge' };

/** What a column of a table is called. */
export const sayColumn = ({ say }: Pick<Speaker, 'say'>, table: string, column: string): string =>
  say.code('cases', `fields.${OWN_LABELS[`${table}.${column}`] ?? column}`);

/** A column's value in words; null when it is empty or names something that has no name for this reader. */
export function sayValue(
  speaker: Speaker,
  table: SubjectTable,
  column: string,
  value: unknown,
  names: ReferencedNames,
): string | null {
  const { say, language, who } = speaker;
  const refersTo = table.references[column];
  if (refersTo) return value === null || value === undefined ? null : (names.get(refersTo)?.get(String(value)) ?? null);
  switch (kindOf(table.name, column, value)) {
    case 'nothing':
      return null;
    case 'yes-no':
      return say('cases', value ? 'history.yes' : 'history.no');
    case 'languages':
      return sayLanguages(language, Array.isArray(value) ? value : [String(value)]);
    case 'code':
      return sayList(
        language,
        (Array.isArray(value) ? value : [value]).map(code =>
          say.code('cases', `values.${OWN_VALUES[`${table.name}.${column}.${code}`] ?? code}`),
        ),
      );
    case 'money':
      return new Intl.NumberFormat(`${language}-US`, { style: 'currency', currency: 'USD' }).format(
        Number(value) / 100,
      );
    case 'period':
      return sayPeriod(speaker, String(value));
    case 'day':
      return sayDay(language, String(value));
    case 'moment':
      return sayMoment(language, who.timeZone, withZone(String(value)));
    case 'text':
      return Array.isArray(value) ? sayList(language, value.map(String)) : String(value);
  }
}

/** A day or a moment, as PostgreSQL or JSON writes it, in words. */
export const sayWhen = ({ language, who }: Pick<Speaker, 'language' | 'who'>, at: string): string =>
  at.length === 10 ? sayDay(language, at) : sayMoment(language, who.timeZone, withZone(at));

function sayPeriod(speaker: Speaker, text: string): string {
  const { say } = speaker;
  if (text === 'empty') return say('cases', 'history.never');
  const { from, to } = readRange(text);
  const [since, until] = [from && sayWhen(speaker, from), to && sayWhen(speaker, to)];
  if (since && until) return say('cases', 'history.fromTo', { from: since, to: until });
  if (until) return say('cases', 'history.until', { to: until });
  return since ? say('cases', 'history.since', { from: since }) : say('cases', 'history.always');
}

/** `2026-11-18 14:00:00+00` and `2026-11-18T14:00:00+00:00` as Temporal reads them. */
export const withZone = (moment: string): string => moment.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
