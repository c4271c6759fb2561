import { elementNumbered } from './elements.ts';
import type { RecordContext } from './record-context.ts';
import { askCode, plain } from './responses.ts';
import { lineOf, type Part } from './shape-record.ts';

const races: Readonly<Record<string, string>> = {
  E13: 'american_indian',
  E14: 'asian',
  E15: 'black',
  E16: 'pacific_islander',
  E17: 'white',
  E18: 'unknown',
  E19: 'unknown',
  E20: 'declined',
  E21: 'hispanic',
};
const CONDITIONS = Array.from({ length: 11 }, (_, index) => `E${24 + index}`);

/** Rows about the child alone: who they are, and what whoever cares for them must know. */
export function mapChild(of: RecordContext, child: Part, bornOn: string): void {
  const { sheet, number } = of;
  const line = lineOf(child, 'E4');
  sheet.put('people', line, { key: number, born_on: bornOn, first_name: 'Child', last_name: of.tail });
  sheet.put('critical_cards', line, {
    key: number,
    child: number,
    allergies_known: 'not_known',
    medicines_known: 'not_known',
  });
  const sex = askCode(sheet, { part: child, file: 'identities', element: 'E6' });
  if (sex === null) {
    if (plain(child, 'E6') === null)
      sheet.note({ file: 'identities', element: 'E6', line: lineOf(child, 'E6'), code: 'missing', value: null });
  } else
    sheet.put('identities', lineOf(child, 'E6'), {
      key: number,
      person: number,
      sex: sex === '1' ? 'male' : 'female',
    });
  mapRaces(of, child);
  mapTribes(of, child);
  mapConditions(of, child);
}

/** Race as it was reported; "abandoned" is not known. An ethnicity that is not "yes" is no race here. */
function mapRaces({ sheet, number }: RecordContext, child: Part): void {
  const given = Object.keys(races).filter(element => askCode(sheet, { part: child, file: 'races', element }) === '1');
  const alone = given.find(element => element === 'E19' || element === 'E20');
  const others = given.filter(element => element !== 'E21');
  const note = (element: string, code: 'missing' | 'elements-disagree', told?: { with: string }) =>
    sheet.note({
      file: 'races',
      element,
      line: lineOf(child, element),
      code,
      value: plain(child, element),
      ...(told && { told }),
    });
  if (others.length === 0) note('E13', 'missing');
  if (plain(child, 'E21') === null) note('E21', 'missing');
  if (alone && others.length > 1) note(alone, 'elements-disagree', { with: others.find(each => each !== alone)! });
  for (const race of new Set(given.map(element => races[element]!))) {
    const element = given.find(each => races[each] === race)!;
    sheet.put('races', lineOf(child, element), { key: `${number}/${race}`, person: number, race });
  }
}

/** The answer to the tribal inquiry. The file says "member or eligible" in one: it is an answer "yes" here. */
function mapTribes({ sheet, number }: RecordContext, child: Part): void {
  const inquired = askCode(sheet, { part: child, file: 'tribes', element: 'E7' });
  const membership = askCode(sheet, { part: child, file: 'tribes', element: 'E8' });
  const tribes = (child.values.get('E9') ?? []).filter(({ value }) => value !== null);
  const line = lineOf(child, 'E8');
  const disagree = (element: string, with_: string) =>
    sheet.note({
      file: 'tribes',
      element,
      line: lineOf(child, element),
      code: 'elements-disagree',
      value: plain(child, element),
      told: { with: with_ },
    });
  if (membership === '1' && tribes.length === 0)
    sheet.note({ file: 'tribes', element: 'E9', line: lineOf(child, 'E9'), code: 'missing', value: null });
  if (membership !== '1' && tribes.length > 0) disagree('E9', 'E8');
  if (membership === null) return;
  if (inquired !== '1') {
    // Nobody says that anybody was asked.
    disagree('E8', 'E7');
    return;
  }
  const standing = { 0: 'asked_no', 1: 'asked_yes', 9: 'cannot_tell' }[membership]!;
  const named = membership === '1' && tribes.length > 0 ? tribes : [{ value: null, line }];
  for (const [index, tribe] of named.entries())
    sheet.put('tribes', tribe.line, {
      key: `${number}/${index + 1}`,
      person: number,
      standing,
      tribe: tribe.value === null ? '' : `AFCARS code ${tribe.value}`,
      said_by: 'AFCARS report',
    });
}

/** Conditions the child has now. One the child had before has no end that the file tells: it stays in the report. */
function mapConditions({ sheet, number, period }: RecordContext, child: Part): void {
  const examined = askCode(sheet, { part: child, file: 'conditions', element: 'E23' });
  for (const element of CONDITIONS) {
    const has = askCode(sheet, { part: child, file: 'conditions', element });
    if (has === null || has === '0') continue;
    const line = lineOf(child, element);
    const said = { file: 'conditions', element, line, value: has } as const;
    if (examined !== '1') sheet.refuse({ ...said, code: 'elements-disagree', told: { with: 'E23' } });
    else if (has === '2') sheet.note({ ...said, code: 'kept-in-report-only' });
    else
      sheet.put('conditions', line, {
        key: `${number}/${element}`,
        child: number,
        name: elementNumbered(element).en,
        care: `From the federal report (AFCARS) for the period that ended on ${period.said}. What it asks of those who care for the child is not known here yet.`,
      });
  }
  if (examined === '1' && CONDITIONS.every(element => ['0', null].includes(plain(child, element))))
    sheet.note({
      file: 'conditions',
      element: 'E23',
      line: lineOf(child, 'E23'),
      code: 'elements-disagree',
      value: '1',
      told: { with: 'E24' },
    });
}
