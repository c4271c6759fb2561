import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { AnswerTo, AskFor, FollowUp } from './contract.ts';
import { followAdvocacy } from './follow/follow-advocacy.ts';
import { advocacyTasks } from './follow/follow-tasks.ts';
import * as addPage from './pages/add-request.tsx';
import * as onePage from './pages/request.tsx';
import * as listPage from './pages/requests.tsx';
import * as paperPage from './pages/requests-paper.ts';
import { answerRequest } from './use-cases/answer-request.ts';
import { askFor } from './use-cases/ask-for.ts';
import { followUp } from './use-cases/follow-up.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let ana: Id;
beforeAll(async () => {
  county = await aCounty(db);
  ana = county.staff.ana;
});

const aChild = async () =>
  (await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-03-01').make()).id;
const as = (childId: Id, user = ana) => db.as(user, { focus: childId });
const ask = (childId: Id, more: Partial<AskFor> = {}, user = ana) =>
  as(childId, user).commit(asking =>
    askFor(asking, {
      childId,
      ofWhom: 'school',
      whom: 'Gulf Elementary',
      what: 'A place in the reading group',
      askedOn: '2026-11-02',
      answerBy: '2026-11-16',
      ...more,
    }),
  );
const asked = async (more: Partial<AskFor> = {}) => {
  const childId = await aChild();
  return { childId, advocacyId: value(await ask(childId, more)).id };
};
type Of = { readonly childId: Id; readonly advocacyId: Id };
const answer = (of: Of, more: Partial<AnswerTo> = {}, user = ana) =>
  as(of.childId, user).commit(asking =>
    answerRequest(asking, { ...of, answeredOn: '2026-11-17', answer: 'granted', words: null, ...more }),
  );
const follow = (of: Of, more: Partial<FollowUp> = {}, user = ana) =>
  as(of.childId, user).commit(asking =>
    followUp(asking, { ...of, kind: 'asked_again', takenOn: '2026-11-17', words: null, ...more }),
  );
const tasksOf = (advocacyId: Id) =>
  db.rows(
    `select t.detail, s.name, t.done_at is not null as done from app.task t join app.staff_member s on s.id = t.user_id where t.source_id = $1`,
    [advocacyId],
  );
const problem = (at: string, code: string) => no({ kind: 'invalid', problems: [{ at, code }] });
const night = (day: string, agencyId = county.agencyId) => followAdvocacy(db.pool, agencyId, `${day}T07:52:00Z`);
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('something asked for a child', () => {
  test('is written down and answered, once', async () => {
    const of = await asked();
    value(await answer(of));
    expect(
      await db.rows('select answer, answered_on::text, answered_by from app.advocacy where id = $1', [of.advocacyId]),
    ).toEqual([{ answer: 'granted', answered_on: '2026-11-17', answered_by: ana }]);
    expect(await answer(of)).toEqual(no({ kind: 'answered-already' }));
    expect(await follow(of)).toEqual(no({ kind: 'answered-already' }));
    const names = await db.rows(`select name, keys from record.fact where body ->> 'advocacyId' = $1 order by at, id`, [
      of.advocacyId,
    ]);
    expect(names).toEqual([
      { name: 'AdvocacyAsked', keys: [`case:${of.childId}`] },
      { name: 'AdvocacyAnswered', keys: [`case:${of.childId}`] },
    ]);
  });

  test.each<[string, Partial<AskFor>, string, string]>([
    ['asked tomorrow', { askedOn: '2026-11-19', answerBy: '2026-11-20' }, 'askedOn', 'in-the-future'],
    ['answered before it was asked', { answerBy: '2026-11-01' }, 'answerBy', 'before-it-was-asked'],
  ])('is refused: %s', async (_, more, at, code) => {
    expect(await ask(await aChild(), more)).toEqual(problem(at, code));
  });

  test.each<[string, Partial<AnswerTo>, string, string]>([
    ['on a day ahead', { answeredOn: '2026-11-19' }, 'answeredOn', 'in-the-future'],
    ['before it was asked', { answeredOn: '2026-11-01' }, 'answeredOn', 'before-it-was-asked'],
    ['refused without a word', { answer: 'refused' }, 'answerWords', 'say-why'],
  ])('has no such answer: %s', async (_, more, at, code) => {
    expect(await answer(await asked(), more)).toEqual(problem(at, code));
  });

  test('is not there for others, nor of another child', async () => {
    const of = await asked();
    await expect(ask(of.childId, {}, county.staff.ben)).rejects.toThrow(NotThere);
    await expect(answer(of, {}, county.staff.ben)).rejects.toThrow(NotThere);
    const other = await aChild();
    await expect(answer({ ...of, childId: other })).rejects.toThrow(NotThere);
    await expect(follow({ ...of, childId: other })).rejects.toThrow(NotThere);
  });
});

describe('no answer', () => {
  test('goes to the supervisor the night after its day, once; the answer ends the task', async () => {
    const of = await asked({ answerBy: '2026-11-20' });
    const before = await night('2026-11-20');
    expect(await tasksOf(of.advocacyId)).toEqual([]);
    expect(await night('2026-11-21')).toBeGreaterThan(0);
    expect(before).not.toBeNull();
    expect(await night('2026-11-22')).toBe(0);
    expect(await tasksOf(of.advocacyId)).toEqual([
      { detail: 'A place in the reading group (Gulf Elementary)', name: 'Sam Rowe', done: false },
    ]);
    expect(
      await db.rows('select kind, taken_on::text, recorded_by from app.advocacy_step where advocacy_id = $1', [
        of.advocacyId,
      ]),
    ).toEqual([{ kind: 'escalated', taken_on: '2026-11-21', recorded_by: null }]);
    expect(
      text(await visitor(ana, { params: { childId: of.childId } }).draw(listPage, { now: '2026-11-22T15:00:00Z' })),
    ).toContain('with the supervisor since Nov 21, 2026');
    value(await answer(of));
    expect((await tasksOf(of.advocacyId)).map(task => task.done)).toEqual([true]);
  });

  test('is asked about again, and taken to the supervisor by hand, once', async () => {
    const of = await asked();
    value(await follow(of, { words: 'They will call back' }));
    value(await follow(of, { kind: 'escalated' }));
    expect(await follow(of, { kind: 'escalated' })).toEqual(no({ kind: 'escalated-already' }));
    expect(await follow(of, { takenOn: '2026-11-19' })).toEqual(problem('takenOn', 'in-the-future'));
    expect(await follow(of, { takenOn: '2026-10-19' })).toEqual(problem('takenOn', 'before-it-was-asked'));
    expect(await tasksOf(of.advocacyId)).toMatchObject([{ name: 'Sam Rowe' }]);
    await night('2026-11-25');
    expect(await tasksOf(of.advocacyId)).toHaveLength(1);
  });

  test('is looked for by the night of its agency and by nobody else', async () => {
    const asNobody = {
      role: 'alongside_case',
      userId: ana,
      agencyId: county.agencyId,
      now: '2026-11-25T07:00:00Z',
    } as const;
    await expect(
      inTransaction(db.pool, asNobody, tx => sql`select app_definer.follow_advocacy()`.execute(tx)),
    ).rejects.toThrow('permission denied');
    const of = await asked();
    const ben = { ...asNobody, userId: county.staff.ben };
    const escalated = await inTransaction(db.pool, ben, tx =>
      sql<{ done: boolean }>`select app_definer.escalate_advocacy(${of.advocacyId}) as done`.execute(tx),
    );
    expect(escalated.rows).toEqual([{ done: false }]);
    const tasks = advocacyTasks({ pool: db.pool, moment: () => '2026-11-25T07:52:00Z' });
    await tasks['follow-advocacy']?.({ agency: county.agencyId }, {} as never);
    expect(await tasksOf(of.advocacyId)).toHaveLength(1);
    const queued: unknown[][] = [];
    const withPgClient = async (work: (client: unknown) => Promise<unknown>) =>
      work({ query: async (_: string, values: unknown[]) => queued.push(values) });
    await tasks['follow-all-advocacy']?.({}, { withPgClient } as never);
    await tasks['follow-all-advocacy']?.({ _cron: { ts: '2026-11-25T07:52:00Z' } }, { withPgClient } as never);
    expect(queued).toEqual([
      [null, '2026-11-25T07:52:00Z'],
      [2, '2026-11-25T07:52:00Z'],
    ]);
  });
});

describe('the pages', () => {
  const day = (name: string, of: string) => ({
    [`${name}-year`]: '2026',
    [`${name}-month`]: '11',
    [`${name}-day`]: of,
  });

  test('write it down, show where it stands, follow it and print it for the court', async () => {
    const child = await aChild();
    const here = visitor(ana, { params: { childId: child } });
    expect(text(await here.draw(listPage))).toContain('Nothing is written down yet');
    const sent = {
      ofWhom: 'health_plan',
      whom: 'Sunshine Plan',
      what: 'A hearing aid',
      ...day('askedOn', '10'),
      ...day('answerBy', '17'),
    };
    expect((await here.send(addPage, sent)).to).toBe(`/children/${child}/contacts/requests?done=asked`);
    const refused = await here.send(addPage, { ...sent, whom: '', ofWhom: '' });
    expect(text(await here.draw(addPage, {}, refused))).toMatch(/Choose whom you asked.*Say whom you asked by name/);
    expect(text(await here.draw(listPage))).toMatch(
      /A hearing aid.*Sunshine Plan · Health plan.*no answer since Nov 17, 2026/,
    );
    const advocacyId = await db.value<Id>('select id from app.advocacy where child_id = $1', [child]);
    const there = visitor(ana, { params: { childId: child, advocacyId } });
    expect(
      (await there.send(onePage, { act: 'asked_again', ...day('takenOn', '18'), stepWords: 'They look into it' })).to,
    ).toContain('?done=asked_again');
    const page = text(await there.draw(onePage, { query: 'done=asked_again' }));
    expect(page).toContain('Nov 18, 2026: asked again, Ana Soto. They look into it');
    const wrong = await there.send(onePage, { act: 'escalated', ...day('takenOn', '30') });
    expect(wrong.body.problems).toMatchObject([{ at: 'takenOn', code: 'in-the-future' }]);
    const paper = await here.look(paperPage);
    expect(paper.headers.get('content-disposition')).not.toContain('Lucy');
    expect(Buffer.from(paper.bytes.slice(0, 4)).toString()).toBe('%PDF');
    expect(
      (await there.send(onePage, { answer: 'partly', ...day('answeredOn', '18'), answerWords: 'One side' })).to,
    ).toContain('?done=answered');
    expect(text(await there.draw(onePage, { language: 'es' }))).toMatch(/Concedido en parte, el 18 nov 2026.*One side/);
    expect((await visitor(county.staff.ned, { params: { childId: child } }).look(listPage)).status).toBe(403);
    expect((await visitor(county.staff.ben, { params: { childId: child } }).look(listPage)).status).toBe(404);
  });
});
