import { expect, test } from 'vitest';
import { type AfcarsRecord, afcarsXml, bytesOf } from '../../testing/an-afcars-file.ts';
import { mapRecord } from './map-record.ts';
import { readRecords } from './read-records.ts';
import { shapeRecord } from './shape-record.ts';

const period = { end: '2025-09-30', said: 'September 30, 2025' };

async function mapped(record: Partial<AfcarsRecord>, seen = new Map<string, number>()) {
  const xml = afcarsXml({ records: [{ number: 'CALUSA0000A1', removals: [stay()], ...record }] });
  for await (const item of readRecords(bytesOf(xml)))
    if (item.is === 'record') {
      const { sheet } = mapRecord(shapeRecord(item.line, item.elements), { period, today: '2026-11-22', seen });
      const line = xml.split('\n');
      // Whatever is found of a response names the line it stands on.
      for (const { column, code, value, line: at } of sheet.found)
        if (value !== null && code !== 'key-twice') expect(line[at! - 1]).toContain(`<${column}_`);
      return {
        found: sheet.found.map(({ weight, column, code, value }) => [weight, column, code, value]),
        rows: (file: string) => sheet.rows.filter(row => row.file === file).map(({ cells }) => cells),
      };
    }
  throw new Error('No record was read');
}
const stay = (responses = {}, arrangements: AfcarsRecord['removals'][0]['arrangements'] = [{ E112: '20250110' }]) => ({
  responses: { E69: '20250110', ...responses },
  arrangements,
});
const lived = (...arrangements: NonNullable<AfcarsRecord['removals'][0]['arrangements']>) => ({
  removals: [stay({}, arrangements)],
});
const old = (E69: string, E153: string, E155 = '1') => ({ rule: 1993 as const, responses: { E69, E153, E155 } });

test('a usual record is taken without a word', async () => {
  const { found, rows } = await mapped({});
  expect(found).toEqual([]);
  expect(rows('placements')).toHaveLength(1);
});

test.each<[string, Partial<AfcarsRecord>, [string, string | null, string, string | null][]]>([
  ['no number', { number: '' }, [['refusal', 'E4', 'missing', null]]],
  ['a number with spaces', { number: 'A B' }, [['refusal', 'E4', 'unreadable-characters', 'A B']]],
  ['a short number', { number: 'A1' }, [['note', 'E4', 'not-as-specified', 'A1']]],
  ['no birth date', { responses: { E5: '' } }, [['refusal', 'E5', 'missing', null]]],
  ['a birth date in words', { responses: { E5: 'May 2015' } }, [['refusal', 'E5', 'not-a-day', 'May 2015']]],
  ['a birth to come', { responses: { E5: '20260101' } }, [['refusal', 'E5', 'in-the-future', '20260101']]],
  ['no sex', { responses: { E6: '' } }, [['note', 'E6', 'missing', null]]],
  ['a sex that is no code', { responses: { E6: '3' } }, [['note', 'E6', 'unknown-code', '3']]],
  ['no race', { responses: { E17: '0' } }, [['note', 'E13', 'missing', '0']]],
  ['declined, and a race', { responses: { E20: '1' } }, [['note', 'E20', 'elements-disagree', '1']]],
  ['no ethnicity', { responses: { E21: '' } }, [['note', 'E21', 'missing', null]]],
  ['a member of no tribe', { responses: { E8: '1' } }, [['note', 'E9', 'missing', null]]],
  ['a tribe, and no member', { tribes: ['12'] }, [['note', 'E9', 'elements-disagree', '12']]],
  ['nobody asked', { responses: { E7: '0' } }, [['note', 'E8', 'elements-disagree', '0']]],
  ['a condition nobody examined', { responses: { E24: '1' } }, [['refusal', 'E24', 'elements-disagree', '1']]],
  ['a condition of before', { responses: { E23: '1', E24: '2' } }, [['note', 'E24', 'kept-in-report-only', '2']]],
  ['a diagnosis of nothing', { responses: { E23: '1' } }, [['note', 'E23', 'elements-disagree', '1']]],
  ['no stay in care', { removals: [] }, [['refusal', 'E69', 'missing', null]]],
  ['no day of removal', { removals: [stay({ E69: '' })] }, [['refusal', 'E69', 'missing', null]]],
  ['care before birth', { removals: [stay({ E69: '20140101' })] }, [['refusal', 'E69', 'before-birth', '20140101']]],
  ['care to come', { removals: [stay({ E69: '20270101' })] }, [['refusal', 'E69', 'in-the-future', '20270101']]],
  [
    'out before in',
    { removals: [stay({ E153: '20250101', E155: '1' })] },
    [['refusal', 'E153', 'ends-before-it-begins', '20250101']],
  ],
  [
    'an exit that is no day',
    { removals: [stay({ E153: '2025', E155: '1' })] },
    [['refusal', 'E153', 'not-a-day', '2025']],
  ],
  [
    'an exit without a reason',
    { removals: [stay({ E153: '20250701', E155: '9' })] },
    [['refusal', 'E155', 'exit-without-reason', '9']],
  ],
  [
    'a reason that is no code',
    { removals: [stay({ E153: '20250701', E155: '77' })] },
    [['refusal', 'E155', 'unknown-code', '77']],
  ],
  ['a reason without an exit', { removals: [stay({ E155: '1' })] }, [['note', 'E155', 'reason-without-exit', '1']]],
  ['entered in time', { removals: [stay({ E70: '20250209' })] }, []],
  ['entered late', { removals: [stay({ E70: '20250210' })] }, [['note', 'E70', 'entered-late', '20250210']]],
  [
    'an exit after the period',
    { removals: [stay({ E153: '20251101', E155: '1' })] },
    [['note', 'E153', 'after-the-period', '20251101']],
  ],
  ['no local agency', { removals: [stay({ E3: '' })] }, [['note', 'E3', 'missing', null]]],
  ['a local agency of four digits', { removals: [stay({ E3: '1207' })] }, [['note', 'E3', 'not-as-specified', '1207']]],
  [
    'stays that overlap',
    { removals: [old('20200101', '20250601'), stay()] },
    [
      ['note', 'E153', 'elements-disagree', '20250601'],
      ['refusal', 'E69', 'overlaps', '20250110'],
    ],
  ],
  [
    'one stay after the other on a day',
    { removals: [old('20150301', '20160101'), { ...stay(), responses: { E69: '20250110' } }] },
    [],
  ],
  ['an old stay without an end', { removals: [old('20200101', ''), stay()] }, [['refusal', 'E153', 'missing', null]]],
  [
    'an old stay told in the old way',
    { removals: [stay({ E153: '20200101', E69: '20190101', E155: '1' }, [{ E112: '20190101' }])] },
    [['note', 'E153', 'elements-disagree', '20200101']],
  ],
  ['no living arrangement', { removals: [stay({}, [])] }, [['note', 'E112', 'missing', null]]],
  ['an arrangement without a day', lived({ E112: '' }), [['refusal', 'E112', 'missing', null]]],
  ['an arrangement before care', lived({ E112: '20240101' }), [['refusal', 'E112', 'outside-care', '20240101']]],
  ['an arrangement to come', lived({ E112: '20270101' }), [['refusal', 'E112', 'in-the-future', '20270101']]],
  [
    'an arrangement after the period',
    lived({ E112: '20250110' }, { E112: '20251010' }),
    [['note', 'E112', 'after-the-period', '20251010']],
  ],
  [
    'two arrangements on one day',
    lived({ E112: '20250110' }, { E112: '20250110', E113: '0', E120: '2' }),
    [['note', 'E112', 'same-day-twice', '20250110']],
  ],
  [
    'an arrangement on the day of the exit',
    {
      removals: [
        stay({ E153: '20250701', E155: '1' }, [{ E112: '20250110' }, { E112: '20250701', E113: '0', E120: '14' }]),
      ],
    },
    [['note', 'E112', 'kept-in-report-only', '20250701']],
  ],
  [
    'independent living',
    lived({ E112: '20250110', E113: '0', E120: '8' }),
    [['note', 'E120', 'kept-in-report-only', '8']],
  ],
])('%s', async (_, record, expected) => {
  expect((await mapped(record)).found).toEqual(expected);
});

test('a number that came before is refused whole', async () => {
  const { found, rows } = await mapped({}, new Map([['CALUSA0000A1', 6]]));
  expect(found).toEqual([['refusal', 'E4', 'key-twice', 'CALUSA0000A1']]);
  expect(rows('people')).toEqual([]);
});

test('of two arrangements on one day the later in the file is taken', async () => {
  const { rows } = await mapped(lived({ E112: '20250110' }, { E112: '20250110', E113: '0', E120: '2' }));
  expect(rows('placements').map(({ setting }) => setting)).toEqual(['group_care']);
});

test('being away leaves the placement as it is; what cannot be told ends it', async () => {
  const { rows } = await mapped(
    lived(
      { E112: '20250110' },
      { E112: '20250201', E113: '0', E120: '11' },
      { E112: '20250301', E113: '0', E120: '12', E121: '4' },
      { E112: '20250401', E113: '0', E120: '8' },
      { E112: '20250501' },
    ),
  );
  expect(rows('placements').map(({ from, to }) => [from, to])).toEqual([
    ['2025-01-10T00:00', '2025-04-01T00:00'],
    ['2025-05-01T00:00', ''],
  ]);
  expect(rows('whereabouts').map(({ setting, from, to }) => [setting, from, to])).toEqual([
    ['hospital', '2025-02-01T00:00', '2025-03-01T00:00'],
    ['away', '2025-03-01T00:00', '2025-04-01T00:00'],
  ]);
  // A stand-in for a home is closed with its arrangement.
  expect(rows('homes').map(({ closed_on }) => closed_on)).toEqual(['2025-04-01', '']);
});

test('a child who was away from the first day has no placement', async () => {
  const { rows } = await mapped(lived({ E112: '20250110', E113: '0', E120: '13', E121: '4' }));
  expect(rows('placements')).toEqual([]);
  expect(rows('whereabouts')).toHaveLength(1);
});

test('races, abandoned as not known, and Hispanic beside them', async () => {
  const { rows } = await mapped({ responses: { E14: '1', E17: '0', E18: '1', E21: '1' } });
  expect(rows('races').map(({ race }) => race)).toEqual(['asian', 'unknown', 'hispanic']);
  const abandoned = await mapped({ responses: { E17: '0', E19: '1', E21: '7' } });
  expect(abandoned.rows('races').map(({ race }) => race)).toEqual(['unknown']);
});
