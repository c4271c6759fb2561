import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners } from '#test/builders/plans.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { familyWordsOf } from '../store/family.ts';
import { type AddFamilyWords, addFamilyWords } from './add-family-words.ts';
import { seeFamilyWords } from './see-family-words.ts';
import { takeBackWords } from './take-back-words.ts';
import { translateWords } from './translate-words.ts';

const db = testDatabase();
let county: County;
let rosaUser: Id;
let lucy: Id;
beforeAll(async () => {
  county = await aCounty(db);
  rosaUser = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
});
beforeEach(async () => {
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
  await aPlan(db, county, lucy, {
    ...harborSigners(county),
    parents: [{ userId: rosaUser, personId: county.mother, name: 'Rosa' }],
    state: 'in_force',
  });
});
const ana = () => db.as(county.staff.ana, { focus: lucy });
const ines = () => db.as(county.homes.harbor.caregivers[0]!.userId, { focus: lucy });
const faye = () => db.as(county.homes.reef.caregivers[0]!.userId, { focus: lucy });
const rosa = () => db.as(rosaUser, { focus: lucy });
const invalid = (...problems: [string, string][]) =>
  no({ kind: 'invalid', problems: problems.map(([at, code]) => expect.objectContaining({ at, code })) });

const online = (more: Partial<AddFamilyWords> = {}, who = rosa()) =>
  who.commit(ask =>
    addFamilyWords(ask, {
      childId: lucy,
      kind: 'wish',
      words: ' Que la peinen los domingos. ',
      language: 'es',
      way: 'online',
      ...more,
    }),
  );
const told = (more: Partial<AddFamilyWords> = {}, who = ana()) =>
  online({ way: 'telephone', personId: county.mother, saidOn: '2026-11-17', ...more }, who);
const words = (who = ana()) => who.look(ask => familyWordsOf(ask.tx, lucy));
const idOf = (result: Awaited<ReturnType<typeof online>>) => (result.ok ? result.value.id : '');

describe('what the birth family says', () => {
  test('a parent adds online, for themselves and today; the caregivers read it', async () => {
    const id = idOf(await online({ saidOn: '2020-01-01', personId: county.staff.ana }));
    expect(await words(ines())).toMatchObject([
      { id, words: 'Que la peinen los domingos.', personId: county.mother, way: 'online', saidOn: TODAY, seenAt: null },
    ]);
    expect(await words(rosa())).toMatchObject([{ id }]);
    expect(
      await db.value(`select body from record.fact where name = 'FamilyWordsAdded' and body ->> 'wordId' = $1`, [id]),
    ).toEqual({ wordId: id, childId: lucy, personId: county.mother });
  });

  test('staff writes down what a parent said by telephone, on paper or in person; the parent sees it as theirs', async () => {
    const id = idOf(await told());
    expect(await words(rosa())).toMatchObject([{ id, name: null, way: 'telephone', saidOn: '2026-11-17' }]);
    expect(await words()).toMatchObject([{ id, name: 'Rosa', userId: rosaUser }]);
  });

  test('all that is wrong is told at once', async () => {
    expect(
      await told({ words: '', kind: 'demand' as never, way: 'online', saidOn: '2026-11-19', personId: newId() }),
    ).toEqual(
      invalid(
        ['words', 'required'],
        ['saidOn', 'in-the-future'],
        ['kind', 'not-one-of'],
        ['way', 'not-one-of'],
        ['personId', 'not-a-parent'],
      ),
    );
    expect(await online({ way: 'telephone' })).toEqual(invalid(['way', 'not-one-of']));
  });

  test('caregivers do not speak for the family', async () => {
    expect(await told({}, ines())).toEqual(no({ kind: 'not-your-side' }));
  });

  test('a parent without a part in the child’s plan finds nothing, nor does a stranger', async () => {
    const other = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
    await expect(
      db
        .as(rosaUser)
        .commit(ask =>
          addFamilyWords(ask, { childId: other, kind: 'wish', words: 'x', language: 'es', way: 'online' }),
        ),
    ).rejects.toThrow(NotThere);
    await expect(told({}, faye())).rejects.toThrow(NotThere);
    expect(await words(faye())).toEqual([]);
  });
});

describe('seeing them', () => {
  const see = (who = ines()) => who.commit(ask => seeFamilyWords(ask, { childId: lucy }));

  test('the first caregiver’s seeing is kept with its moment, and the parent is shown it', async () => {
    await online();
    await told();
    expect(await see()).toEqual(ok({ seen: 2 }));
    expect(await see()).toEqual(ok({ seen: 0 }));
    expect(await words(rosa())).toMatchObject([{ seenAt: NOW }, { seenAt: NOW }]);
    expect((await words())[0]?.seenBy).toBe(county.homes.harbor.caregivers[0]!.userId);
  });

  test('is for caregivers, of this child', async () => {
    await online();
    expect(await see(ana())).toEqual(no({ kind: 'not-a-caregiver' }));
    await expect(see(faye())).rejects.toThrow(NotThere);
  });
});

describe('taking words back', () => {
  const take = (wordId: Id, who = rosa()) => who.commit(ask => takeBackWords(ask, { wordId }));

  test('one’s own, online or told; they leave the plan and stay in the record', async () => {
    const first = idOf(await online());
    const second = idOf(await told());
    const third = idOf(await told());
    expect(await take(first)).toEqual(ok({ childId: lucy }));
    expect(await take(second)).toMatchObject({ ok: true });
    expect(await take(third, ana())).toMatchObject({ ok: true });
    expect(await words()).toEqual([]);
    expect(
      await db.value('select count(*)::int from app.family_word where child_id = $1 and taken_back_at is not null', [
        lucy,
      ]),
    ).toBe(3);
    expect(await take(first)).toEqual(no({ kind: 'already-taken-back' }));
  });

  test('nobody else’s, and nothing that is not there', async () => {
    const id = idOf(await online());
    expect(await take(id, ana())).toEqual(no({ kind: 'not-your-words' }));
    expect(await take(id, ines())).toEqual(no({ kind: 'not-your-words' }));
    await expect(take(id, faye())).rejects.toThrow(NotThere);
    await expect(take(newId())).rejects.toThrow(NotThere);
  });
});

test('the family’s words are translated like all others, and need not hide the home', async () => {
  const id = idOf(await online());
  const put = {
    of: 'family-word',
    id,
    translation: 'Like Mrs. Duarte does.',
    language: 'en',
    translatedBy: 'Ana Soto',
  } as const;
  expect(await ana().commit(ask => translateWords(ask, put))).toEqual(ok({ childId: lucy }));
  expect(await words()).toMatchObject([{ translation: 'Like Mrs. Duarte does.', translatedBy: 'Ana Soto' }]);
});
