import { beforeAll, describe, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { openTask, openTasksOf } from '#modules/tasks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { criticalCardOf } from '../critical-card.ts';
import { sayChange, sayMustKnow, sayPlainCard } from '../say-must-know.ts';
import { allergiesOf, coverageOf, medicinesOf } from '../store.ts';
import { confirmCard } from './confirm-card.ts';
import { endAllergy } from './end-allergy.ts';
import { endCondition } from './end-condition.ts';
import { endMedicine } from './end-medicine.ts';
import { recordAllergy } from './record-allergy.ts';
import { recordCondition } from './record-condition.ts';
import { recordCoverage } from './record-coverage.ts';
import { recordMedicine } from './record-medicine.ts';
import { type WriteCard, writeCriticalCard } from './write-critical-card.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const TODAY = '2026-11-18';
const aChild = async () =>
  (await county.aChild().named('Poppy').bornOn('2024-05-01').inHome(county.homes.harbor).from('2026-03-01').make()).id;
const ana = (focus: string, now?: string) => db.as(county.staff.ana, { focus, ...(now && { now }) });
const helen = (focus: string) => db.as(county.homes.harbor.caregivers[0]!.userId, { focus });
const peanut = { substance: 'Peanut', severity: 'life_threatening', whatToDo: 'EpiPen, then 911' } as const;
const addPeanut = (childId: string) => ana(childId).commit(ask => recordAllergy(ask, { childId, ...peanut }));
const cardNow = (childId: string) => ana(childId).look(ask => criticalCardOf(ask.tx, childId, TODAY));
const problems = (...list: [string, string][]) => ({
  ok: false,
  refusal: { kind: 'invalid', problems: list.map(([at, code]) => ({ at, code })) },
});
const blank = { comforts: null, routines: null, safety: null, contacts: null, doctor: null } as const;
const idOf = (result: { ok: boolean; value?: { id: string } }) => {
  if (!result.value) throw new Error('refused');
  return result.value.id;
};

describe('allergies', () => {
  test('one is on the card at once, with a new version and its fact', async () => {
    const child = await aChild();
    expect((await cardNow(child)).allergies).toEqual({ known: 'not_known', list: [] });
    await addPeanut(child);
    const card = await cardNow(child);
    expect(card).toMatchObject({
      allergies: { known: 'listed', list: [{ substance: 'Peanut' }] },
      medicines: { known: 'not_known' },
      changed: { code: 'allergy-added', name: 'Peanut' },
    });
    const [fact] = await db.rows(
      `select body, keys from record.fact where name = 'HealthEssentialsChanged' and body ->> 'childId' = $1`,
      [child],
    );
    expect(fact).toEqual({
      body: { childId: child, change: 'allergy-added', version: card.version },
      keys: [`health:${child}`],
    });
  });

  test('the same twice is refused, however it is written', async () => {
    const child = await aChild();
    await addPeanut(child);
    expect(
      await ana(child).commit(ask => recordAllergy(ask, { childId: child, substance: ' PEÁNUT ', severity: 'mild' })),
    ).toEqual(problems(['substance', 'already-listed']));
  });

  test('the worst comes first', async () => {
    const child = await aChild();
    for (const [substance, severity] of [
      ['Dust', 'mild'],
      ['Bees', 'serious'],
      ['Milk', 'unknown'],
      ['Nuts', 'life_threatening'],
    ] as const)
      await ana(child).commit(ask => recordAllergy(ask, { childId: child, substance, severity }));
    expect((await ana(child).look(ask => allergiesOf(ask.tx, child))).map(one => one.substance)).toEqual([
      'Nuts',
      'Bees',
      'Milk',
      'Dust',
    ]);
  });

  test('ending the last one leaves "not known", never "none"', async () => {
    const child = await aChild();
    const id = idOf(await addPeanut(child));
    expect(await ana(child).commit(ask => endAllergy(ask, { id, endedOn: '2026-11-19' }))).toEqual(
      problems(['endedOn', 'in-the-future']),
    );
    expect(await ana(child).commit(ask => endAllergy(ask, { id, endedOn: '2024-04-30' }))).toEqual(
      problems(['endedOn', 'before-birth']),
    );
    expect(await ana(child).commit(ask => endAllergy(ask, { id, endedOn: TODAY }))).toMatchObject({ ok: true });
    expect((await cardNow(child)).allergies).toEqual({ known: 'not_known', list: [] });
    expect(await ana(child).commit(ask => endAllergy(ask, { id, endedOn: TODAY }))).toEqual(
      no({ kind: 'already-ended' }),
    );
  });

  test('nobody without the topic or the case', async () => {
    const child = await aChild();
    const id = idOf(await addPeanut(child));
    for (const user of [county.staff.ben, county.staff.hugo, county.staff.cora, county.staff.edda]) {
      await expect(
        db.as(user, { focus: child }).commit(ask => recordAllergy(ask, { childId: child, ...peanut })),
      ).rejects.toThrow(NotThere);
      await expect(
        db.as(user, { focus: child }).commit(ask => endAllergy(ask, { id, endedOn: TODAY })),
      ).rejects.toThrow(NotThere);
    }
    expect(
      await db
        .as(county.staff.ned, { focus: child })
        .commit(ask => recordAllergy(ask, { childId: child, substance: 'Latex', severity: 'mild' })),
    ).toMatchObject({ ok: true });
  });
});

describe('medicines', () => {
  const inhaler = (childId: string) =>
    ana(childId).commit(ask =>
      recordMedicine(ask, { childId, name: 'Inhaler', dose: 'two puffs', psychotropic: null, from: '2026-10-01' }),
    );

  test('one is listed; twice or before birth is refused, both told at once', async () => {
    const child = await aChild();
    await inhaler(child);
    expect((await cardNow(child)).medicines).toMatchObject({
      known: 'listed',
      list: [{ name: 'Inhaler', psychotropic: null }],
    });
    expect(
      await ana(child).commit(ask =>
        recordMedicine(ask, { childId: child, name: 'inhaler', psychotropic: false, from: '2020-01-01' }),
      ),
    ).toEqual(problems(['name', 'already-listed'], ['from', 'before-birth']));
  });

  test('one ends on a day; not before it began, not in the future, not twice', async () => {
    const child = await aChild();
    const id = idOf(await inhaler(child));
    const end = (endedOn: string) => ana(child).commit(ask => endMedicine(ask, { id, endedOn }));
    expect(await end('2026-10-01')).toEqual(problems(['endedOn', 'ends-before-it-begins']));
    expect(await end('2026-11-20')).toEqual(problems(['endedOn', 'in-the-future']));
    expect(await end(TODAY)).toMatchObject({ ok: true });
    expect(await ana(child).look(ask => medicinesOf(ask.tx, child, TODAY))).toEqual([]);
    expect((await ana(child).look(ask => medicinesOf(ask.tx, child, '2026-11-17'))).length).toBe(1);
    expect(await end(TODAY)).toEqual(no({ kind: 'already-ended' }));
    await expect(
      db.as(county.staff.ben, { focus: child }).commit(ask => endMedicine(ask, { id, endedOn: TODAY })),
    ).rejects.toThrow(NotThere);
  });

  test('one since nobody knows when can end as well', async () => {
    const child = await aChild();
    const id = idOf(
      await ana(child).commit(ask => recordMedicine(ask, { childId: child, name: 'Vitamin D', psychotropic: false })),
    );
    expect(await ana(child).commit(ask => endMedicine(ask, { id, endedOn: TODAY }))).toMatchObject({ ok: true });
  });
});

describe('conditions and insurance', () => {
  test('a condition is listed once, and ends once', async () => {
    const child = await aChild();
    const asthma = () =>
      ana(child).commit(ask => recordCondition(ask, { childId: child, name: 'Asthma', care: 'No smoke' }));
    const id = idOf(await asthma());
    expect(await asthma()).toEqual(problems(['name', 'already-listed']));
    const end = (endedOn: string) => ana(child).commit(ask => endCondition(ask, { id, endedOn }));
    expect(await end('2027-01-01')).toEqual(problems(['endedOn', 'in-the-future']));
    expect(await end(TODAY)).toMatchObject({ ok: true });
    expect(await end(TODAY)).toEqual(no({ kind: 'already-ended' }));
    expect((await cardNow(child)).changed).toEqual({ code: 'condition-ended', name: 'Asthma' });
  });

  test('insurance, and what is wrong with it all at once', async () => {
    const child = await aChild();
    const cover = (more: object) =>
      ana(child).commit(ask => recordCoverage(ask, { childId: child, payer: 'Medicaid', from: '2026-01-01', ...more }));
    expect(await cover({ memberNumber: '0451', medicaid: true })).toMatchObject({ ok: true });
    expect(await db.rows('select medicaid from app.health_coverage where child_id = $1', [child])).toEqual([
      { medicaid: true },
    ]);
    expect(
      await db.rows(`select keys from record.fact where name = 'CoverageRecorded' and body ->> 'childId' = $1`, [
        child,
      ]),
    ).toEqual([{ keys: [`health:${child}`] }]);
    expect(await cover({ from: '2020-01-01', until: '2019-12-31' })).toEqual(
      problems(['until', 'ends-before-it-begins'], ['from', 'before-birth']),
    );
    expect(await cover({ from: '2026-06-01' })).toEqual(problems(['payer', 'already-covered']));
    expect(await cover({ from: '2025-01-01', until: '2025-12-31' })).toMatchObject({ ok: true });
    expect((await ana(child).look(ask => coverageOf(ask.tx, child, TODAY))).map(one => one.member_number)).toEqual([
      '0451',
    ]);
  });
});

describe('the card', () => {
  const write = (childId: string, more: Partial<WriteCard> = {}) =>
    ana(childId).commit(ask =>
      writeCriticalCard(ask, {
        childId,
        allergiesKnown: 'none_known',
        medicinesKnown: 'not_known',
        ...blank,
        comforts: 'The purple blanket',
        version: null,
        ...more,
      }),
    );

  test('is written, says what is not known, and in Spanish too', async () => {
    const child = await aChild();
    expect(await write(child)).toMatchObject({ ok: true });
    const call = [{ name: 'Ana Soto', phone: '239-555-0122' }];
    const card = await cardNow(child);
    const drawn = await ana(child).look(async ask => sayMustKnow(ask, card, { firstName: 'Poppy', call }));
    expect(drawn.parts.map(part => [part.lines, part.unknown])).toEqual([
      [['No allergies that we know of'], undefined],
      [['Not known yet. Call Ana Soto, 239-555-0122'], true],
      [['The purple blanket'], undefined],
    ]);
    const plain = await db
      .as(county.homes.harbor.caregivers[0]!.userId, { focus: child, language: 'es' })
      .look(async ask => sayPlainCard(ask, await criticalCardOf(ask.tx, child, TODAY), { firstName: 'Poppy' }));
    expect(plain.find(part => part.key === 'doctor')).toEqual({
      key: 'doctor',
      title: 'Médico o médica',
      lines: ['Todavía no se sabe'],
      unknown: true,
    });
  });

  test('keeps what was noticed beside it; what is left out stays', async () => {
    const child = await aChild();
    const noticed = () =>
      db.rows('select ill_at_removal, seen_by_dentist from app.critical_card where child_id = $1', [child]);
    await write(child, { illAtRemoval: true, seenByDentist: null });
    expect(await noticed()).toEqual([{ ill_at_removal: true, seen_by_dentist: null }]);
    const { version } = await cardNow(child);
    await write(child, { seenByDentist: false, version });
    expect(await noticed()).toEqual([{ ill_at_removal: true, seen_by_dentist: false }]);
  });

  test('must agree with the lists, both told at once', async () => {
    const child = await aChild();
    expect(await write(child, { allergiesKnown: 'listed', medicinesKnown: 'listed' })).toEqual(
      problems(['allergiesKnown', 'none-listed'], ['medicinesKnown', 'none-listed']),
    );
    await addPeanut(child);
    const { version } = await cardNow(child);
    expect(await write(child, { version })).toEqual(problems(['allergiesKnown', 'are-listed']));
    expect(await write(child, { version, allergiesKnown: 'listed' })).toMatchObject({ ok: true });
  });

  test('is not written over a change the writer has not seen', async () => {
    const child = await aChild();
    await write(child);
    await addPeanut(child);
    expect(await write(child)).toEqual(no({ kind: 'changed-meanwhile' }));
    await expect(
      db.as(county.staff.ben, { focus: child }).commit(ask =>
        writeCriticalCard(ask, {
          childId: child,
          allergiesKnown: 'not_known',
          medicinesKnown: 'not_known',
          ...blank,
          version: null,
        }),
      ),
    ).rejects.toThrow(NotThere);
  });

  test('two changes in one moment are two versions', async () => {
    const child = await aChild();
    await addPeanut(child);
    const first = (await cardNow(child)).version;
    await ana(child).commit(ask =>
      recordAllergy(ask, { childId: child, substance: 'Penicillin', severity: 'serious' }),
    );
    expect((await cardNow(child)).version).not.toBe(first);
  });
});

describe('reading the card', () => {
  const readers = () =>
    county.homes.harbor.caregivers.map(({ personId }, index) => ({ personId, name: ['Helen', 'Bram'][index] ?? '' }));
  const confirm = (childId: string, version: string) =>
    helen(childId).commit(ask => confirmCard(ask, { childId, version }));
  const versionOf = async (childId: string) => (await cardNow(childId)).version ?? '';

  test('each caregiver confirms for themselves, and a change asks them again', async () => {
    const child = await aChild();
    await addPeanut(child);
    expect(await confirm(child, await versionOf(child))).toMatchObject({ ok: true });
    const seen = (now: string) =>
      ana(child, now).look(async ask =>
        sayMustKnow(ask, await criticalCardOf(ask.tx, child, TODAY, readers()), {
          firstName: 'Poppy',
        }).readers?.list.map(one => [one.state, one.text]),
      );
    expect(await seen('2026-11-19T17:00:00Z')).toEqual([
      ['done', 'Helen, Nov 18, 2026'],
      ['waiting', 'Bram, not yet, 26 hours since the change'],
    ]);
    await ana(child).commit(ask =>
      recordAllergy(ask, { childId: child, substance: 'Penicillin', severity: 'serious' }),
    );
    expect(await seen('2026-11-18T16:00:00Z')).toEqual([
      ['waiting', 'Helen, not yet'],
      ['waiting', 'Bram, not yet'],
    ]);
    expect(await ana(child).look(async ask => sayChange(ask, await criticalCardOf(ask.tx, child, TODAY)))).toMatch(
      /^Nov 18, 2026, 10:00\sAM: allergy added: Penicillin$/,
    );
  });

  test('confirming completes the task that asked for it; twice is once', async () => {
    const child = await aChild();
    await addPeanut(child);
    const { userId } = county.homes.harbor.caregivers[0]!;
    await ana(child).commit(ask => openTask(ask, { childId: child, kind: 'confirm_card', userId }));
    const open = () => helen(child).look(async ask => (await openTasksOf(ask.tx, userId, TODAY)).length);
    expect(await open()).toBe(1);
    const version = await versionOf(child);
    expect([await confirm(child, version), await confirm(child, version)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await open()).toBe(0);
    expect(await db.value('select count(*)::int from app.card_confirmation where child_id = $1', [child])).toBe(1);
    expect(
      await db.value(`select count(*)::int from record.fact where name = 'CardConfirmed' and body ->> 'childId' = $1`, [
        child,
      ]),
    ).toBe(1);
  });

  test('a card that changed meanwhile is not confirmed unread', async () => {
    const child = await aChild();
    expect(await confirm(child, '2026-11-18T15:00:00Z')).toEqual(no({ kind: 'no-card-yet' }));
    await addPeanut(child);
    const old = await versionOf(child);
    await ana(child).commit(ask => recordCondition(ask, { childId: child, name: 'Asthma' }));
    expect(await confirm(child, old)).toEqual(no({ kind: 'changed-meanwhile' }));
    expect(await confirm(child, 'not a moment')).toEqual(no({ kind: 'changed-meanwhile' }));
  });

  test('not by staff in their own name, nor by the caregiver of another home', async () => {
    const child = await aChild();
    await addPeanut(child);
    const version = await versionOf(child);
    expect(await ana(child).commit(ask => confirmCard(ask, { childId: child, version }))).toEqual(
      no({ kind: 'not-a-caregiver' }),
    );
    const faye = db.as(county.homes.reef.caregivers[0]!.userId, { focus: child });
    await expect(faye.commit(ask => confirmCard(ask, { childId: child, version }))).rejects.toThrow(NotThere);
    expect(await faye.look(ask => criticalCardOf(ask.tx, child, TODAY))).toMatchObject({
      version: null,
      allergies: { list: [] },
    });
  });

  test('a caregiver changes nothing of the card', async () => {
    const child = await aChild();
    await expect(helen(child).commit(ask => recordAllergy(ask, { childId: child, ...peanut }))).rejects.toThrow(
      /permission denied/,
    );
  });
});
