import { mapChild } from './map-child.ts';
import { familyOf, mapLiving } from './map-living.ts';
import { mapStays, type Stay, staysOf } from './map-removals.ts';
import { dayBegins, type RecordContext, type ReportPeriod } from './record-context.ts';
import { askDay, plain } from './responses.ts';
import { lineOf, type ShapedRecord } from './shape-record.ts';
import { newSheet, type Sheet } from './sheet.ts';

/** The local agency a case lies with: the FIPS code of E3, or none told. */
export type LocalAgency = { readonly code: string | null; readonly line: number };

/** What became of one record: its sheet, and, when it can be taken, its local agency. */
export type MappedRecord = { readonly sheet: Sheet; readonly number: string; readonly agency: LocalAgency | null };

/**
 * Turns one record into rows of the caseload set. A record without a usable number, birth date or stay in care is refused
 * whole: nothing of it can be shown to anybody. Never throws, whatever stands in it.
 */
export function mapRecord(
  record: ShapedRecord,
  given: { readonly period: ReportPeriod; readonly today: string; readonly seen: ReadonlyMap<string, number> },
): MappedRecord {
  const { child } = record;
  const number = plain(child, 'E4') ?? '';
  const sheet = newSheet(number);
  const of: RecordContext = { sheet, number, tail: number.slice(-6), period: given.period, today: given.today };
  if (!isNumbered(of, record, given.seen)) return { sheet, number, agency: null };
  const bornOn = askDay(sheet, { part: child, file: 'people', element: 'E5', must: true });
  if (bornOn === null) return { sheet, number, agency: null };
  if (bornOn > given.today || bornOn > given.period.end) {
    sheet.refuse({
      file: 'people',
      element: 'E5',
      line: lineOf(child, 'E5'),
      code: 'in-the-future',
      value: plain(child, 'E5'),
    });
    return { sheet, number, agency: null };
  }
  const stays = staysOf(of, record.removals, bornOn);
  const [first] = stays;
  if (!first) {
    if (record.removals.length === 0)
      sheet.refuse({ file: 'removals', element: 'E69', line: record.line, code: 'missing', value: null });
    return { sheet, number, agency: null };
  }
  mapChild(of, child, bornOn);
  mapStays(of, stays);
  const families = stays.flatMap(stay => mapLiving(of, stay) ?? []);
  const agency = agencyOf(of, stays);
  mapCase(of, first, agency, families[0] ?? null);
  for (const { tag, line } of record.unknown)
    sheet.note({ file: 'people', element: null, line, code: 'unknown-element', value: tag });
  return { sheet, number, agency };
}

/** E4: any letters and digits; twelve of them, says the specification; one record each. */
function isNumbered(
  { sheet, number }: RecordContext,
  { child, line }: ShapedRecord,
  seen: ReadonlyMap<string, number>,
) {
  const at = { file: 'people', element: 'E4', line: lineOf(child, 'E4'), value: number || null } as const;
  if (number === '') sheet.refuse({ ...at, code: 'missing' });
  else if (!/^[\x21-\x2e\x30-\x7e]{1,40}$/.test(number)) sheet.refuse({ ...at, code: 'unreadable-characters' });
  else if (seen.has(number))
    sheet.refuse({ ...at, line, code: 'key-twice', told: { first: seen.get(number)!, times: 2 } });
  else {
    if (number.length !== 12) sheet.note({ ...at, code: 'not-as-specified' });
    return true;
  }
  return false;
}

/** Of the last stay that names one. */
function agencyOf({ sheet }: RecordContext, stays: readonly Stay[]): LocalAgency {
  const named = stays.findLast(({ part }) => plain(part, 'E3') !== null);
  if (!named) {
    const last = stays.at(-1)!;
    if (last.rule === 2020)
      sheet.note({ file: 'units', element: 'E3', line: lineOf(last.part, 'E3'), code: 'missing', value: null });
    return { code: null, line: last.part.line };
  }
  const [code, line] = [plain(named.part, 'E3')!, lineOf(named.part, 'E3')];
  if (!/^\d{5}$/.test(code)) sheet.note({ file: 'units', element: 'E3', line, code: 'not-as-specified', value: code });
  return { code: /^[\w-]{1,20}$/.test(code) ? code : null, line };
}

/** A key of what stands in for a local agency's office, unit and worker. */
export const localKey = (code: string | null): string => `local-agency/${code ?? 'not-told'}`;

/**
 * One case for each child, open from the first stay on: when a case was closed the file does not tell. Its worker is the
 * one who stands in until it is handed on.
 */
function mapCase(
  { sheet, number, tail }: RecordContext,
  first: Stay,
  { code }: LocalAgency,
  family: number | null,
): void {
  const line = lineOf(first.part, 'E69');
  const from = dayBegins(first.from);
  sheet.put('cases', line, { key: number, number, name: `Child ${tail}`, unit: localKey(code), from });
  sheet.put('primary_workers', line, { key: number, case: number, staff: localKey(code), from });
  sheet.put('case_members', line, { key: number, case: number, person: number, part: 'child', from });
  if (family === null) return;
  const person = familyOf(number);
  sheet.put('people', family, { key: person, born_on: '', first_name: 'Parent or guardian', last_name: `of ${tail}` });
  sheet.put('case_members', family, { key: person, case: number, person, part: 'household', from });
}
