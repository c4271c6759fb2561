import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { counted, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import type { DecideException } from '../contract.ts';
import * as askPage from '../pages/ask-exception.tsx';
import * as decidePage from '../pages/exception.tsx';
import * as listPage from '../pages/exceptions.tsx';
import { mayNotDecide } from '../policy.ts';
import { askException } from './ask-exception.ts';
import { decideException } from './decide-exception.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
});

/** In care since July of last year: a petition has to be filed, and a visit made every month. */
async function aChild(): Promise<Child> {
  const child = await county.aChild().removedOn('2025-07-01').inHome(county.homes.harbor).from('2025-07-01').make();
  await counted(db, child);
  return child;
}
/** The petition a state must file: its exceptions last six months, and the first one only the director may approve. */
const PETITION = 'FED-TPR-15-22';
const VISIT = 'FED-VISIT-MONTHLY';
const idOf = (child: Child, rule: string) =>
  db.value<Id>(
    `select id from app.clocks_v_duty where child_id = $1 and rule = $2 and state not in ('met', 'withdrawn') order by began_on desc limit 1`,
    [child.id, rule],
  );
const stateOf = (id: Id) => db.value<string>('select state from app.clocks_v_duty where id = $1', [id]);

type Asked = { rule?: string; ground?: string; documentId?: Id | null; user?: Id };
const ask = async (
  child: Child,
  { rule = VISIT, ground = 'virtual-visit-at-18', documentId = null, user }: Asked = {},
) =>
  db.as(user ?? county.staff.ana, { focus: child.id }).commit(async one =>
    askException(one, {
      childId: child.id,
      obligationId: await idOf(child, rule),
      ground,
      reason: 'We met by video, and the young person agreed.',
      documentId,
    }),
  );
async function anAsked(child: Child, more: Asked = {}): Promise<Id> {
  const asked = await ask(child, more);
  if (!asked.ok) throw new Error(`refused: ${asked.refusal.kind}`);
  return asked.value.id;
}
type Decided = { decision: 'approved'; until: string | null } | { decision: 'refused'; why: string };
const decide = (child: Child, exceptionId: Id, given: Decided, user = county.staff.sam, now?: string) =>
  db
    .as(user, { focus: child.id, ...(now && { now }) })
    .commit(one => decideException(one, { childId: child.id, exceptionId, ...given } as DecideException));
const problem = (at: string, code: string, fill?: object) =>
  no({ kind: 'invalid', problems: [{ at, code, ...(fill && { fill }) }] });
const facts = (name: string, child: Child) =>
  db.rows('select body from record.fact where name = $1 and body ->> $2 = $3 order by at', [name, 'childId', child.id]);

describe('asking for an exception', () => {
  test('keeps ground, reason and who asked, tells others, and stands in the history', async () => {
    const child = await aChild();
    const id = await anAsked(child);
    const [row] = await db.rows('select * from app.duty_exception where id = $1', [id]);
    expect(row).toMatchObject({
      office_id: county.units.tidewater.office.id,
      rule: VISIT,
      ground: 'virtual-visit-at-18',
      asked_by: county.staff.ana,
      decision: null,
      holds: null,
    });
    expect(await facts('ExceptionAsked', child)).toEqual([
      { body: { exceptionId: id, childId: child.id, rule: VISIT, ground: 'virtual-visit-at-18' } },
    ]);
    expect(await db.rows('select operation, keys from record.row_change where row_id = $1', [id])).toEqual([
      { operation: 'insert', keys: [`case:${child.id}`] },
    ]);
  });

  test('is not there for who may not know of the duty', async () => {
    const child = await aChild();
    for (const user of [county.staff.ben, county.staff.hugo])
      await expect(ask(child, { user })).rejects.toThrow(NotThere);
  });

  test('is refused twice at a time, for what is over, without a ground of the rule, and with a paper of somebody else', async () => {
    const child = await aChild();
    expect(await ask(child, { ground: 'no-such' })).toEqual(problem('ground', 'not-one-of'));
    expect(await ask(child, { documentId: newId() })).toEqual(problem('document', 'not-one-of'));
    expect(await ask(child, { rule: 'FED-PERM-12', ground: 'x' })).toEqual(no({ kind: 'no-exceptions' }));
    await anAsked(child);
    expect(await ask(child)).toEqual(no({ kind: 'asked-already' }));
    const id = await idOf(child, PETITION);
    await db.rows(`update app.duty_sheet set states[array_position(duties, $1::uuid)] = 5 where $1 = any (duties)`, [
      id,
    ]);
    const over = await db.as(county.staff.ana, { focus: child.id }).commit(one =>
      askException(one, {
        childId: child.id,
        obligationId: id,
        ground: 'compelling-reason',
        reason: 'x',
        documentId: null,
      }),
    );
    expect(over).toEqual(no({ kind: 'not-open' }));
  });
});

describe('deciding about one', () => {
  test('approved by the supervisor it holds until its day; counted the day after, what was due is due again', async () => {
    const child = await aChild();
    const duty = await idOf(child, VISIT);
    const id = await anAsked(child);
    expect(await decide(child, id, { decision: 'approved', until: '2026-11-20' })).toEqual(ok({}));
    expect(await facts('ExceptionDecided', child)).toEqual([
      {
        body: {
          exceptionId: id,
          childId: child.id,
          rule: VISIT,
          ground: 'virtual-visit-at-18',
          decision: 'approved',
          until: '2026-11-20',
        },
      },
    ]);
    await counted(db, child);
    expect(await stateOf(duty)).toBe('excepted');
    await counted(db, child, '2026-11-20T23:00:00Z');
    expect(await stateOf(duty)).toBe('excepted');
    await counted(db, child, '2026-11-21T15:00:00Z');
    expect(await stateOf(duty)).toBe('upcoming');
  });

  test('refused, it changes nothing that is due, and may be asked again', async () => {
    const child = await aChild();
    const duty = await idOf(child, VISIT);
    const id = await anAsked(child);
    expect(await decide(child, id, { decision: 'refused', why: 'A visit is still possible.' })).toEqual(ok({}));
    await counted(db, child);
    expect(await stateOf(duty)).toBe('upcoming');
    expect(await ask(child)).toMatchObject({ ok: true });
  });

  test('nobody decides about what they asked for, nor twice, nor without the part the rule names', async () => {
    const child = await aChild();
    const own = await anAsked(child, { user: county.staff.sam });
    expect(await decide(child, own, { decision: 'approved', until: null })).toEqual(
      no({ kind: 'another-person-decides' }),
    );
    expect(await decide(child, own, { decision: 'approved', until: null }, county.staff.dora)).toEqual(ok({}));
    expect(await decide(child, own, { decision: 'refused', why: 'No' }, county.staff.dora)).toEqual(
      no({ kind: 'decided-already' }),
    );
    const petition = await anAsked(child, { rule: PETITION, ground: 'compelling-reason' });
    expect(await decide(child, petition, { decision: 'approved', until: '2027-01-01' })).toEqual(
      no({ kind: 'not-allowed' }),
    );
    await expect(decide(child, petition, { decision: 'refused', why: 'x' }, county.staff.tess)).rejects.toThrow(
      NotThere,
    );
  });

  test('it holds a day to come, and no longer than the rule allows', async () => {
    const child = await aChild();
    const { dora } = county.staff;
    const id = await anAsked(child, { rule: PETITION, ground: 'compelling-reason' });
    const until = (day: string | null) => decide(child, id, { decision: 'approved', until: day }, dora);
    expect(await until(null)).toEqual(problem('until', 'required'));
    expect(await until('2026-11-17')).toEqual(problem('until', 'date-too-early'));
    expect(await until('2027-05-19')).toEqual(problem('until', 'too-long-for-rule', { day: '2027-05-18' }));
    expect(await until('2027-05-18')).toEqual(ok({}));
  });

  test.each([
    ['supervisor', ['supervisor'], null],
    ['supervisor', ['program_director'], null],
    ['supervisor', ['case_manager'], 'not-allowed'],
    ['program-director', ['supervisor'], 'not-allowed'],
    ['program-director', ['program_director'], null],
    ['court', ['supervisor'], null],
    ['agency-attorney', ['nurse'], 'not-allowed'],
  ])('what the %s approves, %s: %s', (approver, roles, refusal) => {
    expect(mayNotDecide({ roles, userId: 'me' }, { approver, askedBy: 'you' })?.kind ?? null).toBe(refusal);
    expect(mayNotDecide({ roles, userId: 'me' }, { approver, askedBy: 'me' })?.kind).toBe('another-person-decides');
  });
});

describe('the pages', () => {
  test('lead from the form over the list to the decision, with what was typed kept', async () => {
    const child = await aChild();
    const params = { childId: child.id, obligationId: await idOf(child, PETITION) };
    const ana = visitor(county.staff.ana, { params });
    const form = (await ana.look(askPage)).body;
    expect(form.grounds.map(({ value }: { value: string }) => value)).toContain('compelling-reason');
    expect(form.grounds[0].hint).toContain('The program director approves it.');
    const refused = await ana.send(askPage, { ground: '', reason: '', document: '' });
    expect([refused.status, refused.body.problems.map((one: { at: string }) => one.at)]).toEqual([
      422,
      ['ground', 'reason'],
    ]);
    const fields = { ground: 'compelling-reason', reason: 'She lives with her aunt.', document: '' };
    expect((await ana.send(askPage, fields)).to).toMatch(/done=exception-asked$/);

    const dora = visitor(county.staff.dora, { language: 'es' });
    const [first] = (await dora.look(listPage)).body.waiting.filter(({ href }: { href: string }) =>
      href.includes(child.id),
    );
    expect(first.text).toContain('la pidió Ana Soto');
    const exceptionId = first.href.split('/').at(-1);
    const about = { params: { childId: child.id, exceptionId } };
    const page = (await dora.look(decidePage, about)).body;
    expect([page.mayDecide, page.reason]).toEqual([true, 'She lives with her aunt.']);
    const day = (date: string) => {
      const [year = '', month = '', of = ''] = date.split('-');
      return { 'until-year': year, 'until-month': month, 'until-day': of };
    };
    const late = await dora.send(decidePage, { decision: 'approved', ...day('2028-01-01'), why: '' }, about);
    expect(late.body.problems[0].message).toBe('La norma la permite hasta el 18 may 2027 como máximo');
    const noWhy = await dora.send(decidePage, { decision: 'refused', ...day(''), why: '' }, about);
    expect(noWhy.body.problems.map((one: { at: string }) => one.at)).toEqual(['why']);
    const approved = await dora.send(decidePage, { decision: 'approved', ...day('2026-12-10'), why: '' }, about);
    expect(approved.to).toBe('/exceptions?done=approved');
    const list = (await dora.look(listPage)).body;
    expect(list.waiting.some(({ href }: { href: string }) => href === first.href)).toBe(false);
    expect(list.ending.some(({ href }: { href: string }) => href === first.href)).toBe(true);
    const seen = (await visitor(county.staff.ana).look(decidePage, about)).body;
    expect([seen.mayDecide, seen.decided.text]).toEqual([false, 'Approved until Dec 10, 2026']);
    expect((await visitor(county.staff.ben).look(decidePage, about)).status).toBe(404);
    expect((await visitor(county.staff.ana).look(listPage)).status).toBe(403);
  });
});
