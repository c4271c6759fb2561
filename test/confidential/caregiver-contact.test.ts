import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import type { Who } from '#platform/http/who.ts';
import { readText } from '#platform/papers/testing/read-text.ts';
import { type RouteServer, routeServer } from '#test/matrix/route-server.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { roomEndpoints } from '../../src/room-endpoints.ts';
import { roomRoutes } from '../../src/room-routes.ts';
import { aTalkativeCounty, SECRETS, secretsIn, type Told } from './fixture.ts';

/**
 * A birth parent never learns the surname, street, telephone or postal code of those who care for their child, nor the
 * name of their home: not from a page, a `.data` reply, a file, the JSON API, a row or a function of the database.
 */
const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-confidential-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
let told: Told;
let server: RouteServer;
let ids: Readonly<Record<string, readonly Id[]>>;

beforeAll(async () => {
  await prepareProduct();
  told = await aTalkativeCounty(db, dataDir);
  server = await routeServer(db);
  ids = await everyId();
});

const NAMES = ['rosa', 'teo', 'ivo'] as const;
type Name = (typeof NAMES)[number];
/** Rosa, who sees most, reads everything in both languages; the others in the one they speak. */
const READS: Readonly<Record<Name, readonly Who['language'][]>> = { rosa: ['en', 'es'], teo: ['es'], ivo: ['en'] };
const as = async (user: Id, language: Who['language'] = 'en'): Promise<Who> => db.as(user, { language }).who();
const parent = (name: Name, language?: Who['language']) => as(told.parents[name].userId, language);
const worker = () => as(told.worker);

/** Every row an address could name, of whomever: what is not a parent's to open answers as if it were not there. */
async function everyId(): Promise<Record<string, readonly Id[]>> {
  const all = async (from: string, most = 6) =>
    (await db.rows<{ id: Id }>(`select id from ${from} limit ${most}`)).map(({ id }) => id);
  const lists = {
    childId: Object.values(told.children).map(({ id }) => id),
    homeId: [told.home.id],
    placementId: await all(`app.placement where home_id = '${told.home.id}'`),
    memberId: await all('app.case_team_member'),
    taskId: await all('app.task'),
    documentId: await all('app.document'),
    agreementId: await all('app.agreement'),
    // Each parent's own part in each plan, and one of the caregivers' and of the agency's.
    signerId: await all(
      `(select distinct on (agreement_id, side, case when side = 'family' then person_id end) id from app.agreement_signer) s`,
      40,
    ),
    questionId: await all('app.agreement_question'),
    declineId: await all('app.agreement_decline'),
    copyId: await all('app.signed_copy'),
    promiseId: await all('app.plan_promise'),
    talkId: await all('app.plan_talk'),
    limitId: await all('app.family_limit'),
    paperId: await all('app.family_paper'),
    lineId: await all('app.allergy'),
  };
  return lists;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  box: ['day', 'comforts', 'in_touch'],
  list: ['allergies'],
  step: ['when', 'where'],
  code: ['partnership_placement'],
  subject: ['appointments'],
  token: ['no-such-token'],
};

/** The addresses a line of the route table stands for. */
function addressesOf(path: string): string[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(found => found[1]!);
  return names.reduce<string[]>(
    (addresses, name) =>
      addresses.flatMap(address =>
        (ids[name] ?? WORDS[name] ?? [newId()]).map(value => address.replace(`:${name}`, value)),
      ),
    [`/${path.replace(/^\//, '')}`],
  );
}

/** The same page asked otherwise: in the other language, as another signer of the sitting, about a promise, as a pack. */
function questionsOf(path: string): string[] {
  const others = Object.values(told.signers).map(id => `?of=${id}`);
  if (path.startsWith('sign/')) return path.endsWith('/paper') ? ['', '?language=es'] : ['', ...others];
  if (path.startsWith('agreements/')) return ['', `?for=${told.signers.caregiver}&pack=1`];
  if (path.endsWith('/read')) return ['', '?language=es'];
  if (path.endsWith('/talk'))
    return ['?subject=appointments', ...ids.promiseId!.slice(0, 9).map(id => `?promise=${id}`)];
  return [''];
}

type Read = { readonly address: string; readonly status: number; readonly text: string };

/** A reply as text: of a PDF what it shows and its own bytes, of everything else what it says. */
function textOf(bytes: Uint8Array): string {
  const plain = Buffer.from(bytes).toString('utf8');
  return plain.startsWith('%PDF') ? `${readText(bytes)}\n${plain}` : plain;
}

/** Everything the route table and the JSON API answer this person, four addresses at a time. */
async function readEverything(who: Who, lines = roomRoutes): Promise<Read[]> {
  const found: Read[] = [];
  const asked = lines.flatMap(({ path, page }) =>
    addressesOf(path).flatMap(address =>
      questionsOf(path).map(question => ({ address: `${address}${question}`, isFile: page.endsWith('.ts') })),
    ),
  );
  const read = async ({ address, isFile }: (typeof asked)[number]) => {
    const { status, body } = await server.data(who, address);
    found.push({ address: `${address} .data`, status, text: body });
    if (!isFile) return;
    const file = await server.file(who, address);
    found.push({ address, status: file.status, text: textOf(file.bytes) });
  };
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let next = asked.pop(); next; next = asked.pop()) await read(next);
    }),
  );
  for (const { path } of roomEndpoints)
    for (const address of addressesOf(path.replaceAll(/\{(\w+)\}/g, ':$1'))) {
      const { status, body } = await server.api(who, address);
      found.push({ address: `api ${address}`, status, text: body });
    }
  return found;
}

const leaksIn = (read: readonly Read[]) =>
  read.flatMap(({ address, text }) => secretsIn(text).map(secret => `${secret} in ${address}`));
const opened = (read: readonly Read[]) => read.filter(({ status }) => status === 200 || status === 202);

describe.each(NAMES)('%s', name => {
  test.each(READS[name])(
    'reads no contact of the caregivers on any page, in any file (%s)',
    async language => {
      const read = await readEverything(await parent(name, language));
      expect(leaksIn(read)).toEqual([]);
      expect(read.length).toBeGreaterThan(500);
      expect(read.filter(({ status }) => status >= 500).map(({ address }) => address)).toEqual([]);
      const pages = new Set(
        opened(read).map(({ address }) => address.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '')),
      );
      const theirs = ['/home/plans/:id .data', '/home/plans/:id/read', '/sign/:id .data', '/sign/:id/paper'];
      const kept = ['/home/kept/signed/:id/file', '/home/kept/family-papers/:id'];
      if (name === 'ivo') for (const page of theirs) expect([...pages].join('\n')).not.toContain(page);
      else
        for (const page of name === 'rosa' ? [...theirs, ...kept] : theirs)
          expect([...pages].join('\n')).toContain(page);
    },
    180_000,
  );

  test('finds none in the rows and functions of the database', async () => {
    const tables = await db.rows<{ name: string; columns: string }>(
      `select c.oid::regclass::text as name, string_agg(format('t.%I::text', a.attname), ', ') as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where n.nspname in ('app', 'record') and c.relkind in ('r', 'p', 'v') and has_column_privilege('alongside_portal', c.oid, a.attnum, 'select')
       group by c.oid`,
    );
    const functions = await db.rows<{ name: string }>(
      `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('app', 'app_definer') and p.provolatile <> 'v' and oidvectortypes(p.proargtypes) = 'uuid'
         and p.prorettype not in ('trigger'::regtype, 'boolean'::regtype) and has_function_privilege('alongside_portal', p.oid, 'execute')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    expect(functions.map(one => one.name)).toContain('app_definer.words_that_tell_the_home');
    const subjects = [...ids.childId!, ...ids.homeId!, ...ids.agreementId!];
    const leaks: string[] = [];
    await db.as(told.parents[name]).look(async ({ tx }) => {
      for (const table of tables) {
        const { rows } = await sql<{ text: string | null }>`
          select string_agg(concat_ws(' | ', ${sql.raw(table.columns)}), ' | ') as text from ${sql.raw(table.name)} t`.execute(
          tx,
        );
        for (const secret of secretsIn(rows[0]?.text ?? '')) leaks.push(`${secret} in ${table.name}`);
      }
      for (const one of functions)
        for (const subject of subjects) {
          const { rows } = await sql<{
            text: string;
          }>`select coalesce(jsonb_agg(to_jsonb(f))::text, '') as text from ${sql.raw(one.name)}(${subject}::uuid) f`.execute(
            tx,
          );
          for (const secret of secretsIn(rows[0]?.text ?? '')) leaks.push(`${secret} from ${one.name}`);
        }
    });
    expect(leaks).toEqual([]);
  });
});

describe('what is looked for is there', () => {
  const everySecret = Object.keys(SECRETS);

  test('a worker’s page of the home and the caregivers’ own page tell it', async () => {
    const home = await server.data(await worker(), `/homes/${told.home.id}`);
    expect(secretsIn(home.body)).toEqual(
      expect.arrayContaining(['surname of Zenobia', 'street', 'telephone', 'name of the home']),
    );
    const own = await server.data(
      await as(told.home.caregivers[0]!.userId),
      `/home/children/${told.children.lucy.id}/plan`,
    );
    const inWords = everySecret.filter(secret => secret !== 'name of the home');
    expect(secretsIn(own.body)).toEqual(inWords);
  });

  test('the full paper tells it, sealed and in every letter that is drawn', async () => {
    const [plan] = await db.rows<{ id: Id }>(
      `select id from app.agreement where child_id = $1 and sealed_file_id is not null`,
      [told.children.lucy.id],
    );
    const file = await server.file(await worker(), `/agreements/${plan!.id}/paper`);
    expect(file.status).toBe(200);
    expect(secretsIn(readText(file.bytes))).toEqual(everySecret.filter(secret => secret !== 'name of the home'));
  });

  test('the row and the function that know it tell it to those who may know', async () => {
    const tells = (user: Id) =>
      db.as(user, { focus: told.children.lucy.id }).look(async ({ tx }) => {
        const { rows } = await sql<{ words: string[] }>`
          select app_definer.words_that_tell_the_home(${told.children.lucy.id}) as words`.execute(tx);
        return secretsIn((rows[0]?.words ?? []).join(' | '));
      });
    expect(await tells(told.worker)).toContain('surname of Barnaby');
    expect(await tells(told.parents.rosa.userId)).toEqual([]);
  });

  test('a parent reads that somebody cares for the child, by first name', async () => {
    const [signer] = await db.rows<{ id: Id }>(
      `select s.id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
       where s.user_id = $1 and a.child_id = $2 and s.removed_at is null`,
      [told.parents.rosa.userId, told.children.lucy.id],
    );
    const read = await server.data(await parent('rosa'), `/home/plans/${signer!.id}/read`);
    expect(read.body).toContain('Zenobia');
    expect(read.body).toContain('A photo every Friday.');
    const file = await server.file(await parent('rosa'), `/sign/${signer!.id}/paper`);
    expect(readText(file.bytes)).toContain('Zenobia');
  });
});

test('a paper for the family that told a surname would be found', async () => {
  const tell = (from: string, to: string) =>
    db.rows(
      `update app.agreement_rendering set paper = replace(paper::text, $1, $2)::jsonb where audience = 'family'`,
      [from, to],
    );
  await tell('Zenobia', 'Zenobia Quarterwhistle');
  try {
    const reading = roomRoutes.filter(({ path }) => /^(home\/plans|sign)\/:signerId\/(read|paper)$/.test(path));
    const leaks = leaksIn(await readEverything(await parent('rosa'), reading));
    expect(leaks.filter(leak => leak.includes('/read'))).not.toEqual([]);
    expect(leaks.filter(leak => leak.includes('/paper'))).not.toEqual([]);
  } finally {
    await tell('Zenobia Quarterwhistle', 'Zenobia');
  }
});

describe('an order', () => {
  const mine = (name: Name) =>
    db.rows<{ id: Id }>(
      `select s.id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
       where s.user_id = $1 and s.removed_at is null and a.child_id = $2 and a.state not in ('superseded', 'ended')`,
      [told.parents[name].userId, told.children.lucy.id],
    );

  test('that hides home and contact leaves a paper without names, days, school and contact', async () => {
    const [signer] = await mine('teo');
    const read = await server.data(await parent('teo'), `/home/plans/${signer!.id}/read`);
    expect(read.status).toBe(200);
    expect(read.body).toContain('A bus pass.');
    expect(read.body).not.toMatch(/Zenobia|Barnaby/);
    expect(read.body).not.toContain('How we keep in touch');
    const first = await server.data(await parent('teo'), '/home');
    expect(first.body).toContain('Lucy');
  });

  test('that hides everything leaves nothing, not even that there is a plan', async () => {
    expect(await mine('ivo')).toEqual([]);
    const first = await server.data(await parent('ivo'), '/home');
    expect(first.status).toBe(200);
    expect(first.body).not.toMatch(/Lucy|Leo|Mia|plans\//);
    for (const signerId of ids.signerId!)
      for (const path of [`/home/plans/${signerId}`, `/home/plans/${signerId}/read`, `/sign/${signerId}`])
        expect((await server.data(await parent('ivo'), path)).status, path).toBe(404);
  });
});
