import { expect, test } from 'vitest';
import { afcarsXml, bytesOf } from '../../testing/an-afcars-file.ts';
import { type ReadItem, readRecords } from './read-records.ts';

const read = (text: string | Uint8Array, size?: number): Promise<ReadItem[]> =>
  Array.fromAsync(readRecords(typeof text === 'string' ? bytesOf(text, size) : one(text)));
async function* one(bytes: Uint8Array) {
  yield bytes;
}
const inRecord = (content: string) =>
  `<acf:data xmlns:acf="x"><records><record>${content}</record></records></acf:data>`;
const elementsOf = async (content: string) => {
  const [item] = await read(inRecord(content));
  if (item?.is !== 'record') throw new Error('No record was read');
  return item.elements;
};
const file = afcarsXml({
  records: [
    {
      number: 'CALUSA0000A1',
      tribes: ['123', '456'],
      removals: [
        { rule: 1993, responses: { E69: '20180101', E153: '20190110', E155: '1' } },
        {
          responses: { E69: '20240105' },
          arrangements: [{ E112: '20240105' }, { E112: '20240301' }],
          reviews: ['20240601'],
        },
      ],
    },
    { number: 'CALUSA0000B2', removals: [{ responses: { E69: '20240105' } }] },
  ],
});

test('a file is read record by record, each element with its line and its place, in pieces of any size', async () => {
  const items = await read(file);
  expect(items.map(({ is }) => is)).toEqual(['head', 'head', 'record', 'record']);
  const [, , record] = items;
  if (record?.is !== 'record') throw new Error('No record was read');
  const lines = file.split('\n');
  for (const { tag, line } of record.elements) expect(lines[line - 1]).toContain(`<${tag}`);
  const pathsOf = (tag: string) => record.elements.filter(each => each.tag === tag).map(({ path }) => path);
  expect(pathsOf('E9_recognized_tribe')).toEqual([
    'E7_E12_tribal_information/E9_recognized_tribes/E9_recognized_tribe[1]',
    'E7_E12_tribal_information/E9_recognized_tribes/E9_recognized_tribe[2]',
  ]);
  expect(pathsOf('E69_removal_date')).toEqual([
    'E69_E186_removals/removal_1993[1]/E69_removal_date',
    'E69_E186_removals/removal_2020[1]/E69_removal_date',
  ]);
  expect(pathsOf('E112_date_living_arrangement').at(-1)).toBe(
    'E69_E186_removals/removal_2020[1]/E112_E146_living_arrangements/living_arrangement[2]/E112_date_living_arrangement',
  );
  expect(record.elements.find(({ tag }) => tag === 'E156_transfer_to_another_agency')?.value).toBeNull();
  expect(await read(file, 7)).toEqual(items);
});

test('text is what stands there: entities of XML itself, CDATA, no space around; nothing else is looked up', async () => {
  expect(await elementsOf('<E122_jurisdiction_or_country> A &amp; B &#233; </E122_jurisdiction_or_country>')).toEqual([
    expect.objectContaining({ value: 'A & B é' }),
  ]);
  expect(await elementsOf('<E6_sex><![CDATA[1]]></E6_sex>')).toEqual([expect.objectContaining({ value: '1' })]);
  for (const name of ['constructor', 'toString', '__proto__', 'xxe'])
    expect(await read(inRecord(`<E6_sex>&${name};</E6_sex>`))).toEqual([
      { is: 'broken', why: 'not-well-formed', line: 1 },
    ]);
});

test('what no database keeps becomes a mark, and what is too long is cut; both are told', async () => {
  expect(await elementsOf('<E6_sex>1\u0000</E6_sex>')).toEqual([
    expect.objectContaining({ value: '1\ufffd', spoiled: 'unreadable-characters' }),
  ]);
  const [long] = await elementsOf(`<E6_sex>${'9'.repeat(200_000)}</E6_sex>`);
  expect(long).toMatchObject({ value: '9'.repeat(500), spoiled: 'too-long' });
});

test('an encoding is taken from the mark or the declaration', async () => {
  const declared = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${inRecord('<E122_jurisdiction_or_country>Québec</E122_jurisdiction_or_country>')}`;
  const said = async (bytes: Uint8Array) => {
    const [item] = await read(bytes);
    return item?.is === 'record' ? item.elements[0]?.value : item;
  };
  expect(await said(Buffer.from(declared('UTF-8')))).toBe('Québec');
  expect(await said(Buffer.from(declared('ISO-8859-1'), 'latin1'))).toBe('Québec');
  expect(await said(Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le'))).toBe('Québec');
  expect(await said(Buffer.from(declared('UTF-8'), 'latin1'))).toEqual({ is: 'broken', why: 'encoding', line: 1 });
  expect(await said(Buffer.from(declared('EBCDIC-9')))).toEqual({ is: 'broken', why: 'encoding', line: 1 });
});

test.each([
  ['nothing', '', 'empty', 1],
  ['cut off', file.slice(0, 5_000), 'truncated', undefined],
  ['a tag that is not closed', file.replace('</record>', ''), 'not-well-formed', undefined],
  ['text after the end', `${file}more`, 'not-well-formed', undefined],
  ['a document type', `<!DOCTYPE x>\n${inRecord('')}`, 'doctype', 1],
  ['entities that grow', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${inRecord('&b;')}`, 'doctype', 1],
  ['another kind of XML', '<html><body/></html>', 'not-afcars', 1],
  ['no records', '<acf:data xmlns:acf="x"></acf:data>', 'not-afcars', 1],
  [
    'the assistance file',
    '<acf:data xmlns:acf="x"><A1_title_iv_agency>12</A1_title_iv_agency></acf:data>',
    'assistance-file',
    1,
  ],
  ['a well', inRecord('<a>'.repeat(200)), 'too-deep', 1],
  [
    'a tag full of attributes',
    inRecord(`<a ${Array.from({ length: 80 }, (_, n) => `b${n}="1"`).join(' ')}/>`),
    'too-many-attributes',
    1,
  ],
  ['a name that never ends', inRecord(`<${'a'.repeat(300_000)}`), 'not-well-formed', undefined],
  ['attributes named like methods', inRecord('<a hasOwnProperty="1" b="2"/>'), undefined, undefined],
] as const)('%s: nothing follows what is broken, and the line is told', async (_, text, why, line) => {
  const items = await read(text);
  const broken = items.filter(({ is }) => is === 'broken');
  if (why === undefined) return;
  expect(broken).toEqual([{ is: 'broken', why, line: line ?? expect.any(Number) }]);
  expect(items.at(-1)?.is).toBe('broken');
});

test('a record without an end is not kept whole', async () => {
  const [item] = await read(inRecord('<E6_sex>1</E6_sex>'.repeat(25_000)));
  expect(item).toMatchObject({ is: 'record', tooLarge: true });
  expect(item?.is === 'record' && item.elements.length).toBe(20_000);
});
