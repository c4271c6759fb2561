import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesIn } from '../stage/cut-circles.ts';
import { aFolder, cleanPackage, readOut } from '../testing/a-directory.ts';
import { kindOfFile } from './csv-kinds.ts';
import { type JsonItem, readJson } from './read-json.ts';
import { guessMapping } from './spreadsheet.ts';

async function all(text: string, size = 1 << 20): Promise<JsonItem[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const items: JsonItem[] = [];
  for await (const item of readJson(pieces())) items.push(item);
  return items;
}
const object = (value: object, line = 1, list: string | null = null): JsonItem => ({ is: 'object', list, value, line });

describe('JSON is read record by record', () => {
  test.each([
    ['a list', '[\n{"id":"a"},\n{"id":"b"}]', [object({ id: 'a' }, 2), object({ id: 'b' }, 3)]],
    [
      'a page',
      '{"total_items":1,\n"contents":[{"id":"a","phones":[{"id":"p"}]}]}',
      [object({ id: 'a', phones: [{ id: 'p' }] }, 2, 'contents')],
    ],
    [
      'a package',
      '{"organizations":[{"id":"o"}],"services":[{"id":"s"}]}',
      [object({ id: 'o' }, 1, 'organizations'), object({ id: 's' }, 1, 'services')],
    ],
    ['one object', '{"id":"a","list":[{"id":"b"}]}', [object({ id: 'a', list: [{ id: 'b' }] })]],
    ['an object on each line', '{"id":"a"}\n{"id":"b"}\n', [object({ id: 'a' }), object({ id: 'b' }, 2)]],
    ['a text that looks like an end', '[{"id":"}]\\"{"}]', [object({ id: '}]"{' })]],
    ['what was cut off', '[{"id":"a"},\n{"id":', [object({ id: 'a' }), { is: 'broken', problem: 'not-json', line: 2 }]],
    ['what is no JSON', '[{"id":"a"]', [{ is: 'broken', problem: 'not-json', line: 1 }]],
  ] as const)('%s', async (_, text, items) => {
    expect(await all(text)).toEqual(items);
  });
  test('wherever the file is cut into pieces', async () => {
    const value = fc.record({
      id: fc.string(),
      name: fc.string({ unit: 'binary' }),
      list: fc.array(fc.record({ x: fc.string() })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (values, size, pretty) => {
          // Longer than what is looked at first, so that pieces are joined.
          const text = `${' '.repeat(270_000)}${JSON.stringify(values, null, pretty ? 2 : 0)}`;
          const bytes = Buffer.from(text);
          async function* pieces() {
            yield bytes.subarray(0, 270_000);
            for (let at = 270_000; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          }
          const read: object[] = [];
          for await (const item of readJson(pieces())) if (item.is === 'object') read.push(item.value);
          expect(read).toEqual(values);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('files', () => {
  test('of every edition are known by their names', () => {
    const names = [
      'organizations.csv',
      'service_at_location.csv',
      'taxonomies.csv',
      'hsds_phones.csv',
      '01-services.csv',
      'physical_address.csv',
      'mail_addresses.csv',
      'services_taxonomy.csv',
      'people.csv',
    ];
    expect(names.map(kindOfFile)).toEqual([
      'organization',
      'service_at_location',
      'taxonomy',
      'phone',
      'service',
      'physical_address',
      'postal_address',
      undefined,
      undefined,
    ]);
  });

  test('an older set comes out as today’s rows, its lists as rows of their own', async () => {
    const { rows, found, format } = await readOut(
      aFolder({
        'organizations.csv':
          'id,name,tax_id,funding_sources,website\n1,Harbor,12-3456789,"County, Gifts",https://harbor.example.org\n',
        'locations.csv':
          'id,organization_id,name,accessibility,languages,virtual\n1,1,House,"ramp, restroom",Spanish,false\n',
        'services.csv':
          'id,location_id,name,status,audience,eligibility,taxonomy_ids\n1,1,Classes,active,Families,Everybody,101-01\n',
        'taxonomy.csv': 'taxonomy_id,name,parent_id,parent_name\n101,Care,,\n101-01,Classes,101,Care\n',
        'holiday_schedules.csv':
          'id,location_id,service_id,start_date,end_date,closed,opens_at,closes_at\n1,1,,"January 01, 0001","January 01, 0001",true,,\n',
        'regular_schedules.csv': 'id,location_id,service_id,weekday,opens_at,closes_at\n1,1,,Monday,08:00,17:00\n',
        'secrets.csv': 'id\n1\n',
      }),
    );
    expect([format, found.map(({ code, file }) => `${file} ${code}`)]).toEqual(['csv', ['secrets.csv unknown-file']]);
    const told = rows.map(({ entity, key }) => `${entity} ${key}`);
    for (const row of [
      'organization_identifier organization:1:organization_identifier:12-3456789',
      'funding organization:1:funding:gifts',
      'accessibility location:1:accessibility:ramp',
      'language location:1:language:spanish',
      'service_at_location 1@1',
      'attribute service:1:attribute:101-01',
      'taxonomy taxonomy:Categories',
      'taxonomy_term 101-01',
    ])
      expect(told).toContain(row);
    expect(rows.find(({ entity }) => entity === 'service')?.cells).toMatchObject({
      eligibility_description: 'Families\nEverybody',
    });
    expect(rows.find(({ key }) => key === 'regular:1')?.cells).toMatchObject({ freq: 'WEEKLY', byday: 'MO' });
    expect(rows.find(({ key }) => key === 'holiday:1')?.cells).toMatchObject({
      valid_from: 'January 01, 0001',
      closed: 'true',
    });
  });

  test('are read in whichever encoding they are written', async () => {
    const text = 'id,name\n1,Centro Océano\n';
    const wide = Buffer.from(text, 'utf16le');
    const written: [string, Buffer][] = [
      ['utf-8', Buffer.from(text)],
      ['with a mark', Buffer.from(`\ufeff${text}`)],
      ['windows-1252', Buffer.from(text, 'latin1')],
      ['utf-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
      ['utf-16 without', wide],
      ['utf-16, the other end first', Buffer.from(wide).swap16()],
    ];
    for (const [how, content] of written) {
      const { rows } = await readOut(aFolder({ 'organizations.csv': content }));
      expect([how, rows.map(({ cells }) => cells.name)]).toEqual([how, ['Centro Océano']]);
    }
  });

  test('broken lines are told, and the others read', async () => {
    const { rows, found } = await readOut(
      aFolder({ 'organizations.csv': 'id,name\n1,Harbor\n2,Pi"er\n3,Lantern\n', 'services.csv': 'id,name\n1,A\n' }),
    );
    expect(found).toMatchObject([{ file: 'organizations.csv', line: 3, code: 'not-a-table' }]);
    expect(rows.map(({ cells }) => cells.name)).toEqual(['Harbor', 'Lantern', 'A']);
  });

  test('an empty folder and a wrong path say so', async () => {
    expect((await readOut(aFolder({}))).found).toMatchObject([{ code: 'nothing-to-read' }]);
    expect((await readOut('/nowhere/at/all')).found).toMatchObject([{ code: 'nothing-to-read' }]);
  });
});

describe('a plain sheet', () => {
  const sheet = {
    'Our list.csv':
      'Agency,Program,Street Address,City,ZIP,Phone,Languages,Category,Shoe size\nHarbor,Classes,1 Pier Road,Bay City,32003,904-555-0101,"English, Spanish",Parenting,42\n',
  };

  test('is told by its headers; columns without meaning are named', async () => {
    const { rows, found, format } = await readOut(aFolder(sheet));
    expect([format, found.map(({ code, column }) => [code, column])]).toEqual([
      'sheet',
      [['unknown-column', 'Shoe size']],
    ]);
    expect(rows.map(({ entity }) => entity)).toEqual([
      'organization',
      'service',
      'location',
      'address',
      'service_at_location',
      'phone',
      'language',
      'language',
      'taxonomy',
      'taxonomy_term',
      'attribute',
    ]);
  });

  test('is read as a mapping file says', async () => {
    const mapping = JSON.stringify({ columns: { Agency: 'service.name', Program: null, Phone: 'phone.fax' } });
    const { rows, found } = await readOut(aFolder(sheet), mapping);
    expect(rows.find(({ entity }) => entity === 'phone')?.cells).toMatchObject({ type: 'fax' });
    expect(found.map(({ column }) => column)).toEqual([
      'Street Address',
      'City',
      'ZIP',
      'Languages',
      'Category',
      'Shoe size',
    ]);
    expect((await readOut(aFolder(sheet), '{"columns":{"Agency":"nothing.known"}}')).found).toMatchObject([
      { code: 'mapping-not-readable' },
    ]);
  });

  test('without a name of anything is refused', async () => {
    expect((await readOut(aFolder({ 'x.csv': 'Color,Size\nred,1\n' }))).found.map(({ code }) => code)).toContain(
      'mapping-needed',
    );
    expect(guessMapping(['Organization', 'Teléfono', 'Horario']).get('Teléfono')).toBe('phone.number');
  });
});

test('a package of files is read in the shape of the standard', async () => {
  const { rows, found } = await readOut(aFolder(cleanPackage));
  expect(found).toEqual([]);
  expect(rows.find(({ entity }) => entity === 'attribute')?.cells).toMatchObject({
    service_id: 's1',
    taxonomy_term_id: 'm2',
  });
});

test('of every circle one step is cut, and no more', () => {
  const edge = (row_id: string, parent_id: string) => ({ row_id, parent_id });
  expect(circlesIn([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('d', 'a'), edge('e', 'f')])).toEqual([
    edge('c', 'a'),
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 13, maxLength: 13 }), parents => {
      const edges = parents
        .map((parent, at) => edge(String(at), String(parent)))
        .filter(each => each.row_id !== each.parent_id);
      const cut = new Set(circlesIn(edges));
      const left = new Map(edges.filter(each => !cut.has(each)).map(each => [each.row_id, each.parent_id]));
      for (const start of left.keys()) {
        let at: string | undefined = start;
        for (let step = 0; step <= 13 && at !== undefined; step++) at = left.get(at);
        expect(at).toBeUndefined();
      }
    }),
  );
});
