import { beforeAll, describe, expect, test } from 'vitest';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { loadedAt } from './day.ts';
import { HOMES } from './homes.ts';
import { licensePeriods } from './license-periods.ts';
import { TEST_LOAD } from './load-days.ts';
import { aStory, play, type Story } from './play.ts';
import { agencyActs, foundAgency } from './play-agency.ts';
import { caseActs } from './play-cases.ts';
import { homeActs } from './play-homes.ts';
import { staffActs } from './play-staff.ts';

const db = testDatabase();
let story: Story;

/** The county with its cases and homes, without anything that happens to the children. */
beforeAll(async () => {
  await prepareProduct();
  story = aStory(loadedAt(TEST_LOAD.standsAt), makeKeyring(makeKeyMaterial(TEST_LOAD.standsAt)));
  await foundAgency(db.pool, story);
  await play(db.pool, story, [...agencyActs(story), ...staffActs(story), ...caseActs(story), ...homeActs(story)]);
}, 60_000);

const copies = (home: string) =>
  db.rows<{ kind: string; state: string; due: string | null }>(
    `select kind, state, due_on::text as due from app.agreement where home_id = $1 order by opened_at desc`,
    [story.id(home)],
  );

describe('every license of the story', () => {
  test('was issued on an agreement of its own, signed by each caregiver and the counselor before it', async () => {
    const licenses = await db.rows<{ home: string; missing: number; late: boolean; signers: number }>(`
      select h.name as home, count(s.id) filter (where g.id is null)::int as missing, count(s.id)::int as signers,
        bool_or((g.signed_at at time zone 'America/New_York')::date > lower(l.during)) as late
      from app.license l join app.home h on h.id = l.home_id and h.kind <> 'facility'
      left join app.agreement a on a.id = l.agreement_id
      left join app.agreement_signer s on s.agreement_id = a.id and s.required and s.removed_at is null
      left join app.agreement_signature g on g.signer_id = s.id and g.voided_at is null
      group by l.id, h.name`);
    const periods = HOMES.flatMap(home => licensePeriods(home, TEST_LOAD.day));
    expect(licenses).toHaveLength(periods.length);
    expect(licenses.filter(({ missing, late, signers }) => missing > 0 || late !== false || signers < 2)).toEqual([]);
    expect(await db.value('select count(distinct agreement_id)::int from app.license')).toBe(periods.length);
  });

  test('and each of those copies was talked about with the counselor before it was signed', async () => {
    const untold = await db.rows(`
      select l.id from app.license l join app.agreement a on a.id = l.agreement_id
      where not exists (select from app.license_talk t where t.agreement_id = a.id and t.talked_on <= lower(l.during))`);
    expect(untold).toEqual([]);
  });

  test('only facilities have one without', async () => {
    const without = await db.rows(
      `select distinct h.kind from app.license l join app.home h on h.id = l.home_id where l.agreement_id is null`,
    );
    expect(without).toEqual([{ kind: 'facility' }]);
  });
});

describe('what is open on the day', () => {
  test('21 licensed homes have their copy in force; the renewal of H05 is a draft, due on the last day', async () => {
    const inForce = await db.value(
      `select count(distinct home_id)::int from app.agreement where kind = 'partnership_license' and state = 'in_force'`,
    );
    expect(inForce).toBe(21);
    const lastDay = licensePeriods(HOMES.find(({ key }) => key === 'H05')!, TEST_LOAD.day)
      .at(-1)!
      .to.subtract({ days: 1 });
    expect((await copies('H05')).slice(0, 2)).toEqual([
      { kind: 'partnership_license', state: 'draft', due: lastDay.toString() },
      { kind: 'partnership_license', state: 'in_force', due: expect.any(String) },
    ]);
  });

  test('H20 was gone through on D-21 and is unsigned; H21 has a draft; the closed home one that was never signed', async () => {
    expect(await copies('H20')).toEqual([{ kind: 'partnership_license', state: 'ready', due: null }]);
    const talked = await db.rows('select talked_on::text as "on" from app.license_talk where home_id = $1', [
      story.id('H20'),
    ]);
    expect(talked).toEqual([{ on: story.on('D-21') }]);
    expect(
      await db.value('select count(*)::int from app.agreement_signature where subject_id = $1', [story.id('H20')]),
    ).toBe(0);
    expect(await copies('H21')).toEqual([{ kind: 'partnership_license', state: 'draft', due: null }]);
  });

  test('H02 keeps the bilateral agreement of before, as replaced', async () => {
    const kinds = (await copies('H02')).map(({ kind, state }) => `${kind} ${state}`);
    expect(kinds.toSorted()).toEqual([
      'bilateral superseded',
      'partnership_license in_force',
      'partnership_license superseded',
    ]);
  });
});
