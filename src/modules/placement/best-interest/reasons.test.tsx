import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { WriteReasons } from './contract.ts';
import * as onePage from './pages/one-decision.tsx';
import * as listPage from './pages/reasons.tsx';
import * as rewritePage from './pages/rewrite-reasons.tsx';
import * as writePage from './pages/write-reasons.tsx';
import { factorsOf, reasonsOf, weighedFor } from './store.ts';
import { approveReasons } from './use-cases/approve-reasons.ts';
import { writeReasons } from './use-cases/write-reasons.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let ana: Id;
let sam: Id;
let factors: readonly string[];
beforeAll(async () => {
  county = await aCounty(db);
  ({ ana, sam } = county.staff);
  factors = (await db.as(ana).look(ask => factorsOf(ask.tx, 'placement'))).map(({ code }) => code);
});

const placed = async () => {
  const childId = (await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-03-01').make()).id;
  const placementId = await db.value<Id>('select id from app.placement where child_id = $1', [childId]);
  return { childId, placementId };
};
type Of = Awaited<ReturnType<typeof placed>>;
const reasons = (of: Of, more: Partial<WriteReasons> = {}): WriteReasons => ({
  ...of,
  decision: 'placement',
  what: 'Lucy lives with the Duarte family',
  decidedOn: '2026-03-01',
  childAsked: 'asked',
  childView: 'I want to stay near my school',
  reason: 'It is near her school, and they speak Spanish at home',
  weighed: factors.map(factor => ({ factor, speaks: factor === 'school' ? 'for' : 'not_known', words: null })),
  ...more,
});
const write = (given: WriteReasons, rewritten: Id | null = null, user = ana) =>
  db.as(user, { focus: given.childId }).commit(ask => writeReasons(ask, given, rewritten));
const approve = (childId: Id, reasonsId: Id, user = sam) =>
  db.as(user, { focus: childId }).commit(ask => approveReasons(ask, { childId, reasonsId }));
const problem = (at: string, code: string) => no({ kind: 'invalid', problems: [{ at, code }] });
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('reasons for a decision', () => {
  test('are written and approved by somebody else, and told to others', async () => {
    const of = await placed();
    const { id } = value(await write(reasons(of)));
    value(await approve(of.childId, id));
    const [row, weighed] = await db
      .as(ana, { focus: of.childId })
      .look(
        async ({ tx }) =>
          [
            (await reasonsOf(tx, of.childId, { from: '2026-01-01', until: '2026-12-31' }))[0],
            await weighedFor(tx, of.childId, [id]),
          ] as const,
      );
    expect(row).toMatchObject({ id, placement_id: of.placementId, writer: 'Ana Soto', approver: 'Sam Rowe' });
    expect(weighed.map(({ factor }) => factor).toSorted()).toEqual(factors.toSorted());
    expect(weighed[0]?.factor).toBe('safety');
    const facts = await db.rows(
      `select body -> 'approved' as approved, keys from record.fact where name = 'ReasonsGiven' and body ->> 'childId' = $1 order by at, id`,
      [of.childId],
    );
    expect(facts).toEqual([
      { approved: false, keys: [`case_plan:${of.childId}`] },
      { approved: true, keys: [`case_plan:${of.childId}`] },
    ]);
    expect(await approve(of.childId, id)).toEqual(no({ kind: 'approved-already' }));
    expect(await write(reasons(of), id)).toEqual(no({ kind: 'approved-already' }));
  });

  test('written anew by somebody else meanwhile are neither approved unread nor written over', async () => {
    const of = await placed();
    const { id } = value(await write(reasons(of)));
    const at = (user: Id) => visitor(user, { params: { childId: of.childId, reasonsId: id } });
    const { seen } = (await at(sam).look(onePage)).body;
    const { known } = (await at(ana).look(rewritePage)).body;
    const anew = db.as(ana, { focus: of.childId, now: '2026-11-18T20:00:00Z' });
    value(await anew.commit(ask => writeReasons(ask, reasons(of, { reason: 'It is the only home with a bed' }), id)));
    const unread = await at(sam).send(onePage, { seen });
    expect([unread.status, unread.body.problems[0].code]).toEqual([409, 'reasons-changed-meanwhile']);
    const over = await at(ana).send(rewritePage, {
      ...known,
      decision: 'placement',
      placementId: of.placementId,
      seen,
    });
    expect([over.status, over.body.problems[0].code]).toEqual([409, 'reasons-changed-meanwhile']);
    const again = (await at(sam).look(onePage)).body;
    expect((await at(sam).send(onePage, { seen: again.seen })).to).toContain('done=approved');
  });

  test('are not approved without every factor, the child’s view and what speaks for it: all that is missing is told at once', async () => {
    const of = await placed();
    const { id } = value(
      await write(
        reasons(of, {
          childAsked: 'not_asked',
          childView: null,
          weighed: [{ factor: 'school', speaks: 'against', words: null }],
        }),
      ),
    );
    const refused = await approve(of.childId, id);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
    const problems = !refused.ok && refused.refusal.kind === 'invalid' ? refused.refusal.problems : [];
    const codes = problems.map(({ code }) => code);
    expect(codes.filter(code => code === 'factor-not-weighed')).toHaveLength(factors.length - 1);
    expect(codes.slice(-3)).toEqual(['nothing-speaks-for-it', 'against-without-words', 'child-not-asked']);
    expect(await db.value('select approved_at from app.best_interest where id = $1', [id])).toBeNull();
    value(await write(reasons(of), id));
    value(await approve(of.childId, id));
    expect(await db.value('select count(*) from app.best_interest where child_id = $1', [of.childId])).toBe('1');
  });

  test('are approved by nobody who wrote them, and only by who answers for the worker', async () => {
    const of = await placed();
    const own = value(await write(reasons(of), null, sam));
    expect(await approve(of.childId, own.id)).toEqual(no({ kind: 'own-reasons' }));
    expect(await approve(of.childId, own.id, ana)).toEqual(no({ kind: 'not-allowed' }));
    await expect(approve(of.childId, own.id, county.staff.tess)).rejects.toThrow(NotThere);
    value(await approve(of.childId, own.id, county.staff.dora));
  });

  test.each<[string, Partial<WriteReasons>, string, string]>([
    ['decided tomorrow', { decidedOn: '2026-11-19' }, 'decidedOn', 'in-the-future'],
    ['asked, and no view', { childView: null }, 'childView', 'required'],
    ['a view of a child nobody asked', { childAsked: 'too_young' }, 'childView', 'only-when-asked'],
    ['about no placement', { placementId: null }, 'placementId', 'not-one-of'],
    ['about somebody else’s placement', { placementId: newId() }, 'placementId', 'not-one-of'],
    ['a placement with a decision about school', { decision: 'school', weighed: [] }, 'placementId', 'not-one-of'],
    [
      'a factor that is none',
      { weighed: [{ factor: 'weather', speaks: 'for', words: null }] },
      'speaks_weather',
      'not-one-of',
    ],
  ])('are refused: %s', async (_, more, at, code) => {
    expect(await write(reasons(await placed(), more))).toEqual(problem(at, code));
  });

  test('are not there for others, and stay about their decision', async () => {
    const of = await placed();
    await expect(write(reasons(of), null, county.staff.ben)).rejects.toThrow(NotThere);
    const { id } = value(await write(reasons(of, { decision: 'school', placementId: null, weighed: [] })));
    await expect(write(reasons(of), id)).rejects.toThrow(NotThere);
    await expect(approve(await placed().then(other => other.childId), id)).rejects.toThrow(NotThere);
  });

  test('are asked for after each move, until they are written', async () => {
    const child = await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-03-01').make();
    await moveTo(db, ana, [child], county.homes.reef);
    const of = { childId: child.id };
    const placementId = await db.value<Id>('select id from app.placement where child_id = $1 and upper_inf(during)', [
      of.childId,
    ]);
    const task = () =>
      db.rows(
        `select source_id, due_on::text, user_id, done_at is not null as done from app.task where kind = 'decision_reasons' and child_id = $1`,
        [of.childId],
      );
    expect(await task()).toEqual([{ source_id: placementId, due_on: '2026-11-23', user_id: ana, done: false }]);
    value(await write(reasons({ childId: of.childId, placementId })));
    expect((await task()).map(({ done }) => done)).toEqual([true]);
  });
});

describe('the pages', () => {
  test('name homes without reasons, take them factor by factor, and approve them', async () => {
    const of = await placed();
    const here = visitor(ana, { params: { childId: of.childId } });
    const list = await here.draw(listPage);
    expect(text(list)).toMatch(/Homes without reasons.*Foster home: Harbor.*No reasons yet/);
    expect(list).toContain(`new?decision=placement&amp;placement=${of.placementId}`);
    const query = `decision=placement&placement=${of.placementId}`;
    const form = await here.draw(writePage, { query });
    expect(text(form)).toContain('Where this comes from: 42 USC 671(a)(15)(A)');
    const sent = {
      decision: 'placement',
      placementId: of.placementId,
      what: 'Lucy lives with the Duarte family',
      'decidedOn-year': '2026',
      'decidedOn-month': '3',
      'decidedOn-day': '1',
      childAsked: 'too_young',
      childView: '',
      reason: 'Near her school',
      speaks_school: 'for',
      words_kin: 'An aunt is far away',
    };
    const refused = await here.send(writePage, { ...sent, reason: '' }, { query });
    expect(refused.body.problems.map((each: { at: string }) => each.at)).toEqual(['reason', 'speaks_kin']);
    expect(await here.draw(writePage, { query }, refused)).toContain('An aunt is far away');
    const written = await here.send(writePage, { ...sent, speaks_kin: 'against' }, { query });
    const reasonsId = /reasons\/([0-9a-f-]{36})\?done=written/.exec(written.to ?? '')?.[1] ?? '';
    const params = { childId: of.childId, reasonsId };
    expect(text(await visitor(ana, { params }).draw(onePage, { query: 'done=written' }))).toMatch(
      /The reasons are kept.*Waits for approval.*An aunt is far away.*Not weighed yet: Safety and health come first/,
    );
    const supervisor = visitor(sam, { params });
    expect((await supervisor.send(onePage, {})).status).toBe(422);
    const rest = Object.fromEntries(
      factors.filter(factor => !['school', 'kin'].includes(factor)).map(factor => [`speaks_${factor}`, 'neither']),
    );
    const kept = await visitor(ana, { params }).draw(rewritePage);
    expect(kept).toContain('An aunt is far away');
    await visitor(ana, { params }).send(rewritePage, { ...sent, speaks_kin: 'against', ...rest });
    expect((await supervisor.send(onePage, {})).to).toContain('?done=approved');
    expect(text(await here.draw(listPage, { language: 'es' }))).toMatch(/Aprobado por Sam Rowe el 18 nov 2026/);
    expect((await visitor(ana, { params }).send(onePage, {})).status).toBe(403);
    expect((await visitor(county.staff.cora, { params: { childId: of.childId } }).look(listPage)).status).toBe(404);
  });

  test('know other decisions and other homes by their address', async () => {
    const of = await placed();
    const here = visitor(ana, { params: { childId: of.childId } });
    expect(text(await here.draw(writePage, { query: 'decision=school' }))).toContain(
      'School Why is this best for Lucy?',
    );
    expect(text(await here.draw(writePage))).toContain('Foster home: Harbor');
  });
});
