import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AfcarsRecord, afcarsPieces, afcarsXml, bytesOf } from '../../testing/an-afcars-file.ts';
import { mutated } from '../../testing/mutate-text.ts';
import type { SourceItem } from '../source.ts';
import { type AfcarsAgency, openAfcars } from './open-afcars.ts';

const agency: AfcarsAgency = { stateCode: 'FL', today: '2026-11-22', organizationId: null };
const open = (text: string, at = agency) => Array.fromAsync(openAfcars(bytesOf(text), at));
const record = (number: string): AfcarsRecord => ({
  number,
  responses: { E23: '1', E25: '1' },
  removals: [
    { rule: 1993, responses: { E69: '20180101', E153: '20190110', E155: '1' } },
    {
      responses: { E69: '20240105' },
      arrangements: [
        { E112: '20240105' },
        { E112: '20240301', E113: '0', E120: '12', E121: '4' },
        { E112: '20240401', E113: '0', E120: '14' },
      ],
    },
  ],
});
const file = afcarsXml({ records: [record('CALUSA0000A1'), record('CALUSA0000B2')] });

/** Columns are named before rows, rows have as many cells, and no two rows of a file have one line. */
function expectWhole(items: readonly SourceItem[]): void {
  const columns = new Map<string, number>();
  const lines = new Set<string>();
  for (const item of items) {
    if (item.is === 'file') columns.set(item.file, item.columns.length);
    if (item.is !== 'rows') continue;
    for (const { line, cells } of item.rows) {
      expect(cells.length).toBe(columns.get(item.file));
      expect(lines.has(`${item.file} ${line}`)).toBe(false);
      lines.add(`${item.file} ${line}`);
    }
  }
}
const wholly = (items: readonly SourceItem[]) =>
  items.flatMap(item =>
    item.is === 'found' && item.found.line === null ? [[item.found.code, item.found.column]] : [],
  );

test('a file comes out as rows of the caseload set and whole records', async () => {
  const items = await open(file);
  expectWhole(items);
  expect(items.filter(({ is }) => is === 'found')).toEqual([]);
  const records = items.flatMap(item => (item.is === 'records' ? item.records : []));
  expect(records.map(({ number, periodEnd }) => [number, periodEnd])).toEqual([
    ['CALUSA0000A1', '2025-09-30'],
    ['CALUSA0000B2', '2025-09-30'],
  ]);
  expect(records[0]?.elements.slice(0, 2).map(({ tag }) => tag)).toEqual(['E1_title_iv_agency', 'E2_report_date']);
});

test('a file all on one line gives every row a line of its own', async () => {
  const items = await open(file.replaceAll('\n', ''));
  expectWhole(items);
  expect(items.flatMap(item => (item.is === 'rows' && item.file === 'placements' ? item.rows : []))).toHaveLength(4);
});

test('the organization that is here takes the local agencies in; without one, one stands in', async () => {
  const organizationOf = async (organizationId: string | null) => {
    const items = await open(file, { ...agency, organizationId });
    const cells = items.flatMap(item => (item.is === 'rows' && item.file === 'offices' ? item.rows : []));
    const made = items.some(item => item.is === 'file' && item.file === 'care_organizations');
    return [cells.map(row => row.cells[1]), made];
  };
  expect(await organizationOf('the-lead-agency')).toEqual([['the-lead-agency'], false]);
  expect(await organizationOf(null)).toEqual([['title-iv-e-agency'], true]);
});

test.each([
  ['another state', afcarsXml({ agency: '13', records: [] }), [['another-agency', 'E1']]],
  ['no state', afcarsXml({ agency: '', records: [record('A')] }), [['missing', 'E1']]],
  ['a state in words', afcarsXml({ agency: 'Florida', records: [record('A')] }), [['another-agency', 'E1']]],
  ['no period', afcarsXml({ month: '', records: [record('A')] }), [['missing', 'E2']]],
  ['a period that is none', afcarsXml({ month: '202513', records: [record('A')] }), [['not-a-day', 'E2']]],
  ['no record', afcarsXml({ records: [] }), [['nothing-to-read', null]]],
  ['other XML', '<a/>', [['xml-not-readable', null]]],
])('%s: nothing of it can be taken', async (_, text, expected) => {
  const items = await open(text);
  expect(wholly(items)).toEqual(expected);
  expect(items.filter(({ is }) => is === 'rows')).toEqual([]);
});

test('a tribal agency and a month in between are taken', async () => {
  expect(wholly(await open(afcarsXml({ agency: '123', records: [record('CALUSA0000A1')] })))).toEqual([]);
  expect(wholly(await open(afcarsXml({ month: '202506', records: [record('CALUSA0000A1')] })))).toEqual([
    ['not-as-specified', 'E2'],
  ]);
});

test('elements that nobody knows are kept, and told once each', async () => {
  const items = await open(file.replace('<E22_', '<E999_new_element>7</E999_new_element>\n<E22_'));
  const found = items.flatMap(item => (item.is === 'found' ? [item.found] : []));
  expect(found).toEqual([
    expect.objectContaining({ weight: 'note', code: 'unknown-element', value: 'E999_new_element' }),
  ]);
  const records = items.flatMap(item => (item.is === 'records' ? item.records : []));
  expect(records[0]?.elements).toContainEqual(expect.objectContaining({ tag: 'E999_new_element', value: '7' }));
});

test('whatever is done to a file, it is read to an end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async seed => {
      expectWhole(await open(mutated(file, seed)));
    }),
    { numRuns: 100 },
  );
});

test('whatever stands in the elements, every record is taken or told', async () => {
  const value = fc.oneof(
    fc.constantFrom(
      '0',
      '1',
      '2',
      '7',
      '9',
      '12',
      '20240105',
      '20250930',
      '19000101',
      '99999999',
      'constructor',
      ' ',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const responses = (from: number, to: number) =>
    fc.dictionary(
      fc.integer({ min: from, max: to }).map(number => `E${number}`),
      value,
      { maxKeys: 12 },
    );
  const removals = fc.array(
    fc.record({
      rule: fc.constantFrom(2020 as const, 1993 as const),
      responses: fc.tuple(responses(69, 105), responses(153, 156)).map(([a, b]) => ({ E69: '20240105', ...a, ...b })),
      arrangements: fc.array(responses(112, 124), { maxLength: 4 }),
    }),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(responses(4, 60), removals, async (own, stays) => {
      const { E4 = 'CALUSA0000A1', ...more } = own;
      const xml = afcarsXml({ records: [{ number: E4, responses: more, removals: stays }] });
      const items = await open(xml);
      expectWhole(items);
      const isKept = items.some(({ is }) => is === 'records');
      const isRefused = items.some(item => item.is === 'found' && item.found.weight === 'refusal');
      expect(isKept || isRefused).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a file of whatever size goes through in small pieces', async () => {
  let read = 0;
  let most = 0;
  async function* counted() {
    const records = (function* () {
      for (let index = 0; index < 600; index += 1) yield record(`CAL${String(index).padStart(9, '0')}`);
    })();
    for await (const bytes of bytesOf(afcarsPieces({ records }))) {
      read += bytes.length;
      yield bytes;
    }
  }
  let before = 0;
  let records = 0;
  for await (const item of openAfcars(counted(), agency)) {
    most = Math.max(most, read - before);
    before = read;
    if (item.is === 'records') records += item.records.length;
  }
  expect(records).toBe(600);
  expect(read).toBeGreaterThan(6_000_000);
  expect(most).toBeLessThan(3_500_000);
});
