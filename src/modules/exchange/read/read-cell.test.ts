import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withGuard, withoutGuard } from '#kernel/csv-guard.ts';
import type { Holds } from '../format/column.ts';
import { type CellContext, type ReadCell, readCell } from './read-cell.ts';

const context: CellContext = {
  codes: new Map([
    ['race', new Set(['white', 'asian'])],
    [`setting layer = 'placement'`, new Set(['foster_home'])],
  ]),
  timeZone: 'America/New_York',
};
/** The value that was read, or the code of what is wrong with it. */
const shown = (read: ReadCell) => (read.ok ? read.value : `✗ ${read.code}`);
const setting: Holds = { kind: 'listed', list: 'setting', where: `layer = 'placement'` };

describe('a cell is read', () => {
  test.each<[Holds, string, unknown]>([
    [{ kind: 'text', most: 5 }, '  ', null],
    [{ kind: 'text', most: 5 }, ' Ana ', 'Ana'],
    [{ kind: 'text', most: 5 }, 'Mari\u0301a', 'María'],
    [{ kind: 'text', most: 5 }, 'Marías', '✗ too-long'],
    [{ kind: 'text', most: 5 }, 'Mariah', '✗ too-long'],
    [{ kind: 'text', most: 5 }, 'a\u0000b', '✗ unreadable-characters'],
    [{ kind: 'text', most: 5 }, 'a\ufffd', '✗ unreadable-characters'],
    [{ kind: 'text', most: 5 }, 'a\nb', '✗ unreadable-characters'],
    [{ kind: 'text', most: 2_000 }, 'a\r\nb', 'a\nb'],
    [{ kind: 'text', most: 9 }, `'=1+1`, '=1+1'],
    [{ kind: 'text', most: 9 }, `'tis`, `'tis`],
    [{ kind: 'key' }, 'x'.repeat(200), 'x'.repeat(200)],
    [{ kind: 'key' }, 'x'.repeat(201), '✗ too-long'],
    [{ kind: 'day' }, '2026-03-01', '2026-03-01'],
    [{ kind: 'day' }, '2028-02-29', '2028-02-29'],
    [{ kind: 'day' }, '2026-02-29', '✗ impossible-day'],
    [{ kind: 'day' }, '0026-02-01', '✗ impossible-day'],
    [{ kind: 'day' }, '03/01/2026', '✗ not-a-day'],
    [{ kind: 'day' }, '2026-03-01T10:00', '✗ not-a-day'],
    [{ kind: 'moment' }, '2026-03-01T14:30', '2026-03-01T19:30:00Z'],
    [{ kind: 'moment' }, '2026-07-01 14:30:05', '2026-07-01T18:30:05Z'],
    [{ kind: 'moment' }, '2026-03-01T14:30:00-05:00', '2026-03-01T14:30:00.0-05:00'],
    [{ kind: 'moment' }, '2026-03-01', '2026-03-01T05:00:00Z'],
    [{ kind: 'moment' }, '2026-03-01T24:30', '✗ impossible-day'],
    [{ kind: 'moment' }, '2026-02-31T10:30Z', '✗ impossible-day'],
    [{ kind: 'moment' }, '10:30', '✗ not-a-moment'],
    [{ kind: 'yes-no' }, 'yes', true],
    [{ kind: 'yes-no' }, 'no', false],
    [{ kind: 'yes-no' }, 'Y', '✗ not-yes-or-no'],
    [{ kind: 'whole', least: 0, most: 21 }, '21', 21],
    [{ kind: 'whole', least: 0, most: 21 }, '22', '✗ out-of-bounds'],
    [{ kind: 'whole', least: 0, most: 21 }, '2.5', '✗ not-a-number'],
    [{ kind: 'number' }, '-2.5', -2.5],
    [{ kind: 'number' }, '2,5', '✗ not-a-number'],
    [{ kind: 'number' }, '1e9', '✗ not-a-number'],
    [{ kind: 'code', codes: ['a', 'b'] }, 'b', 'b'],
    [{ kind: 'code', codes: ['a', 'b'] }, 'B', '✗ unknown-code'],
    [{ kind: 'listed', list: 'race' }, 'asian', 'asian'],
    [setting, 'foster_home', 'foster_home'],
    [setting, 'respite', '✗ unknown-code'],
    [{ kind: 'several' }, 'en| es', ['en', 'es']],
    [{ kind: 'several', list: 'race' }, 'white|asian', ['white', 'asian']],
    [{ kind: 'several', list: 'race' }, 'white|x', '✗ unknown-code'],
    [{ kind: 'ssn' }, '123-45-6789', '123456789'],
    [{ kind: 'ssn' }, '666-45-6789', '✗ not-an-ssn'],
  ])('%j: %j', (holds, text, expected) => expect(shown(readCell(holds, text, context))).toEqual(expected));
});

test('a day taken as a moment is said', () => {
  expect(readCell({ kind: 'moment' }, '2026-03-01', context)).toMatchObject({ note: 'day-taken-as-moment' });
});

test('a text that a spreadsheet would run is guarded, and read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`'=+-@\ta`) }), text => {
      expect(withoutGuard(withGuard(text))).toBe(text);
      expect(withGuard(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
