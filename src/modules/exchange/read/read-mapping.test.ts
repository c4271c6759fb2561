import { describe, expect, test } from 'vitest';
import { readMapping } from './read-mapping.ts';

const problems = (content: unknown): string[] => {
  const read = readMapping(typeof content === 'string' ? content : JSON.stringify(content));
  return read.ok
    ? []
    : read.refusal.map(({ value, told, line }) => `${value} ${told?.problem}${line ? ` ${line}` : ''}`);
};
const people = (one: object) => ({ files: { people: { from: 'CLIENT.csv', ...one } } });

test('a whole mapping is read', () => {
  const mapping = {
    $schema: '../mapping.schema.json',
    about: 'Our old system, tables of 2026',
    dates: 'M/D/YY',
    pivot: 30,
    yes: ['Y'],
    no: ['N'],
    skip: ['NULL'],
    files: {
      people: {
        from: 'CLIENT*.csv',
        columns: { key: 'ID', first_name: ['FIRST', 'MIDDLE'], languages: { join: ['L1', 'L2'], with: '|' } },
        constants: { born_precision: 'day' },
        codes: { languages: { '1': 'en' } },
        dates: { born_on: 'YYYYMMDD' },
        where: { STATUS: ['A', ''] },
      },
      races: { from: 'CLIENT*.csv', codes: { race: { W: 'white' } } },
    },
  };
  const read = readMapping(JSON.stringify(mapping));
  expect(read).toEqual({ ok: true, value: mapping });
  expect(readMapping(Buffer.from(`\ufeff${JSON.stringify(mapping)}`))).toEqual(read);
});

describe('what is wrong is told with its place, all at once', () => {
  test.each<[string, unknown, string[]]>([
    ['no JSON', '{\n"files": {\n', ['/ not-json 3']],
    ['nothing', '', ['/ not-json 1']],
    ['another kind of JSON', '[]', ['/ wrong-kind']],
    ['no files', '{}', ['/files left-out']],
    ['too large', ' '.repeat(1024 * 1024 + 1), ['/ too-large']],
    ['a file there is not', { files: { peple: { from: 'a' } } }, ['/files/peple unknown-name']],
    ['a setting there is not', { file: {}, files: {} }, ['/file unknown-name']],
    ['a column there is not', people({ columns: { nmae: 'x' } }), ['/files/people/columns/nmae unknown-name']],
    [
      'dates of what is no date',
      people({ dates: { first_name: 'YYYYMMDD' } }),
      ['/files/people/dates/first_name unknown-name'],
    ],
    ['no name of their file', { files: { people: {} } }, ['/files/people/from left-out']],
    [
      'columns of a wrong kind',
      people({ columns: { key: 3 }, skip: 'x' }),
      ['/files/people/columns/key wrong-kind', '/files/people/skip wrong-kind'],
    ],
    ['no date format', people({ dates: 'DD/MM' }), ['/files/people/dates date-format']],
    [
      'no date format for a column',
      people({ dates: { born_on: 'DD/MM' } }),
      ['/files/people/dates/born_on date-format'],
    ],
    ['years of no century', { dates: 'M/D/YY', files: {} }, ['/dates pivot-missing']],
    ['yes and no at once', { yes: ['Y', 'X'], no: ['x '], files: {} }, ['/no yes-and-no']],
    [
      'a column said twice',
      people({ columns: { key: 'A' }, constants: { key: 'B' } }),
      ['/files/people/constants/key said-twice'],
    ],
    [
      'what a column cannot hold',
      people({ constants: { born_on: 'never' }, codes: { born_precision: { D: 'dag', M: 'month' } } }),
      [
        '/files/people/constants/born_on not-for-this-column',
        '/files/people/codes/born_precision/D not-for-this-column',
      ],
    ],
  ])('%s', (_, content, expected) => expect(problems(content)).toEqual(expected));

  test('a place in a file names the file and the column', () => {
    const read = readMapping(JSON.stringify(people({ constants: { born_on: 'never' } })));
    expect(read).toMatchObject({
      ok: false,
      refusal: [{ weight: 'refusal', code: 'mapping-not-readable', file: 'people', column: 'born_on', line: null }],
    });
  });
});
