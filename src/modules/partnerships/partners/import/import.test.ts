import { expect, test } from 'vitest';
import { checkRows, dayOf } from './check-row.ts';
import { guessColumns } from './columns.ts';
import { readList } from './read-list.ts';

const known = {
  sectors: new Map([
    ['faith communities', 'faith'],
    ['comunidades de fe', 'faith'],
  ]),
  communities: new Map([['eastbank', 'c1']]),
  states: new Map([
    ['partner', 'partner'],
    ['asked', 'approached'],
    ['ended', 'ended'],
  ] as const),
};

test('columns are told by their names, in English and in Spanish, each meaning once', () => {
  expect(guessColumns(['Partner name', 'Phone', 'E-mail', 'Sector', 'Contact', 'Contact phone', 'Shoe size'])).toEqual([
    'name',
    'phone',
    'email',
    'sector',
    'contact',
    'contactPhone',
    null,
  ]);
  expect(guessColumns(['Name', 'Last contact', 'Last contacted', 'Contact'])).toEqual([
    'name',
    'lastContact',
    null,
    'contact',
  ]);
  expect(guessColumns(['Nombre', 'Último contacto', 'Contacto'])).toEqual(['name', 'lastContact', 'contact']);
  expect(guessColumns(['Nombre de la organización', 'Teléfono', 'Comunidad', 'Desde', 'Name'])).toEqual([
    'name',
    'phone',
    'community',
    'since',
    null,
  ]);
});

test('cells copied from a spreadsheet, a saved file with semicolons and one of an older system are read alike', async () => {
  for (const text of ['Name\tPhone\nRío Claro\t555-0101\n', 'Name;Phone\nRío Claro;555-0101\n'])
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
      const mark = encoding === 'utf16le' ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0);
      const { header, rows } = await readList(Buffer.concat([mark, Buffer.from(text, encoding)]));
      expect([header, rows]).toEqual([['Name', 'Phone'], [{ line: 2, cells: ['Río Claro', '555-0101'] }]]);
    }
});

test('dirty rows are refused one by one, each with its line and its reason, and hold up no other', () => {
  const columns = guessColumns(['Name', 'Email', 'Sector', 'Community', 'Status', 'Since', 'Contact', 'Last contact']);
  const row = (line: number, ...cells: string[]) => ({ line, cells });
  const { partners, problems } = checkRows(
    [
      row(
        2,
        ' First  Lantern ',
        'a@example.org',
        'Comunidades de fe',
        'EASTBANK',
        'Asked',
        '3/31/2026',
        'Deacon Toliver',
        '10/2/2026',
      ),
      row(3, '', 'a@example.org'),
      row(4, 'first lantern'),
      row(5, 'Harbor Choir', '', 'Singing'),
      row(6, 'Harbor Choir', 'nobody'),
      row(7, 'Harbor Choir', '', '', 'Atlantis'),
      row(8, 'Harbor Choir', '', '', '', 'Married'),
      row(9, 'Harbor Choir', '', '', '', 'Ended'),
      row(10, 'Harbor Choir', '', '', '', '', 'spring'),
      row(11, 'Harbor Choir', '', '', '', '', '2027-01-01'),
      row(12, 'x'.repeat(201)),
      row(14, 'Harbor Choir', '', '', '', '', '', '', 'soon'),
      row(15, 'Harbor Choir', '', '', '', '', '', '', '2026-11-23'),
      row(13, 'Harbor Choir'),
    ],
    columns,
    known,
    '2026-11-22',
  );
  expect(partners).toEqual([
    expect.objectContaining({
      line: 2,
      name: 'First Lantern',
      sector: 'faith',
      communityId: 'c1',
      state: 'approached',
      since: '2026-03-31',
      lastContact: '2026-10-02',
      contact: { name: 'Deacon Toliver', title: null, phone: null, email: null },
    }),
    expect.objectContaining({
      line: 13,
      name: 'Harbor Choir',
      state: 'partner',
      sector: null,
      since: null,
      lastContact: null,
    }),
  ]);
  expect(problems.map(({ line, code, value, other }) => [line, code, value ?? other])).toEqual([
    [3, 'no-name', undefined],
    [4, 'twice-in-list', 2],
    [5, 'sector-not-known', 'Singing'],
    [6, 'not-an-email', 'nobody'],
    [7, 'community-not-known', 'Atlantis'],
    [8, 'state-not-known', 'Married'],
    [9, 'no-reason', undefined],
    [10, 'not-a-day', 'spring'],
    [11, 'in-the-future', '2027-01-01'],
    [12, 'name-too-long', undefined],
    [14, 'not-a-day', 'soon'],
    [15, 'in-the-future', '2026-11-23'],
  ]);
});

test.each([
  ['2026-03-31', '2026-03-31'],
  ['3/1/2026', '2026-03-01'],
  ['2026-02-30', undefined],
  ['13/1/2026', undefined],
  ['yesterday', undefined],
])('%s is the day %s', (text, day) => expect(dayOf(text)).toBe(day));
