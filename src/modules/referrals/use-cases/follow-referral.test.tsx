import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { postCapacity } from '#modules/organizations/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { type Referring, referring } from '#test/builders/referring.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as openPage from '../pages/open-referral.tsx';
import * as referralPage from '../pages/referral.tsx';
import { optionsFor } from '../store/options.ts';
import { followReferral } from './follow-referral.ts';
import { rateFit } from './rate-fit.ts';

const db = testDatabase();
let at: Referring;
beforeAll(async () => {
  at = await referring(db);
});
const ana = (referralId: Id) => visitorOf(db)(at.county.staff.ana, { params: { childId: at.child, referralId } });
const declined = async (ground: object = {}) => {
  const needId = await at.aNeed();
  const { id, basisId } = await at.aSent({ needId, updateEveryDays: 30 }, ground);
  await at.step(id, 'declined', { reason: 'no-capacity' });
  return { id, needId, basisId };
};
const statute = { kind: 'statute', citation: 'A law', givenBy: null, givenHow: null } as const;
const post = (serviceId: Id, state: 'open' | 'waiting-list' | 'full') =>
  db
    .as(at.county.staff.abel)
    .commit(async ask =>
      value(await postCapacity(ask, { serviceId, state, waitDays: state === 'waiting-list' ? 20 : null } as never)),
    );

describe('after a no', () => {
  test('other services stand on the page, and one tap opens the draft that follows, with need, goal and ground', async () => {
    const { id, needId } = await declined(statute);
    const html = await ana(id).draw(referralPage);
    expect(html).toContain('Counseling by the sea, Harbor Light');
    expect(html).not.toContain(`value="${at.counseling}"`);
    const { to } = await ana(id).send(referralPage, { act: 'follow', service: at.otherCounseling });
    const [draft] = await db.rows(
      'select id, need_id, goal, state, update_every_days, service_id from app.referral where follows = $1',
      [id],
    );
    expect(draft).toMatchObject({
      need_id: needId,
      goal: 'Sleeps through',
      state: 'draft',
      update_every_days: 30,
      service_id: at.otherCounseling,
    });
    expect(to).toBe(`/children/${at.child}/services/${draft!.id}?done=opened`);
    expect(
      await db.rows(
        'select citation, parts, upper(holds)::text as until from app.sharing_basis where organization_id = $1',
        [at.light],
      ),
    ).toEqual([{ citation: 'A law', parts: ['contact', 'need'], until: '2027-05-02' }]);
    expect((await ana(id).send(referralPage, { act: 'follow', service: 'none' })).status).toBe(422);
  });

  test('a consent does not go along: it names its organization', async () => {
    const { id } = await declined();
    const follow = (referralId: Id, serviceId: Id, user = at.county.staff.ana) =>
      db.as(user, { focus: at.child }).commit(ask => followReferral(ask, { referralId, serviceId }));
    expect(await follow(id, at.otherCounseling)).toMatchObject({ value: { groundCarried: false } });
    expect(await follow((await at.aSent()).id, at.otherCounseling)).toEqual(no({ kind: 'still-goes-on' }));
    await expect(follow(id, newId())).rejects.toThrow(NotThere);
    await expect(follow(id, at.otherCounseling, at.county.staff.ben)).rejects.toThrow(NotThere);
  });
});

describe('services for a need', () => {
  const options = (without: Id[] = []) =>
    at.ana(ask =>
      optionsFor(ask, { personId: at.child, kind: 'mental_health', term: 'child_counseling', without }, 10),
    );

  test('take new people; what fitted this need comes first, though only from five ratings on', async () => {
    await post(at.counseling, 'open');
    await post(at.otherCounseling, 'waiting-list');
    const names = async () => (await options()).options.map(each => each.name);
    expect(await names()).toEqual(['Child counseling', 'Counseling by the sea']);
    const needId = await at.aNeed();
    for (const count of [1, 2, 3, 4, 5]) {
      if (count === 5) expect((await options()).options.map(each => each.stars)).toEqual([null, null]);
      const id = await at.aDraft({ needId, serviceId: at.otherCounseling });
      await db.rows(
        `insert into app.fit_rating (id, agency_id, person_id, referral_id, rated_as, stars, rated_by, rated_at)
         values ($1, $2, $3, $4, 'worker', 4, $5, '2026-11-18T15:00:00Z')`,
        [newId(), at.county.agencyId, at.child, id, at.county.staff.ana],
      );
    }
    expect(await names()).toEqual(['Counseling by the sea', 'Child counseling']);
    await post(at.otherCounseling, 'full');
    expect(await options()).toMatchObject({ full: 1, options: [{ name: 'Child counseling' }] });
    expect((await options([at.counseling])).options).toEqual([]);
    await post(at.otherCounseling, 'open');
  });

  test('are offered with fit, proof and load when a referral is opened, and why it suits is kept', async () => {
    const visitor = visitorOf(db)(at.county.staff.ana, { params: { childId: at.child } });
    const needId = await at.aNeed();
    const html = await visitor.draw(openPage, { query: `need=${needId}&person=${at.child}` });
    expect(html).toContain('fits this need 4.0 of 5, 5 ratings');
    const sent = await visitor.send(openPage, {
      person: at.child,
      urgency: 'soon',
      service: at.counseling,
      need: needId,
      match: 'They know trauma',
    });
    expect(sent.status).toBe(303);
    const [{ id }] = (await db.rows(`select id from app.referral where match_note = 'They know trauma'`)) as [
      { id: Id },
    ];
    expect(await ana(id).draw(referralPage)).toContain('They know trauma');
  });
});

describe('how well it fitted', () => {
  test('is said once somebody was helped, in everybody’s own eyes; the last word counts', async () => {
    const { id } = await at.aSent();
    const rate = (stars: number, words: string | null = null) =>
      at.ana(ask => rateFit(ask, { referralId: id, stars, words }));
    expect(await rate(4)).toEqual(no({ kind: 'not-used-yet' }));
    expect(await ana(id).draw(referralPage)).not.toContain('How well it fitted');
    await at.step(id, 'started');
    expect(await rate(6)).toMatchObject({ refusal: { problems: [{ code: 'one-to-five' }] } });
    expect(await rate(4)).toEqual(ok(null));
    const sent = await ana(id).send(referralPage, { act: 'fit', stars: '5', fitWords: 'Kind people' });
    expect(sent.to).toContain('done=fit');
    const ines = db.as(at.county.homes.harbor.caregivers[0]!);
    expect(await ines.commit(ask => rateFit(ask, { referralId: id, stars: 2, words: null }))).toEqual(ok(null));
    expect(await ines.commit(ask => rateFit(ask, { referralId: id, stars: 3, words: null }))).toEqual(ok(null));
    expect(
      await db.rows('select rated_as, stars, words from app.fit_rating where referral_id = $1 order by rated_as', [id]),
    ).toEqual([
      { rated_as: 'caregiver', stars: 3, words: null },
      { rated_as: 'worker', stars: 5, words: 'Kind people' },
    ]);
    const spanish = await ana(id).draw(referralPage, { language: 'es' });
    expect(spanish).toContain('Quien cuida: 3 de 5');
    await expect(
      db.as(at.county.staff.ben).commit(ask => rateFit(ask, { referralId: id, stars: 3, words: null })),
    ).rejects.toThrow(NotThere);
  });

  test('of what is protected is said by whom it is about, and by no caregiver', async () => {
    const personId = at.county.mother;
    const { id } = await at.aSent(
      { serviceId: at.recovery, personId },
      { personId, parts: ['contact', 'substance-use'] },
    );
    await at.step(id, 'started');
    const rosa = await anAccountFor(db, at.county.agencyId, personId, 'parent', 'Rosa Reyes', 'es');
    expect(await db.as(rosa).commit(ask => rateFit(ask, { referralId: id, stars: 5, words: null }))).toEqual(ok(null));
    expect(await db.rows('select sensitive, rated_as from app.fit_rating where referral_id = $1', [id])).toEqual([
      { sensitive: 'substance-use', rated_as: 'parent' },
    ]);
    await expect(
      db
        .as(at.county.homes.harbor.caregivers[0]!)
        .commit(ask => rateFit(ask, { referralId: id, stars: 5, words: null })),
    ).rejects.toThrow(NotThere);
  });
});
