import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners, type Plan } from '#test/builders/plans.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { limitsOf } from '../store/family.ts';
import { addFamilyWords } from './add-family-words.ts';
import { liftLimit } from './lift-limit.ts';
import { type LimitFamily, limitConstraint, limitFamily } from './limit-family.ts';

const db = testDatabase();
let county: County;
let rosaUser: Id;
let lucy: Id;
let plan: Plan;
beforeAll(async () => {
  county = await aCounty(db);
  rosaUser = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
});
const aPlanIn = async (state: 'draft' | 'partly_signed' | 'in_force', required = false) => {
  const child = await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make();
  lucy = child.id;
  const parents = [{ userId: rosaUser, personId: county.mother, name: 'Rosa' }];
  plan = await aPlan(db, county, lucy, {
    ...harborSigners(county),
    parents,
    state,
    placementId: child.placementIds[0]!,
  });
  if (required) await db.rows(`update app.agreement_signer set required = true where agreement_id = $1`, [plan.id]);
};
beforeEach(() => aPlanIn('in_force'));
const ana = () => db.as(county.staff.ana, { focus: lucy });
const ines = () => db.as(county.homes.harbor.caregivers[0]!.userId, { focus: lucy });
const rosa = () => db.as(rosaUser, { focus: lucy });
const invalid = (...problems: [string, string][]) =>
  no({ kind: 'invalid', problems: problems.map(([at, code]) => expect.objectContaining({ at, code })) });

const limit = (more: Partial<LimitFamily> = {}, who = ana()) =>
  who.commit(ask =>
    limitFamily(ask, {
      childId: lucy,
      personId: county.mother,
      hides: 'everything',
      orderWords: 'No contact, order of November 17',
      from: '2026-11-17',
      ...more,
    }),
  );
const limited = async (more: Partial<LimitFamily> = {}): Promise<Id> => {
  const result = await limit(more);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};
const lift = (limitId: Id, from = TODAY, why = 'The order was lifted.', who = ana()) =>
  who.commit(ask => liftLimit(ask, { limitId, from, why }));
const parentsIn = () =>
  db.rows(
    `select audience from app.agreement_signer where agreement_id = $1 and capacity = 'parent' and removed_at is null`,
    [plan.id],
  );
/** What a parent reaches: the agreement, the papers, and adding words. */
const reached = async () => {
  const agreements = await rosa().look(async ({ tx }) =>
    tx.selectFrom('app.agreements_v_agreement').select('id').where('id', '=', plan.id).execute(),
  );
  const adds = await rosa()
    .look(ask => addFamilyWords(ask, { childId: lucy, kind: 'wish', words: 'Hola', language: 'es', way: 'online' }))
    .then(
      result => result.ok,
      error => !(error instanceof NotThere) || 'not there',
    );
  return [agreements.length, adds];
};

describe('an order', () => {
  test.each(['draft', 'partly_signed', 'in_force'] as const)(
    'that hides everything takes the parent out of a plan that is %s, and with it their access at once',
    async state => {
      await aPlanIn(state);
      expect(await reached()).toEqual([1, true]);
      await limited();
      expect(await parentsIn()).toEqual([]);
      expect(await reached()).toEqual([0, 'not there']);
      expect(await db.value('select state from app.agreement where id = $1', [plan.id])).toBe(state);
    },
  );

  test('that hides home and contact leaves the parent the limited paper', async () => {
    await limited({ hides: 'home_and_contact' });
    expect(await parentsIn()).toEqual([{ audience: 'family_limited' }]);
    expect(await reached()).toEqual([1, true]);
  });

  test('counts for more than a signature the pack asks for: the plan is started again', async () => {
    await aPlanIn('in_force');
    await db.rows(`update app.agreement set state = 'void' where id = $1`, [plan.id]);
    await db.rows(`update app.agreement_signer set required = true where agreement_id = $1 and capacity = 'parent'`, [
      plan.id,
    ]);
    await db.rows(
      `insert into app.agreement_signature (id, agency_id, subject_id, agreement_id, version_id, signer_id, way, proof, language, shown_digest, typed_name, consented, signed_at, entered_at, entered_by)
       select uuidv7(), agency_id, subject_id, agreement_id, $2, id, 'online', 'password', 'es', '\\x00', 'Rosa', true, '2026-11-03', '2026-11-03', user_id
       from app.agreement_signer where agreement_id = $1 and capacity = 'parent'`,
      [plan.id, plan.versionId],
    );
    await db.rows(`update app.agreement set state = 'ready' where id = $1`, [plan.id]);
    await db.rows(`update app.agreement set state = 'in_force' where id = $1`, [plan.id]);
    await limited();
    expect(await parentsIn()).toEqual([]);
    expect(await db.value('select state from app.agreement where id = $1', [plan.id])).toBe('void');
  });

  test('is written down with its words and days, and as a fact', async () => {
    const id = await limited({ lastDay: '2026-12-31' });
    expect(await ana().look(ask => limitsOf(ask.tx, lucy))).toMatchObject([
      {
        id,
        name: 'Rosa',
        hides: 'everything',
        orderWords: 'No contact, order of November 17',
        from: '2026-11-17',
        to: '2027-01-01',
      },
    ]);
    expect(
      await db.value(
        `select count(*)::int from record.fact where name = 'FamilyLimitChanged' and body ->> 'limitId' = $1`,
        [id],
      ),
    ).toBe(1);
  });

  test('everything that is wrong is told at once', async () => {
    const wrong = { personId: county.homes.harbor.caregivers[0]!.personId, hides: 'nothing' as never, orderWords: '' };
    expect(await limit({ ...wrong, from: '2026-11-19', lastDay: '2026-11-01' })).toEqual(
      invalid(
        ['from', 'in-the-future'],
        ['personId', 'not-a-parent'],
        ['hides', 'not-one-of'],
        ['orderWords', 'required'],
        ['lastDay', 'ends-before-it-begins'],
      ),
    );
  });

  test('one holds at a time for a parent; the same moment twice is the same refusal', async () => {
    await limited({ lastDay: '2026-11-30' });
    expect(await limit()).toEqual(invalid(['from', 'limited-already']));
    expect(limitConstraint.family_limit__one_at_a_time).toMatchObject({ problems: [{ code: 'limited-already' }] });
    expect(await limit({ from: '2026-11-01', lastDay: '2026-11-10' })).toMatchObject({ ok: true });
  });

  test('is followed by staff of the child only', async () => {
    expect(await limit({}, ines())).toEqual(no({ kind: 'not-your-side' }));
    await expect(limit({}, db.as(county.staff.ben, { focus: lucy }))).rejects.toThrow(NotThere);
  });
});

describe('its end', () => {
  test('gives the parent their part back at once', async () => {
    const id = await limited();
    expect(await lift(id)).toEqual(ok({ childId: lucy }));
    expect(await parentsIn()).toEqual([{ audience: 'family' }]);
    expect(await reached()).toEqual([1, true]);
    expect(await ana().look(ask => limitsOf(ask.tx, lucy))).toMatchObject([{ from: '2026-11-17', to: TODAY }]);
    expect(await lift(id)).toEqual(no({ kind: 'limit-is-over' }));
  });

  test('of one that never held a whole day takes it out, and history keeps it with the reason', async () => {
    const id = await limited({ from: TODAY });
    await lift(id, TODAY, 'Entered for the wrong parent.');
    expect(await ana().look(ask => limitsOf(ask.tx, lucy))).toEqual([]);
    expect(await db.value(`select why from record.row_change where row_id = $1 and operation = 'delete'`, [id])).toBe(
      'Entered for the wrong parent.',
    );
    expect(await parentsIn()).toEqual([{ audience: 'family' }]);
  });

  test('needs a day that has come, and a reason', async () => {
    const id = await limited();
    expect(await lift(id, '2026-11-19', ' ')).toEqual(invalid(['from', 'in-the-future'], ['why', 'required']));
    await expect(lift(newId())).rejects.toThrow(NotThere);
    await expect(lift(id, TODAY, 'x', ines())).rejects.toThrow(NotThere);
  });
});
