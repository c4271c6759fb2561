import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import { countRuleChanges } from '#modules/clocks/index.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { anAgency } from '#test/builders/agency.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { type RuleChanges, setChangeCounter } from '../change-counter.ts';
import { obligations } from '../engine/obligations.ts';
import { importPack } from '../import-pack.ts';
import type { Pack } from '../language/rule.ts';
import { packsInForce, rulebookInForce } from '../load/packs-in-force.ts';
import { shippedPack } from '../load/shipped-packs.ts';
import { giveRulesToNewAgencies, ruleTasks } from '../rule-jobs.ts';
import { fact, seenOn } from '../testing/a-rule.ts';
import { ownPack, planWithin } from '../testing/own-pack.ts';
import { bringPack } from './bring-pack.ts';
import { dropPack } from './drop-pack.ts';
import { takePack } from './take-pack.ts';
import { takeShippedPacks } from './take-shipped-packs.ts';

const db = testDatabase();
let county: County;
let counted: { before: string[]; after: string[] } | null = null;
const changes: RuleChanges = {
  children: 12,
  moved: 3,
  added: 1,
  removed: 0,
  rules: [{ rule: 'OWN-PLAN', moved: 3, added: 1, removed: 0 }],
};
const house = () => ({ pool: db.pool, moment: () => NOW });
const abel = (now = NOW) => db.as(county.staff.abel, { now });

beforeAll(async () => {
  county = await aCounty(db);
});
beforeEach(async () => {
  await db.admin.query('delete from app.rule; delete from app.rule_pack; delete from jobs._private_jobs');
  await abel('2026-01-05T12:00:00Z').commit(takeShippedPacks);
  // The product has started by now, and handed in its own.
  setChangeCounter(async (_, { before, after }) => {
    const plain = (book: typeof before) =>
      book.versions.flatMap(versions => versions.map(one => `${one.rule.id} ${one.pack.version}`));
    counted = { before: plain(before), after: plain(after) };
    return changes;
  });
});
afterAll(() => setChangeCounter(countRuleChanges));

const refused = (refusal: object) => ({ ok: false, refusal: expect.objectContaining(refusal) });
const editions = () =>
  db.rows<{ pack: string; version: string; during: string | null }>(
    `select pack, version, to_char(lower(in_force) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') || ' to ' ||
       coalesce(to_char(upper(in_force) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI'), '') as during
     from app.rule_pack where pack = 'own' order by version`,
  );
const inForce = (at: string) =>
  abel().look(async ({ tx }) =>
    (await packsInForce(tx, county.agencyId, at)).map(({ pack, version }) => `${pack} ${version}`),
  );
const bring = async (pack: unknown, now = NOW): Promise<string> => {
  const brought = await abel(now).commit(ask => bringPack(ask, pack));
  if (!brought.ok) throw new Error(JSON.stringify(brought.refusal));
  return brought.value.id;
};
/** The dry run, as the jobs process does it. */
const count = async (): Promise<void> => {
  const jobs = await db.rows<{ payload: unknown }>(
    `select j.payload from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = 'count-rule-changes'`,
  );
  for (const { payload } of jobs) await ruleTasks(house())['count-rule-changes']!(payload, {} as never);
};
const brought = async (pack: Pack, now = NOW) => {
  const id = await bring(pack, now);
  await count();
  return id;
};
const take = (editionId: string, from: string | null = null, now = NOW) =>
  abel(now).commit(ask => takePack(ask, { editionId, from }));

test('only an administrator brings, takes and drops', async () => {
  const id = await brought(ownPack('2026.1', [planWithin(30)]));
  const sam = db.as(county.staff.sam);
  expect(await sam.commit(ask => bringPack(ask, {}))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await sam.commit(ask => takePack(ask, { editionId: id, from: null }))).toEqual(
    refused({ kind: 'not-allowed' }),
  );
  expect(await sam.commit(ask => dropPack(ask, { editionId: id }))).toEqual(refused({ kind: 'not-allowed' }));
  expect(await sam.commit(takeShippedPacks)).toEqual(refused({ kind: 'not-allowed' }));
});

describe('what came with the product', () => {
  test('is taken once, by federal law and the state’s, and counts since ever', async () => {
    expect(await abel().commit(takeShippedPacks)).toEqual({ ok: true, value: { taken: 0 } });
    expect(await inForce('1999-01-01T00:00:00Z')).toEqual(['federal 2026.1', 'florida 2026.2']);
    const rules = shippedPack('federal').rules.length + shippedPack('florida').rules.length;
    expect(await db.value('select count(*)::int from app.rule where agency_id = $1', [county.agencyId])).toBe(rules);
    const facts = await db.rows(
      `select body from record.fact where name = 'RulesChanged' order by body ->> 'pack' limit 1`,
    );
    expect(facts).toEqual([{ body: expect.objectContaining({ pack: 'federal', at: null }) }]);
  });

  test('a new agency gets its rules from the jobs process, which hears of it in the same transaction', async () => {
    const texas = await anAgency(db, 'Sabine');
    const georgia = await anAgency(db, 'Okefenokee');
    await db.admin.query(
      `update app.agency set state_code = case name when 'Sabine' then 'TX' else 'GA' end where id = any ($1)`,
      [[texas, georgia]],
    );
    const queued = await db.rows(
      `select t.identifier from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = 'take-shipped-packs'`,
    );
    expect(queued).toHaveLength(1);
    await ruleTasks(house())['take-shipped-packs']!({}, {} as never);
    const packs = (agency: string) =>
      db.rows('select pack from app.rule_pack where agency_id = $1 order by pack', [agency]);
    expect(await packs(texas)).toEqual([{ pack: 'federal' }, { pack: 'texas' }]);
    expect(await packs(georgia)).toEqual([{ pack: 'federal' }]);
    expect(await giveRulesToNewAgencies(house())).toBe(0);
    await db.admin.query('delete from app.rule where agency_id <> $1', [county.agencyId]);
    await db.admin.query('delete from app.rule_pack where agency_id <> $1', [county.agencyId]);
  });
});

describe('bringing', () => {
  test('an unsound pack is refused with rule and reason, all at once, and what runs goes on', async () => {
    await take(await brought(ownPack('2026.1', [planWithin(30)])));
    const before = await db.rows('select id, in_force, digest from app.rule_pack order by id');
    const bad = ownPack('2026.2', [
      planWithin(90, { tightens: 'FED-CASEPLAN-60' }),
      planWithin(20, { id: 'OWN-OTHER', settled: { by: [{ fact: 'full-moon' }] } }),
    ]);
    const result = await abel('2026-11-19T15:00:00Z').commit(ask => bringPack(ask, bad));
    expect(result).toMatchObject({
      refusal: { kind: 'problems-found', problems: [{ rule: 'OWN-OTHER', code: 'unknown-fact' }] },
    });
    const loose = await abel('2026-11-19T15:00:00Z').commit(ask => bringPack(ask, ownPack('2026.2', [bad.rules[0]!])));
    expect(loose).toMatchObject({
      refusal: {
        problems: expect.arrayContaining([
          expect.objectContaining({
            rule: 'OWN-PLAN',
            code: 'loosens',
            with: expect.objectContaining({ name: 'FED-CASEPLAN-60', removed: expect.any(String) }),
          }),
        ]),
      },
    });
    expect(await db.rows('select id, in_force, digest from app.rule_pack order by id')).toEqual(before);
  });

  test('it waits beside what runs; the same again is the same, another text takes its place', async () => {
    const id = await bring(ownPack('2026.1', [planWithin(30)]));
    expect(await bring(ownPack('2026.1', [planWithin(30)]))).toBe(id);
    const other = await bring(ownPack('2026.1', [planWithin(31)]));
    expect(await editions()).toEqual([{ pack: 'own', version: '2026.1', during: null }]);
    expect(other).not.toBe(id);
    expect(await inForce(NOW)).toEqual(['federal 2026.1', 'florida 2026.2']);
    await count();
    expect(counted?.after.filter(rule => !counted?.before.includes(rule))).toEqual(['OWN-PLAN 2026.1']);
    expect(await db.value('select changes from app.rule_pack where id = $1', [other])).toEqual(changes);
  });

  test('a number is given once', async () => {
    await take(await brought(ownPack('2026.1', [planWithin(30)])));
    const again = (days: number) => abel().commit(ask => bringPack(ask, ownPack('2026.1', [planWithin(days)])));
    expect(await again(30)).toMatchObject({ refusal: { problems: [{ code: 'nothing-new' }] } });
    expect(await again(29)).toMatchObject({ refusal: { problems: [{ at: 'version', code: 'version-known' }] } });
  });
});

describe('taking', () => {
  const later = '2026-11-19T15:00:00Z';

  test('takes effect at once; the edition before ends at that moment, and the clocks hear of it', async () => {
    await take(await brought(ownPack('2026.1', [planWithin(30)])));
    const second = await brought(ownPack('2026.2', [planWithin(20)]), later);
    expect(await take(second, null, later)).toEqual({ ok: true, value: { id: second } });
    expect(await editions()).toEqual([
      { pack: 'own', version: '2026.1', during: '2026-11-18T15:00 to 2026-11-19T15:00' },
      { pack: 'own', version: '2026.2', during: '2026-11-19T15:00 to ' },
    ]);
    expect(await inForce('2026-11-19T14:59:59Z')).toContain('own 2026.1');
    expect(await inForce(later)).toEqual(['federal 2026.1', 'florida 2026.2', 'own 2026.2']);
    expect(
      await db.rows(
        `select plain_en, taken_by from app.rule r join app.rule_pack p on p.id = r.pack_id where pack_id = $1`,
        [second],
      ),
    ).toEqual([{ plain_en: 'The plan is written 20 days after the removal.', taken_by: county.staff.abel }]);
    expect(
      await db.value(`select body from record.fact where name = 'RulesChanged' and body ->> 'editionId' = $1`, [
        second,
      ]),
    ).toEqual({
      agencyId: county.agencyId,
      editionId: second,
      pack: 'own',
      at: later,
    });
  });

  test('or from a day on; until it begins it can be called off', async () => {
    await take(await brought(ownPack('2026.1', [planWithin(30)])));
    const second = await brought(ownPack('2026.2', [planWithin(20)]), later);
    await take(second, '2026-12-01T05:00:00Z', later);
    expect(await inForce('2026-11-30T12:00:00Z')).toContain('own 2026.1');
    expect(await inForce('2026-12-01T05:00:00Z')).toContain('own 2026.2');
    const third = await brought(ownPack('2026.3', [planWithin(10)]), later);
    expect(await take(third, null, later)).toEqual(refused({ kind: 'another-edition-waits' }));
    expect(await abel(later).commit(ask => dropPack(ask, { editionId: second }))).toEqual({
      ok: true,
      value: { dropped: false },
    });
    expect(await inForce('2026-12-02T05:00:00Z')).toContain('own 2026.1');
    expect(await db.value('select count(*)::int from app.rule where pack_id = $1', [second])).toBe(0);
    expect(await take(third, null, later)).toMatchObject({ ok: true });
    expect(await abel('2026-11-20T00:00:00Z').commit(ask => dropPack(ask, { editionId: third }))).toEqual(
      refused({ kind: 'is-in-force' }),
    );
    expect(await abel(later).commit(ask => dropPack(ask, { editionId: second }))).toEqual({
      ok: true,
      value: { dropped: true },
    });
  });

  test('not before it was counted, not in the past, not twice, and not what no longer stands', async () => {
    const id = await bring(ownPack('2026.1', [planWithin(59, { tightens: 'FED-CASEPLAN-60' })]));
    expect(await take(id)).toEqual(refused({ kind: 'not-counted-yet' }));
    await count();
    expect(await take(id, '2026-11-18T14:59:00Z')).toEqual(
      refused({ kind: 'invalid', problems: [{ at: 'from', code: 'in-the-past' }] }),
    );
    // Meanwhile federal law became stricter than it.
    const federal = shippedPack('federal');
    const due = { add: { count: 45, unit: 'days' as const }, to: 'begin' as const };
    const rules = federal.rules.map(rule => (rule.id === 'FED-CASEPLAN-60' ? { ...rule, due, examples: [] } : rule));
    const fresh = await brought({ ...federal, version: '2026.2', rules });
    await take(fresh, null, later);
    expect(await take(id, null, '2026-11-20T15:00:00Z')).toMatchObject({
      refusal: { kind: 'problems-found', problems: [{ rule: 'OWN-PLAN', code: 'loosens' }] },
    });
    expect(await take(fresh, null, '2026-11-20T15:00:00Z')).toEqual(refused({ kind: 'is-taken-already' }));
  });
});

test('a rule goes from 30 to 20 days on a day: removals before and after are counted rightly (S2-33)', async () => {
  await take(await brought(ownPack('2026.1', [planWithin(30)])));
  const turned = ownPack('2026.2', [
    planWithin(30, { effective: { from: '2020-01-01', until: '2026-12-01' } }),
    planWithin(20, { effective: { from: '2026-12-01' } }),
  ]);
  await take(await brought(turned, '2026-11-19T15:00:00Z'), null, '2026-11-19T15:00:00Z');
  const rulebook = await abel().look(({ tx }) => rulebookInForce(tx, county.agencyId, '2026-12-10T12:00:00Z'));
  const due = (removed: string) =>
    obligations({ facts: [fact('care', removed)], traits: {} }, rulebook, seenOn('2026-12-10'))
      .filter(({ rule }) => rule.id === 'OWN-PLAN')
      .map(duty => writeDay(duty.due!.day));
  expect([due('2026-11-30'), due('2026-12-01')]).toEqual([['2026-12-30'], ['2026-12-21']]);
  expect(readDay('2026-12-30') - readDay('2026-11-30')).toBe(30);
  const before = await abel().look(({ tx }) => rulebookInForce(tx, county.agencyId, '2026-11-18T16:00:00Z'));
  expect(before).not.toBe(rulebook);
  expect(await abel().look(({ tx }) => rulebookInForce(tx, county.agencyId, '2026-12-11T12:00:00Z'))).toBe(rulebook);
});

describe('from a file on the server', () => {
  const bytes = (pack: unknown) => new TextEncoder().encode(JSON.stringify(pack));
  const bringFile = (pack: unknown, dryRun = false, from: string | null = null) =>
    importPack({ pool: db.pool, as: work => abel().commit(work) }, { bytes: bytes(pack), dryRun, from });
  const own = ownPack('2026.1', [planWithin(30)]);

  test('a dry run says what would change and writes nothing; then it is taken; a second time changes nothing', async () => {
    expect(await bringFile(own, true)).toEqual({
      pack: 'own',
      version: '2026.1',
      taken: false,
      same: false,
      problems: [],
      changes,
    });
    expect(await editions()).toEqual([]);
    expect(await bringFile(own)).toMatchObject({ taken: true, changes });
    expect(await inForce(NOW)).toContain('own 2026.1');
    const rows = await db.rows('select id, in_force from app.rule_pack order by id');
    expect(await bringFile(own)).toMatchObject({ taken: false, same: true, problems: [] });
    const next = ownPack('2026.2', [planWithin(20)]);
    expect(await bringFile(next, false, '2026-12-01T05:00:00Z')).toMatchObject({ taken: true });
    expect(await bringFile(next)).toMatchObject({ taken: false, same: true });
    expect(await bringFile(ownPack('2026.3', [planWithin(10)]))).toBe('another-edition-waits');
    await abel().commit(async ask =>
      dropPack(ask, {
        editionId: await db.value(`select id from app.rule_pack where pack = 'own' and version = '2026.2'`),
      }),
    );
    await abel().commit(async ask =>
      dropPack(ask, {
        editionId: await db.value(`select id from app.rule_pack where pack = 'own' and version = '2026.2'`),
      }),
    );
    expect(await db.rows('select id, in_force from app.rule_pack order by id')).toEqual(rows);
  });

  test('what cannot be taken is named, and leaves nothing', async () => {
    expect(await bringFile(ownPack('2026.1', [planWithin(30, { duty: 'Not a code' })]))).toMatchObject({
      pack: 'own',
      taken: false,
      problems: [{ rule: 'OWN-PLAN', at: 'duty', code: 'wrong-schema' }],
    });
    expect(await bringFile(own, false, '2026-01-01T00:00:00Z')).toBe('invalid');
    expect(await editions()).toEqual([]);
    const sam = await aStaffMember(db, county.units.tidewater, { name: 'Sid Low', role: 'supervisor' });
    expect(
      await importPack(
        { pool: db.pool, as: work => db.as(sam).commit(work) },
        { bytes: bytes(own), dryRun: true, from: null },
      ),
    ).toBe('not-allowed');
  });
});
