import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { assignPart } from '#modules/cases/index.ts';
import { beginEpisode, endEpisode } from '#modules/placement/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { psc } from '#test/builders/assessing.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { prepareProduct } from '#test/support/product.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as childDuesPage from './pages/child-dues.tsx';
import * as duesPage from './pages/dues.tsx';
import { byWorker } from './rules/by-worker.ts';
import { duesOfChild } from './store/dues.ts';
import { assignDue } from './use-cases/assign-due.ts';
import { dropDue } from './use-cases/drop-due.ts';
import { giveAssessment } from './use-cases/give-assessment.ts';
import { scheduleAssessment } from './use-cases/schedule-assessment.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  await prepareProduct();
  county = await aCounty(db);
});
const inHarbor = (name = 'Lucia') => county.aChild().named(name).inHome(county.homes.harbor).from('2026-03-01').make();
const as = (who: keyof County['staff'], childId: Id, now?: string) =>
  db.as(county.staff[who], { focus: childId, ...(now && { now }) });
const dues = (childId: Id) => as('ana', childId).look(({ tx }) => duesOfChild(tx, childId));
const told = async (childId: Id) => (await dues(childId)).map(({ occasion, dueOn }) => [occasion, dueOn]);
const levels = { instrument: 'needs-strengths.1', informant: 'worker', answers: { school: 1 } } as const;

test('coming into care, a new home and the rhythm make an assessment due, each once', async () => {
  const child = await county.aChild().make();
  const caseId = county.cases.reyes.id;
  const begun = await as('ana', child.id).commit(ask =>
    beginEpisode(ask, { childId: child.id, caseId, kind: 'removal', at: '2026-11-01T15:00:00Z' }),
  );
  expect(begun.ok).toBe(true);
  expect(await told(child.id)).toEqual([['initial', '2026-12-01']]);
  // The first home of a stay adds nothing; a child assessed since is looked at again after the next.
  await moveTo(db, county.staff.ana, [child], county.homes.harbor, { at: '2026-11-01T16:00:00Z' });
  expect(await told(child.id)).toEqual([['initial', '2026-12-01']]);
  const earlier = psc(child.id, { ...levels, givenOn: '2026-10-01' });
  value(await as('ana', child.id).commit(ask => giveAssessment(ask, earlier)));
  expect(await told(child.id)).toEqual([['initial', '2026-12-01']]);
  // Both the stay and the assessment were written down later: what counts is the day the stay began.
  value(
    await as('ana', child.id).commit(ask => giveAssessment(ask, psc(child.id, { ...levels, givenOn: '2026-11-10' }))),
  );
  expect(await told(child.id)).toEqual([['periodic', '2027-05-09']]);
  await moveTo(db, county.staff.ana, [child], county.homes.reef, { at: '2026-11-18T14:30:00Z' });
  expect(await told(child.id)).toEqual([
    ['new_placement', '2026-12-18'],
    ['periodic', '2027-05-09'],
  ]);
});

test('who may not read assessments makes them due all the same, and they end with the stay', async () => {
  const child = await inHarbor();
  await moveTo(db, county.staff.cora, [child], county.homes.reef);
  expect(await told(child.id)).toEqual([['new_placement', '2026-12-18']]);
  const ended = await as('ana', child.id, '2026-11-19T15:00:00Z').commit(ask =>
    endEpisode(ask, { childId: child.id, at: '2026-11-19T14:00:00Z', reason: 'reunification' } as never),
  );
  expect(ended).toMatchObject({ ok: true });
  expect(await dues(child.id)).toEqual([]);
});

test('a day is set by hand, handed over, and dropped with a reason', async () => {
  const child = (await inHarbor()).id;
  const set = (more: object = {}, who: keyof County['staff'] = 'ana') =>
    as(who, child).commit(ask =>
      scheduleAssessment(ask, { childId: child, series: 'psc-17', dueOn: '2026-12-01', userId: null, ...more }),
    );
  await expect(set({}, 'ben')).rejects.toThrow(NotThere);
  expect(await set({}, 'ned')).toEqual(no({ kind: 'not-allowed' }));
  expect(await set({ series: 'ponies', dueOn: '2026-11-17', userId: county.staff.ben })).toMatchObject(
    no({
      problems: [{ at: 'series' }, { at: 'dueOn', code: 'day-has-passed' }, { at: 'userId', code: 'not-on-the-team' }],
    }),
  );
  const dueId = value(await set()).id;
  expect(await dues(child)).toMatchObject([{ id: dueId, userId: county.staff.ana, worker: 'Ana Soto', named: false }]);

  const assign = (userId: Id | null, who: keyof County['staff'] = 'ana') =>
    as(who, child).commit(ask => assignDue(ask, { dueId, userId }));
  expect(await assign(county.staff.ben)).toMatchObject(no({ problems: [{ code: 'not-on-the-team' }] }));
  expect(await assign(null, 'ned')).toEqual(no({ kind: 'not-allowed' }));
  const cover = { caseId: county.cases.reyes.id, part: 'cover', userId: county.staff.ben };
  value(
    await db
      .as(county.staff.sam)
      .commit(ask =>
        assignPart(ask, { ...cover, from: '2026-11-18T13:00:00Z', until: '2026-12-24T13:00:00Z' } as never),
      ),
  );
  expect(await assign(county.staff.ben)).toEqual(ok(null));
  expect(await dues(child)).toMatchObject([{ userId: county.staff.ben, worker: 'Ben Ito', named: true }]);

  const drop = (why: string, who: keyof County['staff'] = 'ana') =>
    as(who, child).commit(ask => dropDue(ask, { dueId, why }));
  expect(await drop('Why', 'ned')).toEqual(no({ kind: 'not-allowed' }));
  expect(await drop(' ')).toMatchObject(no({ problems: [{ at: 'why', code: 'required' }] }));
  await expect(as('ana', child).look(ask => dropDue(ask, { dueId: newId(), why: 'Gone' }))).rejects.toThrow(NotThere);
  expect(await drop('The school has just given it')).toEqual(ok(null));
  await expect(drop('Again')).rejects.toThrow(NotThere);
  await expect(assign(null)).rejects.toThrow(NotThere);
});

test('through the page the same, with what is wrong beside its field', async () => {
  const child = (await inHarbor('Mia')).id;
  const ana = visitor(county.staff.ana, { params: { childId: child } });
  const day = { 'dueOn-year': '2026', 'dueOn-month': '12', 'dueOn-day': '1' };
  expect((await ana.send(childDuesPage, { series: 'psc-17', ...day })).to).toContain('done=set');
  const dueId = await db.value<Id>('select id from app.assessment_due where child_id = $1', [child]);
  const wrong = await ana.send(childDuesPage, { act: 'assign', dueId, assignee: county.staff.tess });
  expect(wrong.status).toBe(422);
  expect(await ana.draw(childDuesPage, {}, wrong)).toContain('Choose somebody of the team.');
  expect((await ana.send(childDuesPage, { act: 'assign', dueId, assignee: county.staff.ana })).to).toContain(
    'assigned',
  );
  expect((await ana.send(childDuesPage, { act: 'drop', dueId, dropWhy: '' })).status).toBe(422);
  const other = (await inHarbor('Leo')).id;
  const elsewhere = visitor(county.staff.ana, { params: { childId: other } });
  expect((await elsewhere.send(childDuesPage, { act: 'drop', dueId, dropWhy: 'Not theirs' })).status).toBe(404);
  expect((await ana.send(childDuesPage, { act: 'drop', dueId, dropWhy: 'Not needed' })).to).toContain('dropped');
  expect(await ana.draw(childDuesPage, { language: 'es' })).toContain('No hay nada pendiente');
});

test('a worker sees what is late, and a supervisor by worker with counts that add up', async () => {
  const late = await county.aChild(county.cases.other).named('Obi').inHome(county.homes.reef).from('2026-03-01').make();
  const set = (dueOn: string) =>
    db.admin.query(
      `insert into app.assessment_due (id, agency_id, child_id, series, occasion, due_on, opened_at, opened_by)
       values ($1, $2, $3, 'psc-17', 'periodic', $4, '2026-01-01T12:00:00Z', $5)`,
      [newId(), county.agencyId, late.id, dueOn, county.staff.ben],
    );
  await set('2026-11-16');
  await set('2026-12-16');
  const ben = await visitor(county.staff.ben).draw(duesPage);
  expect(ben).toContain('2 days late');
  const tess = (await visitor(county.staff.tess).look(duesPage)).body;
  expect(tess.groups).toMatchObject([{ title: 'Ben Ito', counts: '2 due, 1 late' }]);
  const hana = await visitor(county.staff.hana).draw(duesPage);
  expect(hana).toContain('Nothing is due');
  expect(hana).not.toContain('Obi');
  expect((await visitor(county.staff.cora).look(duesPage)).status).toBe(403);
});

test('every line is counted once', () => {
  const due = (userId: string | null, late: boolean) => ({ userId, worker: userId, late });
  const lines = byWorker([due('b', true), due(null, false), due('a', false), due('b', false)]);
  expect(lines).toEqual([
    { userId: 'a', worker: 'a', all: 1, late: 0 },
    { userId: 'b', worker: 'b', all: 2, late: 1 },
    { userId: null, worker: null, all: 1, late: 0 },
  ]);
  expect(lines.reduce((sum, { all }) => sum + all, 0)).toBe(4);
});
