import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { askQuestion, declineAgreement, signersOf } from '#modules/agreements/index.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { livePlan, readyPlan, signs } from '#test/builders/signed-plans.ts';
import { type RoomPage, visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as addPromise from './pages/add-promise.tsx';
import * as again from './pages/again.tsx';
import * as answer from './pages/answer.tsx';
import * as askTalk from './pages/ask-talk.tsx';
import * as declineTalk from './pages/decline-talk.tsx';
import * as family from './pages/family.tsx';
import * as holdTalk from './pages/hold-talk.tsx';
import * as limits from './pages/limits.tsx';
import * as note from './pages/note.tsx';
import * as ownPage from './pages/own-page.tsx';
import * as packet from './pages/packet.tsx';
import * as plan from './pages/plan.tsx';
import * as prepare from './pages/prepare.tsx';
import * as promise from './pages/promise.tsx';
import * as promiseStep from './pages/promise-step.tsx';
import * as read from './pages/read.tsx';
import * as translate from './pages/translate.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await db.admin.query('update app.license set beds = 60');
});

/** A child of Ana's who has just moved, and Ana on the pages of the child's plan. */
async function aMoved(name = 'Jojo') {
  const child = await county.aChild().named(name).inHome(county.homes.harbor).from('2026-03-01').make();
  await moveTo(db, county.staff.ana, [child], county.homes.reef);
  const params = { childId: child.id };
  const ana = visitor(county.staff.ana, { params });
  const at = (more: Record<string, string>) => visitor(county.staff.ana, { params: { ...params, ...more } });
  return { child, params, ana, at, planId: await livePlan(db, child.id) };
}
async function aSigned(): Promise<Awaited<ReturnType<typeof aMoved>>> {
  const moved = await aMoved();
  await readyPlan(db, county, moved.child);
  await signs(db, moved.planId, county.staff.ana, moved.child.id);
  return moved;
}
const stateOf = (id: Id) => db.value('select state from app.agreement where id = $1', [id]);
const on = (name: string, day: string) => {
  const [year = '', month = '', of = ''] = day.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(of)) };
};
const codes = (sent: { body: { problems: { at: string; code: string }[] } }) =>
  sent.body.problems.map(({ at, code }) => `${at}: ${code}`);

describe('the page of a plan', () => {
  test('says what comes next: prepare it, ask, sign, remind, read what is in force', async () => {
    const { ana, child, planId } = await aMoved();
    const next = async () => (await ana.look(plan)).body.plan.next?.label;
    expect(await next()).toBe('Prepare the plan');
    await readyPlan(db, county, child);
    expect(await next()).toMatch(/^Ask (Faye and Jo|Jo and Faye) to sign$/);
    await db.admin.query(
      `insert into app.agreement_invitation (id, agency_id, subject_id, agreement_id, signer_id, way, at, by_user)
       select gen_random_uuid(), s.agency_id, s.subject_id, s.agreement_id, s.id, 'doorstep', now(), $2
       from app.agreement_signer s where s.agreement_id = $1 and s.side = 'caregiver'`,
      [planId, county.staff.ana],
    );
    expect(await next()).toBe('Sign for the agency');
    await signs(db, planId, county.staff.ana, child.id);
    expect(await next()).toMatch(/^Remind (Faye and Jo|Jo and Faye)$/);
    await signs(db, planId, county.homes.reef.caregivers[0]!.userId);
    expect(await next()).toBe('Open the signed plan');
    const page = await ana.draw(plan);
    expect(page).toContain('In force since');
    expect(page).toContain('2 of 2');
  });

  test('shows the pairs side by side, the child’s page, and nobody else’s plan', async () => {
    const { ana, params } = await aMoved();
    const page = await ana.draw(plan, { language: 'es' });
    expect(page).toContain('Plan de Colaboración de Jojo');
    expect(page.match(/class="al-pair"/g)).toHaveLength(9);
    expect(page).toContain('Todavía no hay nada anotado');
    expect((await visitor(county.staff.hugo, { params }).look(plan)).status).toBe(404);
    expect((await visitor(county.homes.reef.caregivers[0]!.userId, { params }).look(plan)).status).toBe(403);
  });

  test('a child who needs no plan has one page all the same, and it says why there is none', async () => {
    const child: Child = await county.aChild().named('Nilo').make();
    const page = await visitor(county.staff.ana, { params: { childId: child.id } }).draw(plan);
    expect(page).toContain('There is no plan for this home');
    expect(page).toContain('Nilo’s own page');
  });
});

describe('before it is signed', () => {
  test('the child’s page keeps whose words stand on parts that were not changed', async () => {
    const { ana } = await aMoved();
    const said = { language: 'en', ...on('saidOn', '2026-11-17') };
    await ana.send(ownPage, { likes: 'Frogs', hard: 'Doors slamming', saidBy: 'child', ...said });
    const sent = await ana.send(ownPage, {
      likes: 'Frogs',
      'seen-likes': await writtenAt(ana, 'likes'),
      hard: 'Quiet',
      'seen-hard': await writtenAt(ana, 'hard'),
      saidBy: 'caregiver',
      ...said,
    });
    expect(sent.to).toMatch(/done=page$/);
    const { boxes } = (await ana.look(plan)).body.plan.page;
    expect(boxes[0].by).toContain('Jojo said so');
    expect(boxes[2]).toMatchObject({ words: 'Quiet' });
    expect(boxes[2].by).toContain('A caregiver said so');
  });

  test('what somebody else wrote meanwhile is not lost', async () => {
    const { ana } = await aMoved();
    const form = { likes: 'Frogs', saidBy: 'child', language: 'en', ...on('saidOn', '2026-11-17') };
    await ana.send(ownPage, form);
    expect(codes(await ana.send(ownPage, { ...form, likes: 'Toads' }))).toEqual(['likes: changed-meanwhile']);
  });

  test('everything missing is said, each with its way; then it is made ready', async () => {
    const { ana, planId } = await aMoved();
    const { plans } = (await ana.look(prepare)).body;
    const hrefs = plans[0].missing.map((one: { href: string }) => one.href);
    expect(hrefs[0]).toMatch(/\/plan\/page\?part=family_ties$/);
    expect(hrefs).toContainEqual(expect.stringMatching(/\/plan\/packet#packet_dental-group$/));
    expect(await ana.draw(prepare)).not.toContain('Make ready');
    expect(codes(await ana.send(prepare, { plans: planId }))).toContain('plans: packet-open');
    await ana.send(ownPage, { family_ties: 'Mom', saidBy: 'child', language: 'en', ...on('saidOn', '2026-11-17') });
    const { parts } = (await ana.look(packet)).body;
    const steps: { kind: string; state: string }[] = parts.flatMap((part: { steps: [] }) => part.steps);
    const answers = Object.fromEntries(
      steps.map(({ kind, state }) => [kind, kind.startsWith('packet_') && state === 'open' ? 'not_known' : state]),
    );
    expect((await ana.send(packet, { ...answers, 'note-packet_dental': 'Asked Dr. Vance' })).to).toMatch(/done=steps$/);
    expect(await ana.draw(plan)).toContain('Asked Dr. Vance');
    expect((await ana.send(prepare, { plans: planId })).to).toMatch(/done=ready$/);
    expect(await stateOf(planId)).toBe('ready');
  });

  test('a step that is still open can be promised by a day', async () => {
    const { ana, at } = await aMoved();
    const step = at({ step: 'packet_letter' });
    expect(codes(await step.send(promiseStep, on('promiseBy', '2026-11-01')))).toEqual([
      'promiseBy: promise-by-is-past',
    ]);
    expect((await step.send(promiseStep, on('promiseBy', '2026-12-01'))).to).toMatch(/\/packet$/);
    expect(await ana.draw(packet)).toContain('Promised by Dec 1, 2026');
  });

  test('brothers and sisters of one sitting are made ready in one go', async () => {
    const [leo, mia] = await Promise.all(
      ['Leo', 'Mia'].map(name => county.aChild().named(name).inHome(county.homes.harbor).from('2026-03-01').make()),
    );
    await moveTo(db, county.staff.ana, [leo!, mia!], county.homes.reef);
    const page = await visitor(county.staff.ana, { params: { childId: leo!.id } }).look(prepare);
    expect(page.body.plans.map(({ name }: { name: string }) => name)).toEqual(['Leo', 'Mia']);
    expect(page.body.title).toBe('Prepare the plans of Leo and Mia');
  });
});

describe('promises and talks', () => {
  const words = { words: 'A driver on Tuesdays', side: 'agency', who: 'Ana', language: 'en' };

  test('a promise is made, talked about, changed and kept', async () => {
    const { ana, at } = await aMoved();
    expect(codes(await ana.send(addPromise, {}))).toEqual([
      'words: required',
      'side: required',
      'who: required',
      'dueOn: required',
      'language: required',
    ]);
    expect((await ana.send(addPromise, { ...words, ...on('dueOn', '2026-11-24') })).to).toMatch(/done=promise$/);
    const [row] = (await ana.look(plan)).body.plan.promises;
    expect(row).toMatchObject({ words: 'A driver on Tuesdays', word: 'Open' });
    const one = at({ promiseId: row.id });
    expect((await one.look(promise)).body.ways.map(({ key }: { key: string }) => key)).toEqual([
      'kept',
      'talk',
      'change',
    ]);
    expect((await one.send(promise, { do: 'talk', words: 'Wednesdays are better' })).to).toMatch(/done=talk$/);
    const { promises, talks } = (await ana.look(plan)).body.plan;
    expect(promises[0]).toMatchObject({ state: 'talk', word: 'Ana asked to talk' });
    const talk = at({ talkId: talks[0].id });
    expect(codes(await talk.send(holdTalk, on('heldOn', '2026-11-18')))).toEqual([
      'outcome: required',
      'words: required',
    ]);
    await talk.send(holdTalk, { ...on('heldOn', '2026-11-18'), outcome: 'changed', words: 'Wednesdays.' });
    await one.send(promise, { do: 'change', ...words, words: 'A driver on Wednesdays', ...on('dueOn', '2026-11-25') });
    expect((await one.send(promise, { do: 'kept', ...on('keptOn', '2026-11-18') })).to).toMatch(/done=kept$/);
    expect(await ana.draw(plan)).toContain('Kept Nov 18, 2026');
    expect(await one.draw(promise)).toContain('Kept Nov 18, 2026');
  });

  test('a pair of promises can be talked about', async () => {
    const { ana } = await aMoved();
    expect(await ana.draw(askTalk, { query: 'about=respect' })).toContain('Be a respectful partner');
    expect((await ana.send(askTalk, { subject: 'respect', words: 'How we speak' })).to).toMatch(/done=talk$/);
    expect((await ana.look(askTalk, { query: 'about=weather' })).status).toBe(404);
  });
});

describe('while a text is out that nobody signed', () => {
  const words = { caregiver: '', agency: 'We call before we come.', family: '', language: 'en' };

  test('a changed note or promise takes it back, says so and leads to where it is prepared once more', async () => {
    const { ana, at, child, planId } = await aMoved();
    const driver = { words: 'A driver', side: 'agency', who: 'Ana', language: 'en', ...on('dueOn', '2026-11-24') };
    await ana.send(addPromise, driver, { now: '2026-11-18T14:59:00Z' });
    await readyPlan(db, county, child);
    const one = at({ subject: 'respect' });
    expect(await one.draw(note)).toContain('the plan is a draft again');
    const empty = await one.send(note, { ...words, agency: '' });
    expect([empty.to, await stateOf(planId)]).toEqual([`/children/${child.id}/plan?done=note`, 'ready']);
    const sent = await one.send(note, words);
    expect([sent.to, await stateOf(planId)]).toEqual([`/children/${child.id}/plan?done=note&prepare=again`, 'draft']);
    const page = await ana.draw(plan, { query: 'done=note&prepare=again' });
    expect(page).toContain('The plan is a draft again; prepare it once more.');
    expect(page).toContain(`href="/children/${child.id}/plan/prepare"`);
    expect(await one.draw(note)).not.toContain('a draft again');
    const { earlier } = (await ana.look(plan)).body;
    expect(earlier.plans[0].versions[0].label).toBe('Version 1, Nov 18, 2026');
    expect(await ana.draw(read)).toContain('This is how the paper reads today.');

    expect((await ana.send(prepare, { plans: planId })).to).toMatch(/done=ready$/);
    expect(await ana.draw(addPromise)).toContain('this promise will not stand in it');
    const [row] = (await ana.look(plan)).body.plan.promises;
    const change = { do: 'change', ...driver, words: 'A taxi' };
    expect((await at({ promiseId: row.id }).send(promise, change)).to).toMatch(/done=changed&prepare=again$/);
    expect(await stateOf(planId)).toBe('draft');
    const version = await db.value('select max(number) from app.agreement_version where agreement_id = $1', [planId]);
    expect(version).toBe(2);
  });

  test('the child’s own page, and words of the family live on beside it', async () => {
    const { ana, child, planId } = await aMoved();
    await readyPlan(db, county, child);
    await ana.send(ownPage, { likes: 'Frogs', saidBy: 'child', language: 'en', ...on('saidOn', '2026-11-17') });
    const { parents } = (await ana.look(family)).body;
    const said = { personId: parents[0].value, kind: 'wish', words: 'Braids', language: 'en', way: 'telephone' };
    expect((await ana.send(family, { ...said, ...on('saidOn', '2026-11-17') })).to).toMatch(/done=family$/);
    expect(await stateOf(planId)).toBe('ready');
  });
});

describe('under signatures', () => {
  const words = { caregiver: '', agency: 'We call before we come.', family: '', language: 'en' };

  test('a note is refused until the writer says that everybody signs again; nothing is voided for nothing', async () => {
    const { at, planId } = await aSigned();
    const one = at({ subject: 'respect' });
    const refused = await one.send(note, words);
    expect(codes(refused)).toEqual(['again: signed-already']);
    expect(await one.draw(note, {}, refused)).toContain('We call before we come.');
    expect((await one.send(note, { ...words, agency: '', again: 'yes' })).to).toMatch(/done=note$/);
    expect(await stateOf(planId)).toBe('partly_signed');
    expect((await one.send(note, { ...words, again: 'yes' })).to).toMatch(/done=note&prepare=again$/);
    expect(await stateOf(planId)).toBe('void');
  });

  test('the plan is started again with a reason', async () => {
    const { ana, planId } = await aSigned();
    expect(codes(await ana.send(again, {}))).toEqual(['why: required']);
    expect((await ana.send(again, { why: 'A new school' })).to).toMatch(/done=again$/);
    expect(await stateOf(planId)).toBe('void');
    expect((await ana.look(plan)).body.plan).toMatchObject({
      next: { label: 'Get it ready again' },
      late: { title: 'Why does it wait again?' },
    });
    expect((await ana.look(again)).status).toBe(404);
  });

  test('each version stays readable as each reader was shown it', async () => {
    const { ana } = await aSigned();
    expect(await ana.draw(read)).toContain('Version 1 of');
    const paper = await ana.draw(read, { query: 'as=family&in=es' });
    expect(paper).toContain('Plan de Colaboración: Jojo');
    expect(paper).not.toContain('Lin');
    expect((await ana.look(read, { query: `version=${county.staff.ana}` })).status).toBe(404);
  });
});

describe('what others say', () => {
  const faye = () => county.homes.reef.caregivers[0]!.userId;
  async function fayes(planId: Id) {
    const [signer] = await db
      .as(faye())
      .look(async ({ tx }) => (await signersOf(tx, planId)).filter(({ userId }) => userId === faye()));
    return signer!.id;
  }

  test('a proposal is answered with a reason', async () => {
    const { ana, at, child, planId } = await aMoved();
    await readyPlan(db, county, child);
    const signerId = await fayes(planId);
    const about = {
      signerId,
      kind: 'change',
      about: 'appointments',
      words: 'Not on Tuesdays',
      language: 'en',
    } as const;
    await db.as(faye()).commit(ask => askQuestion(ask, about));
    const [row] = (await ana.look(plan)).body.plan.questions;
    expect(row).toMatchObject({ about: 'About: Appointments', word: 'Waits for an answer' });
    const one = at({ questionId: row.id });
    expect(codes(await one.send(answer, { answer: 'answered', words: 'Yes' }))).toEqual(['answer: not-one-of']);
    expect((await one.send(answer, { answer: 'partly', words: 'Every other week' })).to).toMatch(/done=answered$/);
    expect(await ana.draw(plan)).toContain('Every other week');
  });

  test('after a decline the talk comes first, then it is made ready again', async () => {
    const { ana, at, child, planId } = await aMoved();
    await readyPlan(db, county, child);
    const signerId = await fayes(planId);
    await db.as(faye()).commit(ask => declineAgreement(ask, { signerId, reason: 'Too many visits', language: 'en' }));
    const { next } = (await ana.look(plan)).body.plan;
    expect(next.label).toBe('Record the talk with Faye');
    const one = at({ declineId: next.href.split('/').at(-1) });
    expect(await one.draw(declineTalk)).toContain('Too many visits');
    await one.send(declineTalk, { ...on('talkedOn', '2026-11-18'), outcome: 'Fewer visits' });
    expect((await ana.look(plan)).body.plan.next.label).toBe('Get it ready again');
  });

  test('a parent’s words by telephone stand in the plan, with their translation, and an order is followed', async () => {
    const { ana } = await aMoved();
    const { parents } = (await ana.look(family)).body;
    const personId = parents[0].value;
    const said = { personId, kind: 'wish', words: 'Braid her hair', language: 'en', way: 'telephone' };
    expect((await ana.send(family, { ...said, ...on('saidOn', '2026-11-17') })).to).toMatch(/done=family$/);
    const { texts } = (await ana.look(translate)).body;
    expect((await ana.send(translate, { [texts[0].name]: 'Trenzar su pelo', translatedBy: 'Ana Soto' })).to).toMatch(
      /done=translated$/,
    );
    const page = await ana.draw(plan, { language: 'es' });
    expect(page).toContain('Braid her hair');
    expect(page).toContain('Trenzar su pelo');
    const order = { personId, hides: 'everything', orderWords: 'Order of Nov 10', ...on('from', '2026-11-10') };
    expect((await ana.send(limits, order)).to).toMatch(/done=limit$/);
    expect(codes(await ana.send(limits, order))).toEqual(['from: limited-already']);
    expect(await ana.draw(limits)).toContain('Order of Nov 10');
    expect((await ana.look(plan)).body.plan.wishes.limits).toHaveLength(1);
  });
});

/** When a part of the page was written, as the form carries it. */
async function writtenAt(
  ana: { look: (page: RoomPage) => Promise<{ body: { boxes: { code: string; seenAt: string }[] } }> },
  code: string,
) {
  return (await ana.look(ownPage)).body.boxes.find(box => box.code === code)!.seenAt;
}
