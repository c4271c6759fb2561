import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { aPerson } from '#test/builders/people.ts';
import { insertRow } from '#test/builders/rows.ts';
import { livePlan, readyPlan, signs } from '#test/builders/signed-plans.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { familySigning, loadFamilyPlan } from './load/load-family-plan.ts';
import { loadHomePlan } from './load/load-home-plan.ts';
import { plansForMe } from './plans-for-me.ts';
import { sayFamilyPlan } from './say/say-family-plan.ts';
import { sayHomePlan } from './say/say-home-plan.ts';
import { sayPlansForMe } from './say/say-plans-for-me.ts';
import { addFamilyWords } from './use-cases/add-family-words.ts';
import { askToTalk } from './use-cases/ask-to-talk.ts';
import { makePromise } from './use-cases/make-promise.ts';
import { seeFamilyWords } from './use-cases/see-family-words.ts';
import { seeUpdates } from './use-cases/see-updates.ts';

const db = testDatabase();
let county: County;
let lucy: Child;
let leo: Child;
let ines: Id;
let omar: Id;
let rosa: Id;

beforeAll(async () => {
  county = await aCounty(db);
  const { homes, mother, staff } = county;
  rosa = await anAccountFor(db, county.agencyId, mother, 'parent', 'Rosa Reyes');
  [ines, omar] = homes.harbor.caregivers.map(({ userId }) => userId) as [Id, Id];
  const child = (name: string) => county.aChild().named(name).inHome(homes.reef).from('2026-03-01').make();
  lucy = await child('Lucy');
  leo = await child('Leo');
  await moveTo(db, staff.ana, [lucy, leo], homes.harbor);
});

const english = { language: 'en' } as const;
const planOf = (user: Id, child: Child) =>
  db.as(user, { ...english, focus: child.id }).look(async ask => sayHomePlan(ask, await loadHomePlan(ask, child.id)));
const waitingFor = (user: Id) => db.as(user, english).look(async ask => sayPlansForMe(ask, await plansForMe(ask)));
const signerOf = async (user: Id, child: Child): Promise<Id> =>
  (
    await db.rows<{ id: Id }>(
      `select s.id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
       where s.user_id = $1 and a.child_id = $2 and s.removed_at is null`,
      [user, child.id],
    )
  )[0]!.id;
const familyPlan = (child: Child) =>
  db.as(rosa, english).look(async ask => sayFamilyPlan(ask, await loadFamilyPlan(ask, await signerOf(rosa, child))));

describe('where the child lives, in the order it happens', () => {
  test('a draft asks for nothing and says who prepares it', async () => {
    const said = await planOf(ines, lucy);
    expect(said.next).toMatchObject({ what: 'The plan is being prepared', go: null });
    expect(said.next?.texts[0]).toContain('Ana is putting it together');
    expect((await waitingFor(ines)).sign).toEqual([]);
  });

  test('the plans of one move are asked for in one line, and on the page of one the others are named', async () => {
    await readyPlan(db, county, lucy);
    await readyPlan(db, county, leo);
    const { sign, tiles } = await waitingFor(ines);
    expect(sign.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Sign the Partnership Plans of (Lucy and Leo|Leo and Lucy)$/),
    ]);
    expect(tiles.get(lucy.id)).toMatchObject({ text: 'Plan: to sign', waits: true });
    const said = await planOf(ines, lucy);
    expect(said.next).toMatchObject({
      what: 'Sign Lucy’s Partnership Plan',
      go: { href: `/sign/${await signerOf(ines, lucy)}`, first: true },
      call: { href: 'tel:5550100' },
    });
    expect(said.next?.texts).toContain('One more of this move to sign: Leo');
  });

  test('after one’s own signature one waits; one adult of Florida’s two is enough', async () => {
    const planId = await livePlan(db, lucy.id);
    await signs(db, planId, ines);
    expect((await planOf(ines, lucy)).next).toMatchObject({ what: 'You have signed. Thank you.', go: null });
    expect((await planOf(omar, lucy)).step).toBe('may-sign');
    expect((await waitingFor(omar)).sign.map(({ what }) => what)).toEqual(['Sign Leo’s Partnership Plan']);
  });

  test('in force it lives: promises of both sides, pairs with “You”, what may be signed is over', async () => {
    const planId = await livePlan(db, lucy.id);
    await signs(db, planId, county.staff.ana, lucy.id);
    const promise = { planId, subject: null, language: 'en', forFamily: true } as const;
    const ana = db.as(county.staff.ana, { focus: lucy.id });
    await ana.commit(ask =>
      makePromise(ask, {
        ...promise,
        side: 'agency',
        who: 'Ana',
        userId: null,
        words: 'A bus pass.',
        dueOn: '2026-11-20',
      }),
    );
    await db.as(ines, { focus: lucy.id }).commit(ask =>
      makePromise(ask, {
        ...promise,
        side: 'caregiver',
        who: 'Ines',
        userId: ines,
        words: 'Call Grandma.',
        dueOn: '2026-11-21',
      }),
    );
    const said = await planOf(ines, lucy);
    expect(said.next?.what).toBe('In force since Nov 18, 2026');
    expect(said.signed?.agency.map(({ words, texts }) => [words, ...texts])).toEqual([
      ['A bus pass.', 'Ana, by Nov 20, 2026'],
    ]);
    expect(said.signed?.mine[0]?.ways.map(({ label }) => label)).toEqual(['I did it', 'Ask to talk']);
    expect(said.signed?.pairs.data.left.who).toBe('You and Omar');
    expect(said.signed?.pairs.data.right.who).toBe('Ana and the agency');
    expect(said.signed?.pairs.data.pairs).toHaveLength(9);
    const { rest } = await waitingFor(ines);
    expect(rest.map(({ what }) => what)).toContain('Lucy: Call Grandma.');
    expect((await waitingFor(omar)).rest.map(({ what }) => what)).not.toContain('Lucy: Call Grandma.');
  });

  test('what was learned later is shown to each caregiver until they say that they have seen it', async () => {
    await insertRow(db, 'app.packet_update', {
      agency_id: county.agencyId,
      child_id: lucy.id,
      agreement_id: await livePlan(db, lucy.id),
      about: 'health',
      at: '2026-11-18T14:50:00Z',
      user_id: ines,
    });
    expect((await planOf(ines, lucy)).news.map(({ title }) => title)).toEqual(['Something about health']);
    expect((await planOf(omar, lucy)).news).toEqual([]);
    const see = (user: Id) => db.as(user, { focus: lucy.id }).commit(ask => seeUpdates(ask, { childId: lucy.id }));
    expect(await see(omar)).toEqual(ok({ seen: 0 }));
    expect(await see(ines)).toEqual(ok({ seen: 1 }));
    expect((await planOf(ines, lucy)).news).toEqual([]);
    expect(
      await db.as(county.staff.ana, { focus: lucy.id }).commit(ask => seeUpdates(ask, { childId: lucy.id })),
    ).toMatchObject({
      ok: false,
      refusal: { kind: 'not-a-caregiver' },
    });
  });

  test('somebody who does not care for the child finds nothing', async () => {
    const faye = county.homes.reef.caregivers[0]!.userId;
    await expect(planOf(faye, lucy)).rejects.toThrow(NotThere);
    await expect(planOf(rosa, lucy)).rejects.toThrow(NotThere);
  });

  test('who looks after the child for a weekend reads the child’s page and signs nothing', async () => {
    const wes = county.homes.cove.caregivers[0]!.userId;
    const nico = await county
      .aChild()
      .named('Nico')
      .inHome(county.homes.harbor)
      .from('2026-03-01')
      .away('respite', '2026-11-17', '2026-11-20T22:00:00Z', county.homes.cove)
      .make();
    const said = await planOf(wes, nico);
    expect(said).toMatchObject({ step: 'not-a-signer', signed: null, next: null });
    expect(said.page.lines).toHaveLength(9);
  });
});

describe('the birth family', () => {
  test('knows the child by first name, the worker by telephone, and nobody who cares for the child by name', async () => {
    const said = await familyPlan(lucy);
    expect(said).toMatchObject({ title: 'Lucy’s Partnership Plan', state: 'It is in force since Nov 18, 2026.' });
    expect(said.call[0]).toMatchObject({ name: 'Ana Soto', number: '555-0100' });
    expect(said.promises.map(({ words, texts }) => [words, ...texts])).toEqual([
      ['A bus pass.', 'The agency, by Nov 20, 2026'],
      ['Call Grandma.', 'Those who care for Lucy, by Nov 21, 2026'],
    ]);
    const { family, rest } = await waitingFor(rosa);
    expect(family.map(({ title }) => title).toSorted()).toEqual(['Leo’s Partnership Plan', 'Lucy’s Partnership Plan']);
    expect(rest.map(({ what }) => what)).toEqual(['Read Leo’s Partnership Plan']);
    expect(JSON.stringify([said, family])).not.toMatch(/Ines|Omar|Duarte|Harbor/);
  });

  test('is told when its words were seen', async () => {
    const words = { childId: lucy.id, kind: 'wish', words: 'Sing to her.', language: 'en', way: 'online' } as const;
    await db.as(rosa).commit(ask => addFamilyWords(ask, words));
    expect((await familyPlan(lucy)).lines[0]).toMatchObject({ words: 'Sing to her.', isMine: true });
    expect((await familyPlan(lucy)).lines[0]?.seen).toContain('Not read yet');
    expect((await waitingFor(ines)).rest.map(({ what }) => what)).toContain('Lucy’s family wrote something for you');
    const caregivers = await planOf(ines, lucy);
    expect(caregivers.family[0]).toMatchObject({ who: 'Rosa asks:', words: 'Sing to her.', seen: null });
    await db.as(ines, { focus: lucy.id }).commit(ask => seeFamilyWords(ask, { childId: lucy.id }));
    expect((await familyPlan(lucy)).lines[0]?.seen).toBe('Those who care for Lucy saw this on Nov 18, 2026.');
    expect((await planOf(omar, lucy)).family[0]?.seen).toContain('Ines saw this');
  });

  test('asks to talk about a promise that concerns it, and sees its own talks only', async () => {
    const planId = await livePlan(db, lucy.id);
    const [pass] = await db.rows<{ id: Id }>(`select id from app.plan_promise where words = 'A bus pass.'`);
    const talk = {
      planId,
      promiseId: pass!.id,
      subject: null,
      words: 'It has not come.',
      language: 'en',
      meetOn: null,
    } as const;
    const asked = await db.as(rosa).commit(ask => askToTalk(ask, talk));
    expect(asked.ok).toBe(true);
    const [row] = await db.rows<{ asked_side: string }>(`select asked_side from app.plan_talk where promise_id = $1`, [
      pass!.id,
    ]);
    expect(row).toEqual({ asked_side: 'family' });
    const tasks = await db.rows<{ user_id: Id }>(
      `select user_id from app.task where child_id = $1 and kind = 'plan_talk'`,
      [lucy.id],
    );
    expect(tasks).toEqual([{ user_id: county.staff.ana }]);
    const other = { ...talk, promiseId: null, subject: 'respect' } as const;
    await db.as(ines, { focus: lucy.id }).commit(ask => askToTalk(ask, other));
    const said = await familyPlan(lucy);
    expect(said.promises[0]?.texts.at(-1)).toBe('Asked Nov 18, 2026. A day will be proposed to you.');
    expect(said.talks).toEqual([]);
    expect((await planOf(ines, lucy)).signed?.agency[0]?.texts.at(-1)).toContain('Family');
  });

  test('of another child has no part in it', async () => {
    const other = await completeOther();
    const teo = await aParentOf(other);
    const signer = await signerOf(rosa, lucy);
    await expect(db.as(teo).look(ask => familySigning(ask, signer))).rejects.toThrow(NotThere);
    const inesSigner = await signerOf(ines, lucy);
    await expect(db.as(rosa).look(ask => familySigning(ask, inesSigner))).rejects.toThrow(NotThere);
    const talk = {
      planId: await livePlan(db, lucy.id),
      promiseId: null,
      subject: 'respect',
      words: 'Hello.',
      language: 'en',
      meetOn: null,
    } as const;
    await expect(db.as(teo).commit(ask => askToTalk(ask, talk))).rejects.toThrow(NotThere);
  });

  test('may not write a talk for another side, nor close one, past every page', async () => {
    const planId = await livePlan(db, lucy.id);
    const talk = (side: string) =>
      db.as(rosa).commit(({ tx, who, now }) =>
        tx
          .insertInto('app.plan_talk')
          .values({
            id: crypto.randomUUID(),
            agency_id: who.agencyId,
            child_id: lucy.id,
            agreement_id: planId,
            subject: 'respect',
            asked_by: who.userId,
            asked_side: side,
            asked_at: now,
            language: 'en',
            words: 'Hello.',
          } as never)
          .execute(),
      );
    await expect(talk('caregiver')).rejects.toThrow(/row-level security/);
    const closed = await db
      .as(rosa)
      .commit(({ tx }) =>
        tx.updateTable('app.plan_talk').set({ meet_on: TODAY }).where('asked_side', '=', 'family').executeTakeFirst(),
      );
    expect(closed.numUpdatedRows).toBe(0n);
  });
});

async function completeOther(): Promise<Child> {
  const other = await county
    .aChild(county.cases.other)
    .named('Obi')
    .inHome(county.homes.cove)
    .from('2026-03-01')
    .make();
  await moveTo(db, county.staff.ben, [other], county.homes.reef);
  return other;
}

async function aParentOf(child: Child): Promise<Id> {
  const personId = await aPerson(db, county.agencyId, { first: 'Teo', last: 'Okafor' });
  await aCaseMember(db, child.case, personId, 'father');
  return anAccountFor(db, county.agencyId, personId, 'parent', 'Teo Okafor');
}
