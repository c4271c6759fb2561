import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { openCommunity } from '../use-cases/open-community.ts';
import type { LogContact, MakeCommitment } from './contract.ts';
import { followPartnerships } from './follow/follow-partnerships.ts';
import * as addIssuePage from './pages/add-issue.tsx';
import * as addPromisePage from './pages/add-promise.tsx';
import * as calendarPage from './pages/calendar.tsx';
import * as agreedPage from './pages/contact-agreed.tsx';
import * as contactsPage from './pages/contacts.tsx';
import * as issuePage from './pages/issue.tsx';
import * as issuesPage from './pages/issues.tsx';
import * as outsidePage from './pages/outside.tsx';
import * as partnerIssuesPage from './pages/partner-issues.tsx';
import * as partnerPromisesPage from './pages/partner-promises.tsx';
import * as promisePage from './pages/promise.tsx';
import * as promisesPage from './pages/promises.tsx';
import * as promisesFile from './pages/promises-csv.ts';
import * as quietPage from './pages/quiet.tsx';
import * as risksPage from './pages/risks.tsx';
import * as tasksPage from './pages/tasks.tsx';
import { openPartnerTasksOf } from './partner-tasks.ts';
import { unresolvedIssuesOf } from './store/issues.ts';
import { openSuccessionTask } from './succession.ts';
import { agreeContact, tightenRhythm } from './use-cases/agree-contact.ts';
import { keepCommitment, releaseCommitment, tellProgress, withdrawCommitment } from './use-cases/end-commitment.ts';
import { logContact } from './use-cases/log-contact.ts';
import { makeCommitment } from './use-cases/make-commitment.ts';
import { moveDispute, openDispute } from './use-cases/move-dispute.ts';
import { moveIssue } from './use-cases/move-issue.ts';
import { endFactor, noteFactor, tellPartner } from './use-cases/note-factor.ts';
import { raiseIssue } from './use-cases/raise-issue.ts';
import { recordHardAction } from './use-cases/record-hard-action.ts';

// Today is November 18, 2026, a Wednesday.
const db = testDatabase();
let county: County;
let lead: Id;
let communityId: Id;

beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId } = county;
  lead = await aStaffMember(
    db,
    { agencyId, organizationId: county.organizations.lead },
    { name: 'Odalys Pruitt', role: 'partnership_lead' },
  );
  communityId = value(
    await odalys().commit(ask => openCommunity(ask, { name: 'Eastbank', areaCodes: [], beganOn: '2026-01-05' })),
  ).id;
});
const odalys = () => db.as(lead);

/** A partner of the community, kept by the lead, since the beginning of the year. */
async function aPartner(name: string): Promise<Id> {
  const { agencyId } = county;
  const organization = await insertRow(db, 'app.organization', { agency_id: agencyId, name, listed: true });
  const id = await insertRow(db, 'app.partnership', {
    ...{ agency_id: agencyId, organization_id: organization, owner_id: lead, noted_on: '2026-01-05' },
  });
  const during = '[2026-01-05,)';
  await insertRow(db, 'app.partnership_stay', { agency_id: agencyId, partnership_id: id, state: 'partner', during });
  await insertRow(db, 'app.partnership_community', {
    ...{ agency_id: agencyId, partnership_id: id, community_id: communityId, during },
  });
  return id;
}
const aPerson = (partnershipId: Id, name: string, more = {}) =>
  insertRow(db, 'app.partner_person', {
    ...{ agency_id: county.agencyId, partnership_id: partnershipId, side: 'partner', rank: 'manager', name },
    ...{ signs: false, during: '[2026-01-05,)', ...more },
  });
const tasksOf = (sourceId: Id) =>
  db.rows(
    `select t.kind, t.title, t.due_on::text as due, t.owner_id = $2 as mine,
       case when t.done_on is not null then 'done' when t.dropped_on is not null then 'dropped' else 'open' end as state
     from app.partner_task t where t.source_id = $1 order by t.opened_on, t.id`,
    [sourceId, lead],
  );
const night = (day: string) => followPartnerships(db.pool, county.agencyId, `${day}T08:17:00Z`);

describe('promises', () => {
  const promise = (more: Partial<MakeCommitment> = {}): MakeCommitment => ({
    ...{ communityId, byUs: false, forWhom: 'all', what: 'Six visit drivers', amount: 6, unit: 'drivers' },
    ...{ madeOn: '2026-10-01', dueOn: '2026-11-10', ...more },
  });

  test('say what, from whom and until when; one without a day is refused, all problems at once', async () => {
    const partnershipId = await aPartner('River Church');
    const other = await aPartner('Harbor Church');
    const person = await aPerson(other, 'Someone Else');
    const make = (more: Partial<MakeCommitment>, who = lead) =>
      db.as(who).commit(ask => makeCommitment(ask, promise({ partnershipId, ...more })));
    expect(await make({ dueOn: null, what: ' ', amount: 0, madeOn: '2026-12-01' })).toMatchObject(
      no({
        problems: [
          { at: 'what', code: 'required' },
          { at: 'amount', code: 'not-an-amount' },
          { at: 'madeOn', code: 'in-the-future' },
          { at: 'dueOn', code: 'promise-needs-a-day' },
        ],
      }),
    );
    expect(await make({ dueOn: '2026-09-30' })).toMatchObject(no({ problems: [{ code: 'due-before-made' }] }));
    expect(await make({ partnershipId: null })).toMatchObject(no({ problems: [{ code: 'partner-promises-itself' }] }));
    expect(await make({ responsibleId: lead })).toMatchObject(
      no({ problems: [{ code: 'of-the-side-that-promised' }] }),
    );
    expect(await make({}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
    await expect(make({ responsiblePersonId: person })).rejects.toThrow(NotThere);
    await expect(make({ partnershipId: newId() })).rejects.toThrow(NotThere);
    expect((await make({})).ok).toBe(true);
  });

  test('count as open, then as kept; late asks once; let go and taken back need a reason and end once', async () => {
    const partnershipId = await aPartner('Third Street Pantry');
    const made = async (more: Partial<MakeCommitment> = {}) =>
      value(await odalys().commit(ask => makeCommitment(ask, promise({ partnershipId, ...more })))).id;
    const visitor = visitorOf(db)(lead, { params: { partnershipId } });
    const rate = async () => (await visitor.look(partnerPromisesPage)).body.rate;
    const late = await made();
    const ahead = await made({ dueOn: '2026-12-01', what: 'Winter coats' });
    expect(await rate()).toBe('0 of 1 (0%)');
    await night('2026-11-18');
    await night('2026-11-19');
    expect(await tasksOf(late)).toEqual([
      { kind: 'follow_up', title: 'Six visit drivers', due: '2026-11-18', mine: true, state: 'open' },
    ]);
    expect(await tasksOf(ahead)).toEqual([]);
    const act = <T,>(work: Parameters<ReturnType<typeof odalys>['commit']>[0]) => odalys().commit(work) as Promise<T>;
    expect(await act(ask => tellProgress(ask, { commitmentId: late, amountDone: 7 }))).toMatchObject(
      no({ problems: [{ at: 'amountDone', fill: { most: 6 } }] }),
    );
    expect(await act(ask => tellProgress(ask, { commitmentId: late, amountDone: 3 }))).toEqual(ok(null));
    const keep = (on: string, who = lead) => db.as(who).commit(ask => keepCommitment(ask, { commitmentId: late, on }));
    expect(await keep('2026-09-01')).toMatchObject(no({ problems: [{ code: 'before-it-was-made' }] }));
    expect(await keep('2026-11-19')).toMatchObject(no({ problems: [{ code: 'in-the-future' }] }));
    expect(await keep('2026-11-17', county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
    expect(await keep('2026-11-17')).toEqual(ok(null));
    expect(await keep('2026-11-17')).toEqual(no({ kind: 'promise-is-over' }));
    expect(await tasksOf(late)).toMatchObject([{ state: 'done' }]);
    const end = { commitmentId: ahead, on: '2026-11-18' };
    expect(await act(ask => releaseCommitment(ask, { ...end, why: ' ' }))).toMatchObject(
      no({ problems: [{ at: 'why', code: 'required' }] }),
    );
    expect(await act(ask => releaseCommitment(ask, { ...end, why: 'We found coats' }))).toEqual(ok(null));
    expect(await act(ask => withdrawCommitment(ask, { ...end, why: 'Too late' }))).toEqual(
      no({ kind: 'promise-is-over' }),
    );
    expect(await rate()).toBe('0 of 1 (0%)');
    await act(async ask =>
      keepCommitment(ask, { commitmentId: await made({ dueOn: '2026-11-30' }), on: '2026-11-18' }),
    );
    expect(await rate()).toBe('1 of 2 (50%)');
  });

  test('are written down and ended on their pages, and counted in the report and its file', async () => {
    const partnershipId = await aPartner('Lantern House');
    const visitor = visitorOf(db)(lead);
    const fields = { byUs: 'partner', partnershipId, communityId, forWhom: 'kin', what: 'Two rooms', amount: '2' };
    const made = { 'madeOn-year': '2026', 'madeOn-month': '11', 'madeOn-day': '2' };
    const refused = await visitor.send(addPromisePage, { ...fields, ...made });
    expect(refused.body.problems).toMatchObject([{ at: 'dueOn', code: 'promise-needs-a-day' }]);
    expect(await visitor.draw(addPromisePage, {}, refused)).toContain('value="Two rooms"');
    const due = { 'dueOn-year': '2026', 'dueOn-month': '11', 'dueOn-day': '20' };
    expect((await visitor.send(addPromisePage, { ...fields, ...made, ...due })).to).toBe(
      `/partners/${partnershipId}/promises?done=made`,
    );
    const board = (await visitor.look(promisesPage, { query: `community=${communityId}` })).body;
    const row = board.soon.find((each: { what: string }) => each.what === 'Two rooms');
    expect(row).toMatchObject({ from: 'Lantern House, Eastbank', state: { text: 'In 2 days' }, amount: '2' });
    const params = { commitmentId: row.key };
    expect(await visitor.draw(promisePage, { params })).toContain('It was kept');
    const kept = { act: 'keep', 'on-year': '2026', 'on-month': '11', 'on-day': '18' };
    expect((await visitor.send(promisePage, kept, { params })).to).toBe(`/promises/${row.key}?done=kept`);
    expect(await visitor.draw(promisePage, { params, language: 'es' })).toContain('Esta promesa terminó');
    expect(await visitor.draw(promisesPage, { language: 'es' })).toContain('Lantern House');
    const file = new TextDecoder().decode((await visitor.look(promisesFile)).bytes);
    expect(file.split('\r\n')[1]).toMatch(/^Eastbank,\d+,\d+,\d+,\d+,\d+,\d+$/);
  });
});

describe('contacts', () => {
  const contact = (partnershipId: Id, more: Partial<LogContact> = {}): LogContact => ({
    ...{ partnershipId, happenedOn: '2026-11-02', channel: 'email', direction: 'out', summary: 'Asked for rooms' },
    ...more,
  });
  const log = (partnershipId: Id, more: Partial<LogContact> = {}, who = lead) =>
    db.as(who).commit(ask => logContact(ask, contact(partnershipId, more)));

  test('of any way are written down by anybody of the staff; a next step is a task until the next contact', async () => {
    const partnershipId = await aPartner('Bright Steps');
    const first = value(await log(partnershipId, { nextStep: 'Call again', nextOn: '2026-11-16' }, county.staff.ana));
    expect(await tasksOf(first.id)).toEqual([
      { kind: 'follow_up', title: 'Call again', due: '2026-11-16', mine: true, state: 'open' },
    ]);
    const queue = (await visitorOf(db)(lead).look(tasksPage)).body.rows;
    expect(queue.find((row: { title: string }) => row.title === 'Next step: Call again')).toMatchObject({ late: true });
    expect(await log(partnershipId, { summary: ' ', nextStep: 'More', happenedOn: '2026-11-19' })).toMatchObject(
      no({ problems: [{ code: 'in-the-future' }, { at: 'summary' }, { code: 'next-step-needs-a-day' }] }),
    );
    expect(await log(partnershipId, { answersId: first.id })).toMatchObject(
      no({ problems: [{ code: 'answers-the-other-side' }] }),
    );
    const other = await aPartner('Bright Stars');
    await expect(log(other, { answersId: first.id, direction: 'in' })).rejects.toThrow(NotThere);
    expect((await log(partnershipId, { happenedOn: '2026-11-17', direction: 'in', answersId: first.id })).ok).toBe(
      true,
    );
    expect(await tasksOf(first.id)).toMatchObject([{ state: 'done' }]);
  });

  test('are measured against what both sides agreed; silence beyond it asks, and a closer rhythm is one press away', async () => {
    const partnershipId = await aPartner('Beacon Club');
    await aPerson(partnershipId, 'Paul Marsh');
    const agree = (from: string, rhythmDays: number) =>
      odalys().commit(ask =>
        agreeContact(ask, {
          ...{ partnershipId, from, rhythmDays, ways: ['phone', 'email'], ourReplyDays: 2, theirReplyDays: 3 },
          ...{ language: 'en', reviewOn: '2027-01-05' },
        }),
      );
    expect(await agree('2026-09-01', 0)).toMatchObject(no({ problems: [{ at: 'rhythmDays', fill: { most: 366 } }] }));
    const closer = () => odalys().commit(ask => tightenRhythm(ask, { partnershipId, why: 'Silence' }));
    expect(await closer()).toEqual(no({ kind: 'no-rhythm-agreed' }));
    const agreed = value(await agree('2026-09-01', 14)).id;
    expect(await agree('2026-09-01', 21)).toMatchObject(no({ problems: [{ code: 'agreed-later-already' }] }));
    const asked = value(await log(partnershipId, { direction: 'in' })).id;
    await log(partnershipId, { happenedOn: '2026-11-03', channel: 'phone', answersId: asked });
    const visitor = visitorOf(db)(lead, { params: { partnershipId } });
    const page = (await visitor.look(contactsPage)).body;
    expect(page.silence).toBe('15 days since the last contact');
    expect(page.agreed.replies).toEqual([
      { label: 'We reply', value: 'agreed: within 2 work days, middle: 1 work day, 1 of 1 in time' },
      { label: 'They reply', value: 'agreed: within 3 work days, nothing to reply to yet' },
    ]);
    expect(await visitor.draw(contactsPage, { language: 'es' })).toContain('Cada 14 días');
    expect(await visitor.draw(agreedPage)).toContain('How we agreed to talk');

    await night('2026-11-17');
    expect(await tasksOf(agreed)).toEqual([]);
    await night('2026-11-18');
    await night('2026-11-19');
    expect(await tasksOf(agreed)).toMatchObject([{ kind: 'rhythm', title: 'Beacon Club', state: 'open' }]);

    const quiet = (await visitor.look(quietPage, { query: 'weeks=2' })).body.rows;
    expect(quiet.find((row: { key: Id }) => row.key === partnershipId).last).toBe('Nov 3, 2026, 2 weeks ago');
    expect(
      (await visitor.look(quietPage, { query: 'weeks=3' })).body.rows.map((row: { key: Id }) => row.key),
    ).not.toContain(partnershipId);

    const { atRisk } = (await visitor.look(risksPage)).body;
    expect(atRisk.find((row: { key: Id }) => row.key === partnershipId)).toMatchObject({
      why: ['No contact for 15 days, longer than agreed', 'It rests on one person on their side'],
      closer: 'Agree on a closer rhythm: every 7 days',
    });
    expect(await visitor.draw(risksPage, { language: 'es' })).toContain('Depende de una sola persona');
    expect((await visitor.send(risksPage, { partnershipId })).to).toBe('/partners/risks?done=tightened');
    expect((await visitor.look(contactsPage)).body.agreed.lines).toContain(
      'Closer than before: At risk: No contact for 15 days, longer than agreed; It rests on one person on their side',
    );
    await log(partnershipId, { happenedOn: '2026-11-18', channel: 'phone' });
    expect((await visitor.look(contactsPage)).body.silence).toBe('0 days since the last contact');
    expect(await visitor.draw(calendarPage, { query: 'month=2027-02' })).toContain('Look at how we talk again');
  });

  test('go on when somebody leaves: one task, due before the day, at once or at night', async () => {
    const partnershipId = await aPartner('Garden Network');
    const paul = await aPerson(partnershipId, 'Paul Marsh', { leaving_on: '2026-12-13' });
    const odd = await aPerson(partnershipId, 'Odd One', { during: '[2026-01-05,2026-11-19)' });
    const at = (personId: Id, leavesOn: string) =>
      odalys().commit(async ask => ok(await openSuccessionTask(ask, { personId, leavesOn })));
    expect(value(await at(paul, '2026-12-13'))).toBe(value(await at(paul, '2026-12-13')));
    await night('2026-11-18');
    await night('2026-11-18');
    expect(await tasksOf(paul)).toEqual([
      { kind: 'succession', title: 'Paul Marsh', due: '2026-12-12', mine: true, state: 'open' },
    ]);
    expect(await tasksOf(odd)).toMatchObject([{ kind: 'succession', due: '2026-11-18' }]);
  });
});

describe('issues', () => {
  const raise = (more = {}) =>
    odalys().commit(ask =>
      raiseIssue(ask, {
        ...{ communityId, words: 'No-shows count against families', raisedBy: 'partner' as const },
        ...{ raisedOn: '2026-10-31', ownerId: lead, ...more },
      }),
    );

  test('are heard, answered and settled, with who sees to them; open ones surface before a renewal', async () => {
    const partnershipId = await aPartner('Ride Circle');
    const otherPartnershipId = await aPartner('Ride Cousins');
    expect(await raise({ words: '', raisedOn: '2026-11-30' })).toMatchObject(
      no({ problems: [{ at: 'words' }, { code: 'in-the-future' }] }),
    );
    expect(await raise({ partnershipId, otherPartnershipId: partnershipId })).toMatchObject(
      no({ problems: [{ code: 'between-two-partners' }] }),
    );
    const { id } = value(await raise({ partnershipId, otherPartnershipId }));
    const community = value(await raise({ words: 'Numbers come late' }));
    const open = (of: Id) => odalys().look(async ({ tx }) => (await unresolvedIssuesOf(tx, of)).map(each => each.id));
    expect(await open(partnershipId)).toEqual(expect.arrayContaining([id, community.id]));
    expect(await open(otherPartnershipId)).toContain(id);
    const move = (more: object, who = lead) =>
      db.as(who).commit(ask => moveIssue(ask, { issueId: id, on: '2026-11-02', ...more } as never));
    expect(await move({ to: 'acknowledged' }, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
    expect(await move({ to: 'acknowledged', on: '2026-10-01' })).toMatchObject(
      no({ problems: [{ code: 'before-it-was-raised' }] }),
    );
    expect(await move({ to: 'answered', words: '' })).toMatchObject(no({ problems: [{ at: 'answer' }] }));
    expect(await move({ to: 'answered', words: 'We count rides, not people' })).toEqual(ok(null));
    const visitor = visitorOf(db)(lead, { params: { partnershipId, issueId: id } });
    expect((await visitor.look(issuesPage)).body.open.find((row: { key: Id }) => row.key === id)).toMatchObject({
      ...{ age: '18 days', owner: 'Odalys Pruitt', where: 'Ride Circle and Ride Cousins, Eastbank' },
      state: { text: 'Answered, not settled' },
    });
    expect(await visitor.draw(addIssuePage, { query: `partner=${partnershipId}` })).toContain('Ride Circle');
    expect(await visitor.draw(partnerIssuesPage, { language: 'es' })).toContain('Respondido, sin resolver');
    const settle = { to: 'agreed_handling', 'on-year': '2026', 'on-month': '11', 'on-day': '12' };
    expect((await visitor.send(issuePage, settle)).body.problems).toMatchObject([{ at: 'answer', code: 'required' }]);
    expect((await visitor.send(issuePage, { ...settle, answer: 'Both numbers stand' })).to).toContain('done=moved');
    expect(await move({ to: 'acknowledged' })).toEqual(no({ kind: 'issue-is-settled' }));
    expect(await open(partnershipId)).not.toContain(id);
    expect(await visitor.draw(issuesPage, { language: 'es' })).toContain('Diferencia con manejo acordado');
  });

  test('that become disputes climb one level at a time, by hand or when their days are over', async () => {
    const partnershipId = await aPartner('Ferry Riders');
    const { id: issueId } = value(await raise({ partnershipId }));
    const open = (more = {}) => odalys().commit(ask => openDispute(ask, { issueId, on: '2026-10-31', ...more }));
    const go = (to: 'direct_talk' | 'facilitated' | 'executive' | 'closed', on: string) =>
      odalys().commit(ask => moveDispute(ask, { issueId, to, on, words: null }));
    expect(await go('direct_talk', '2026-11-08')).toEqual(no({ kind: 'no-dispute' }));
    expect(await open({ on: '2026-10-01' })).toMatchObject(no({ problems: [{ code: 'before-it-was-raised' }] }));
    expect(await open({ days: { raised: 10, direct_talk: 14, facilitated: 20, executive: 30 } })).toEqual(ok(null));
    expect(await open()).toEqual(no({ kind: 'has-a-dispute' }));
    expect(await go('facilitated', '2026-11-08')).toEqual(no({ kind: 'one-level-at-a-time' }));
    expect(await go('direct_talk', '2026-10-01')).toMatchObject(no({ problems: [{ code: 'before-the-level-began' }] }));
    expect(await go('direct_talk', '2026-11-08')).toEqual(ok(null));
    const steps = () =>
      db.rows(
        `select s.id, s.level, s.began_on::text as on, s.due_on::text as due, s.set_by is null as night from app.dispute_step s
         join app.dispute d on d.id = s.dispute_id where d.issue_id = $1 order by s.position`,
        [issueId],
      );
    await night('2026-11-22');
    expect((await steps()).at(-1)).toMatchObject({ level: 'direct_talk', due: '2026-11-22' });
    await night('2026-11-23');
    await night('2026-11-23');
    const climbed = (await steps()).at(-1)!;
    expect(climbed).toMatchObject({ level: 'facilitated', on: '2026-11-23', due: '2026-12-13', night: true });
    expect(await tasksOf(climbed.id as Id)).toMatchObject([{ kind: 'review', due: '2026-12-13', state: 'open' }]);
    for (const day of ['2026-12-14', '2027-01-14', '2027-05-01']) await night(day);
    expect((await steps()).map(step => step.level)).toEqual([
      'raised',
      'direct_talk',
      'facilitated',
      'executive',
      'external',
    ]);
    const visitor = visitorOf(db)(lead, { params: { issueId }, now: '2027-05-02T15:00:00Z' });
    expect(await visitor.draw(issuePage)).toContain('went on by itself');
    const settle = {
      part: 'level',
      level: 'settled',
      'on-year': '2027',
      'on-month': '5',
      'on-day': '2',
      answer: 'Agreed',
    };
    expect((await visitor.send(issuePage, settle)).to).toContain('done=moved');
    expect((await steps()).at(-1)).toMatchObject({ level: 'settled', due: null });
    expect(await open()).toEqual(no({ kind: 'issue-is-settled' }));
  });

  test('a hard step and something from outside each become a task that is done or dropped with a reason', async () => {
    const partnershipId = await aPartner('Tide Housing');
    const act = { partnershipId, kind: 'corrective_plan' as const, happenedOn: '2026-10-25', words: 'Low delivery' };
    const record = (more = {}) =>
      odalys().commit(ask => recordHardAction(ask, { ...act, repairBy: '2026-11-28', ...more }));
    expect(await record({ words: '', repairBy: '2026-10-01' })).toMatchObject(
      no({ problems: [{ at: 'hardWords' }, { code: 'before-it-happened' }] }),
    );
    const { id, taskId } = value(await record());
    const factor = (more = {}) =>
      odalys().commit(ask =>
        noteFactor(ask, {
          ...{
            communityId,
            kind: 'transport' as const,
            what: 'The ferry goes less often',
            effect: 'Parents miss visits',
          },
          ...{ fromOn: '2026-12-02', partnershipIds: [partnershipId], ownerId: lead, reviewOn: '2026-12-01', ...more },
        }),
      );
    expect(await factor({ communityId: null, partnershipIds: [], what: '', reviewOn: '2026-11-01' })).toMatchObject(
      no({ problems: [{ code: 'where-it-acts' }, { at: 'what' }, { code: 'lies-behind' }] }),
    );
    expect(await factor({ risk: 'First joint meeting' })).toMatchObject(
      no({ problems: [{ code: 'risk-is-of-a-plan' }] }),
    );
    const { id: factorId } = value(await factor());
    expect(await tasksOf(factorId)).toMatchObject([{ kind: 'review', due: '2026-12-01' }]);
    const visitor = visitorOf(db)(lead);
    expect(await visitor.draw(outsidePage)).toContain('not told yet');
    expect((await visitor.send(outsidePage, { factorId, partnershipId })).to).toContain('done=told');
    expect((await visitor.send(outsidePage, { factorId })).body.problems).toMatchObject([
      { code: 'ends-before-it-begins' },
    ]);

    const tell = (who: Id) => db.as(who).commit(ask => tellPartner(ask, { factorId, partnershipId }));
    expect(await tell(county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
    const end = (more = {}) => odalys().commit(ask => endFactor(ask, { factorId, on: '2026-11-19', ...more }));
    expect(await end()).toMatchObject(no({ problems: [{ code: 'in-the-future' }] }));
    await expect(end({ factorId: newId() })).rejects.toThrow(NotThere);
    await db.rows(`update app.outside_factor set from_on = '2026-11-02' where id = $1`, [factorId]);
    expect(await end({ on: '2026-11-18' })).toEqual(ok(null));
    expect(await tasksOf(factorId)).toMatchObject([{ kind: 'review', state: 'done' }]);

    const mine = () => odalys().look(async ({ tx }) => (await openPartnerTasksOf(tx, lead)).map(task => task.id));
    expect(await mine()).toContain(taskId);
    expect((await visitorOf(db)(county.staff.ana).send(tasksPage, { taskId })).body.problems).toMatchObject([
      { code: 'not-allowed' },
    ]);
    expect((await visitor.send(tasksPage, { taskId, act: 'drop' })).body.problems).toMatchObject([
      { code: 'required' },
    ]);
    expect((await visitor.send(tasksPage, { taskId })).to).toBe('/partners/tasks?done=settled');
    expect((await visitor.send(tasksPage, { taskId })).body.problems).toMatchObject([{ code: 'task-is-over' }]);
    expect(await tasksOf(id)).toMatchObject([{ kind: 'repair', state: 'done' }]);
    expect(await visitor.draw(tasksPage, { language: 'es' })).toContain('Lo que tengo que hacer');
  });
});
