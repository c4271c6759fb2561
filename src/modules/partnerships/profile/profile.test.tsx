import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { AddExpectation } from './contract.ts';
import { congruenceOf, expectationSheetOf, mandateConflicts } from './doors.ts';
import * as expectationsPage from './pages/expectations.tsx';
import * as ownPage from './pages/own-expectations.tsx';
import * as partPage from './pages/part.tsx';
import * as printPage from './pages/print.tsx';
import * as profilePage from './pages/profile.tsx';
import * as togetherPage from './pages/together.tsx';
import type { ExpectationKind } from './rules/codes.ts';
import { acknowledgeSheet } from './use-cases/acknowledge-sheet.ts';
import { addContribution } from './use-cases/add-contribution.ts';
import { addExpectation } from './use-cases/add-expectation.ts';
import { addFunding } from './use-cases/add-funding.ts';
import { addMandate } from './use-cases/add-mandate.ts';
import { addStrength } from './use-cases/add-strength.ts';
import { agreeHandling } from './use-cases/agree-handling.ts';
import { agreeVision } from './use-cases/agree-vision.ts';
import { beginSheet } from './use-cases/begin-sheet.ts';
import { draftSheet } from './use-cases/draft-sheet.ts';
import { dropExpectation } from './use-cases/drop-expectation.ts';
import { endEntry } from './use-cases/end-entry.ts';
import { joinCoalition } from './use-cases/join-coalition.ts';
import { keepDate } from './use-cases/keep-date.ts';
import { moveDate } from './use-cases/move-date.ts';
import { noteDifference } from './use-cases/note-difference.ts';
import { rateCongruence } from './use-cases/rate-congruence.ts';
import { setApproach } from './use-cases/set-approach.ts';
import { writeLine } from './use-cases/write-line.ts';
import { writeNote } from './use-cases/write-note.ts';
import { writeVision } from './use-cases/write-vision.ts';

const db = testDatabase();
let county: County;
let lead: Id;
let community: Id;
/** New Dawn Recovery and Eastbank Family Center, both in Eastbank. */
let dawn: Id;
let center: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId } = county;
  const of = { agencyId, organizationId: county.organizations.lead };
  lead = await aStaffMember(db, of, { name: 'Odalys Pruitt', role: 'partnership_lead' });
  community = await insertRow(db, 'app.community', { agency_id: agencyId, name: 'Eastbank', began_on: '2025-06-01' });
  const partner = async (name: string) => {
    const organization = await insertRow(db, 'app.organization', { agency_id: agencyId, name, listed: true });
    const row = { agency_id: agencyId, organization_id: organization, owner_id: lead, noted_on: '2026-01-05' };
    const id = await insertRow(db, 'app.partnership', row);
    const during = '[2026-01-05,)';
    await insertRow(db, 'app.partnership_stay', { agency_id: agencyId, partnership_id: id, state: 'partner', during });
    await insertRow(db, 'app.partnership_community', {
      agency_id: agencyId,
      partnership_id: id,
      community_id: community,
      during,
    });
    return id;
  };
  dawn = await partner('New Dawn Recovery');
  center = await partner('Eastbank Family Center');
});
type Work<T> = Parameters<ReturnType<typeof db.as>['commit']>[0] extends (ask: infer A) => unknown
  ? (ask: A) => Promise<T>
  : never;
const odalys = <T,>(work: Work<T>) => db.as(lead).commit(work as never) as Promise<T>;
const ana = <T,>(work: Work<T>) => db.as(county.staff.ana).commit(work as never) as Promise<T>;
const look = <T,>(work: Work<T>) => db.as(lead).look(work as never) as Promise<T>;
const NOT_ALLOWED = no({ kind: 'not-allowed' });
const today = '2026-11-20';

test('lines of a profile count from their day on, and a past day still finds what counted then', async () => {
  const line = (words: string, on: string, partnershipId: Id | null = dawn) =>
    odalys(ask => writeLine(ask, { partnershipId, line: 'hours', words, on }));
  value(await line('Monday to Friday', '2026-02-01'));
  value(await line('Saturdays too', '2026-08-01'));
  expect(await line('Never', '2026-03-01')).toMatchObject(
    no({ problems: [{ at: 'on', code: 'something-newer-counts' }] }),
  );
  expect(await line(' ', '2027-02-01')).toMatchObject(
    no({
      problems: [
        { at: 'words', code: 'required' },
        { at: 'on', code: 'in-the-future' },
      ],
    }),
  );
  // Written twice on a day, the later words count.
  value(await line('Saturdays and Sundays', '2026-08-01'));
  value(await line('Monday to Friday, 8 to 5', '2026-01-10', null));
  expect(
    await odalys(ask => writeLine(ask, { partnershipId: null, line: 'benefit_agency', words: 'x', on: '2026-01-10' })),
  ).toMatchObject(no({ problems: [{ at: 'line' }] }));
  expect(await ana(ask => writeLine(ask, { partnershipId: dawn, line: 'hours', words: 'x', on: today }))).toEqual(
    NOT_ALLOWED,
  );
  expect(await ana(ask => writeLine(ask, { partnershipId: null, line: 'hours', words: 'x', on: today }))).toEqual(
    NOT_ALLOWED,
  );
  await expect(line('x', today, newId())).rejects.toThrow(NotThere);
  const visit = visitorOf(db)(county.staff.ana);
  const hours = async (query: string) => {
    const { body } = await visit.look(profilePage, { params: { partnershipId: dawn }, query });
    return body.profile.crosswalk.find((row: { key: string }) => row.key === 'hours');
  };
  expect(await hours('')).toMatchObject({
    agency: 'Monday to Friday, 8 to 5',
    partner: 'Saturdays and Sundays',
    standing: 'differs',
  });
  expect(await hours('on=2026-05-01')).toMatchObject({ partner: 'Monday to Friday' });
  expect(await hours('on=2026-01-12')).toMatchObject({ partner: null, standing: 'one-missing' });
});

test('a rating needs both missions, and visions have versions with who agreed', async () => {
  const rate = (rating: number, reasons = 'Both want families together', on = '2026-06-01') =>
    odalys(ask => rateCongruence(ask, { partnershipId: dawn, rating, reasons, on }));
  const mission = (partnershipId: Id | null) =>
    odalys(ask =>
      writeLine(ask, { partnershipId, line: 'mission', words: 'Families stay together.', on: '2026-02-01' }),
    );
  expect(await rate(3)).toMatchObject(no({ kind: 'mission-is-missing', side: 'agency' }));
  value(await mission(null));
  expect(await rate(3)).toMatchObject(no({ kind: 'mission-is-missing', side: 'partner' }));
  expect(await look(ask => congruenceOf(ask.tx, dawn))).toBeNull();
  value(await mission(dawn));
  expect(await rate(5, ' ')).toMatchObject(no({ problems: [{ at: 'rating' }, { at: 'reasons' }] }));
  value(await rate(2));
  value(await rate(3, 'They changed their intake', '2026-09-01'));
  expect(await rate(4, 'x', '2026-07-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-it-began' }] }));
  expect(await look(ask => congruenceOf(ask.tx, dawn))).toEqual({
    rating: 3,
    reasons: 'They changed their intake',
    ratedOn: '2026-09-01',
  });

  const vision = (on: string, more: object = { communityId: community }) =>
    odalys(ask => writeVision(ask, { words: 'No child leaves Eastbank for want of help.', on, ...more }));
  const first = value(await vision('2026-03-01'));
  const agree = (visionId: Id, name: string, partnershipId: Id | null, on = '2026-04-01') =>
    odalys(ask => agreeVision(ask, { visionId, partnershipId, name, on }));
  value(await agree(first.id, 'Emil Hartog', dawn));
  value(await agree(first.id, 'Odalys Pruitt', null));
  expect(await agree(first.id, 'Emil Hartog', dawn)).toEqual(no({ kind: 'has-agreed-already' }));
  expect(await agree(first.id, ' ', dawn, '2026-02-01')).toMatchObject(
    no({ problems: [{ at: 'name' }, { at: 'on' }] }),
  );
  expect(await vision('2026-01-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-it-began' }] }));
  const second = value(await vision('2026-10-01'));
  expect(second.version).toBe(2);
  expect(await agree(first.id, 'Somebody', center)).toEqual(no({ kind: 'vision-was-replaced' }));
  value(await vision('2026-10-01', { partnershipId: dawn }));
  expect(await ana(ask => writeVision(ask, { communityId: community, words: 'x', on: today }))).toEqual(NOT_ALLOWED);
  expect(
    await ana(ask => agreeVision(ask, { visionId: second.id, partnershipId: null, name: 'x', on: today })),
  ).toEqual(NOT_ALLOWED);
  const { body } = await visitorOf(db)(lead).look(togetherPage, { params: { communityId: community } });
  expect(body.shared.visions.map((each: { agreed: string }) => each.agreed)).toEqual([
    'Nobody has agreed yet.',
    'Agreed: Emil Hartog (New Dawn Recovery) and Odalys Pruitt (our agency)',
  ]);
  expect(body.shared.notYet).toBe('Not yet: Eastbank Family Center and New Dawn Recovery');
});

test('mandates speak against what is planned, contributions add up by kind, funds show what all rests on', async () => {
  const mandate = (more: object = {}) =>
    odalys(ask =>
      addMandate(ask, {
        partnershipId: dawn,
        basis: 'contract',
        title: 'Contract G05',
        source: 'Section 4',
        forbids: ['transport'],
        requires: ['consent'],
        from: '2026-05-04',
        until: '2027-05-03',
        ...more,
      }),
    );
  const { id } = value(await mandate());
  expect(await mandate({ title: ' ', forbids: [], requires: [], until: '2026-05-01' })).toMatchObject(
    no({ problems: [{ at: 'title' }, { at: 'forbids', code: 'rules-nothing' }, { at: 'until' }] }),
  );
  expect(await mandate({ forbids: ['consent'] })).toMatchObject(no({ problems: [{ at: 'requires' }] }));
  const against = (on: string) => look(ask => mandateConflicts(ask.tx, dawn, ['transport', 'data_sharing'], on));
  expect(await against('2026-05-03')).toEqual([]);
  expect(await against('2027-05-03')).toMatchObject([
    { mandateId: id, kind: 'forbidden', activity: 'transport' },
    { kind: 'lacking', activity: 'consent' },
  ]);
  expect(await against('2027-05-04')).toEqual([]);

  const bring = (partnershipId: Id, more: object) =>
    odalys(ask =>
      addContribution(ask, {
        partnershipId,
        kind: 'transport',
        what: 'Rides to family time',
        amount: 40,
        per: 'month',
        limits: 'Not to Fisher Key',
        from: '2026-06-01',
        until: null,
        ...more,
      }),
    );
  const rides = value(await bring(dawn, {}));
  value(await bring(center, { amount: 8 }));
  value(await bring(center, { kind: 'money', what: 'Prizes', amount: 25_050, per: 'once', limits: null }));
  value(await bring(center, { kind: 'skills', what: 'Parenting teachers', amount: null }));
  expect(await bring(center, { what: '', amount: 0.5 })).toMatchObject(
    no({ problems: [{ at: 'what' }, { at: 'amount' }] }),
  );
  const fund = (partnershipId: Id, more: object = {}) =>
    odalys(ask =>
      addFunding(ask, {
        partnershipId,
        mechanism: 'grant',
        fund: 'Prevention grant',
        cents: null,
        from: '2026-01-05',
        until: '2027-02-10',
        ...more,
      }),
    );
  value(await fund(dawn));
  value(await fund(center, { mechanism: 'braided' }));
  expect(await fund(dawn, { fund: ' ', cents: -1, until: '2026-01-01' })).toMatchObject(
    no({ problems: [{ at: 'fund' }, { at: 'amount' }, { at: 'until' }] }),
  );
  const strength = (words: string) =>
    odalys(ask => addStrength(ask, { partnershipId: dawn, side: 'partner', words, on: '2026-06-01' }));
  value(await strength('A bed within two days'));
  expect(await strength('')).toMatchObject(no({ problems: [{ at: 'words' }] }));

  const visit = visitorOf(db)(lead);
  const params = { partnershipId: dawn };
  const { profile } = (await visit.look(profilePage, { params, query: 'plan=data_sharing' })).body;
  expect(profile.conflicts).toEqual(['Offer: Rides to family time. Contract G05 rules out: Driving.']);
  expect(profile.check.found).toEqual(['Contract G05 asks for: Written consent']);
  const { shared } = (await visit.look(togetherPage, { params: { communityId: community } })).body;
  expect(shared.totals.map((total: { label: string; value: string }) => [total.label, total.value])).toEqual([
    ['Money', '$250.50 once'],
    ['Skills', 'how much is not said'],
    ['Transport', '48 rides a month'],
  ]);
  expect(shared.oneFund).toBe(
    'All of it rests on one fund: Prevention grant, for 2 partners. It ends on Feb 10, 2027.',
  );
  // What ends is found on the days before.
  const end = (on: string, entry = rides.id) =>
    odalys(ask => endEntry(ask, { partnershipId: dawn, kind: 'contribution', id: entry, on }));
  expect(await end('2026-05-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-it-began' }] }));
  expect(await visit.send(profilePage, { act: 'end', kind: 'contribution', id: rides.id }, { params })).toMatchObject({
    status: 303,
  });
  await expect(end(today, newId())).rejects.toThrow(NotThere);
  const brings = async (query: string) =>
    (await visit.look(profilePage, { params, query })).body.profile.contributions.length;
  expect([await brings(''), await brings('on=2026-07-01')]).toEqual([0, 1]);
  // A visitor's page for print draws in Spanish too.
  expect(await visit.draw(profilePage, { params, language: 'es' })).toContain('Lo que gana cada parte');
  expect(await visit.draw(togetherPage, { params: { communityId: community }, language: 'es' })).toContain(
    'Todo depende de un solo fondo',
  );
  const printed = await visit.draw(printPage, { params, language: 'es' });
  expect(printed).toContain('Fortalezas de ambas partes');
  expect(printed).toContain('A bed within two days');
  for (const refused of [
    ana(ask => endEntry(ask, { partnershipId: dawn, kind: 'mandate', id, on: today })),
    ana(ask => addStrength(ask, { partnershipId: dawn, side: 'agency', words: 'x', on: today })),
  ])
    expect(await refused).toEqual(NOT_ALLOWED);
});

test('a difference stays open until both agree how to handle it, and what nobody talked about is named', async () => {
  const approach = (partnershipId: Id, given: 'abstinence' | 'harm_reduction' | 'cash' | 'other', on = '2026-06-01') =>
    odalys(ask => setApproach(ask, { partnershipId, topic: 'substance_use', approach: given, words: null, on }));
  value(await approach(dawn, 'abstinence'));
  value(await approach(center, 'harm_reduction'));
  expect(await approach(dawn, 'cash')).toMatchObject(no({ problems: [{ at: 'approach', code: 'not-a-way-of-this' }] }));
  expect(await approach(dawn, 'other')).toMatchObject(no({ problems: [{ at: 'words' }] }));
  expect(await approach(dawn, 'abstinence', '2026-05-01')).toMatchObject(no({ problems: [{ at: 'on' }] }));
  const visit = visitorOf(db)(lead);
  const shared = async () => (await visit.look(togetherPage, { params: { communityId: community } })).body.shared;
  expect((await shared()).untold).toEqual([
    'Not talked about yet: Substance use. New Dawn Recovery: Abstinence. Eastbank Family Center: Harm reduction.',
  ]);
  const note = (otherId: Id | null, title = 'Abstinence or harm reduction in the class') =>
    odalys(ask =>
      noteDifference(ask, {
        partnershipId: dawn,
        otherId,
        title,
        topic: 'substance_use',
        theirs: 'Stop first',
        others: 'Come as you are',
        on: '2026-10-11',
      }),
    );
  expect(await note(dawn, ' ')).toMatchObject(no({ problems: [{ at: 'otherId' }, { at: 'title' }] }));
  const { id } = value(await note(center));
  expect(await shared()).toMatchObject({ untold: [], differences: [{ key: id, open: true }] });
  const agree = (on: string, handling = 'The class welcomes both') =>
    odalys(ask => agreeHandling(ask, { differenceId: id, handling, on }));
  expect(await agree('2026-10-01', '')).toMatchObject(no({ problems: [{ at: 'handling' }, { at: 'on' }] }));
  const sent = await visit.send(
    partPage,
    { differenceId: id, handling: 'The class welcomes both', 'on-year': '2026', 'on-month': '10', 'on-day': '23' },
    { params: { partnershipId: center, part: 'handling' } },
  );
  expect(sent).toMatchObject({ status: 303, to: `/partners/${center}/profile?done=kept` });
  expect(await agree('2026-10-24')).toEqual(no({ kind: 'handled-already' }));
  expect((await shared()).differences[0].handling).toBe('Agreed practice since Oct 23, 2026: The class welcomes both');
  // As of a day before, it was open; both partners' profiles show it.
  const { profile } = (await visit.look(profilePage, { params: { partnershipId: center }, query: 'on=2026-10-20' }))
    .body;
  expect(profile.differences).toMatchObject([{ key: id, open: true }]);
});

test('meetings elsewhere add up for a person, and notes are for those who build partnerships', async () => {
  const join = (partnershipId: Id, coalition: string, meetings: number, name = 'Emil Hartog') =>
    odalys(ask => joinCoalition(ask, { partnershipId, coalition, meetings, name, on: '2026-06-01' }));
  value(await join(dawn, 'Opioid Task Force', 2));
  value(await join(dawn, 'Housing Alliance', 1.5));
  value(await join(center, 'opioid task force', 2, 'Marisol Vega'));
  expect(await join(dawn, 'Housing Alliance', 1)).toEqual(no({ kind: 'sits-there-already' }));
  expect(await join(dawn, '', 99)).toMatchObject(no({ problems: [{ at: 'coalition' }, { at: 'meetings' }] }));
  value(await odalys(ask => writeNote(ask, { partnershipId: dawn, words: 'The director prefers mornings.' })));
  value(await odalys(ask => writeNote(ask, { communityId: community, words: 'Two churches do not meet.' })));
  expect(await odalys(ask => writeNote(ask, { communityId: community, words: ' ' }))).toMatchObject(
    no({ problems: [{ at: 'words' }] }),
  );
  expect(await ana(ask => writeNote(ask, { communityId: community, words: 'x' }))).toEqual(NOT_ALLOWED);
  const seen = async (who: Id) =>
    (await visitorOf(db)(who).look(profilePage, { params: { partnershipId: dawn } })).body.profile;
  expect(await seen(lead)).toMatchObject({
    load: ['Emil Hartog, meetings a month: 3.5 (Housing Alliance and Opioid Task Force)'],
    overlaps: ['Opioid Task Force: also Eastbank Family Center'],
    notes: [{ words: 'The director prefers mornings.' }],
  });
  expect((await seen(county.staff.ana)).notes).toBeNull();
  expect(
    (await visitorOf(db)(county.staff.ana).look(togetherPage, { params: { communityId: community } })).body.shared
      .notes,
  ).toBeNull();
});

test('work starts with a sheet that both sides stand by; a date that slips tells the other side', async () => {
  const draft = (statement = 'We treat each other with respect.', on = '2026-07-01') =>
    odalys(ask => draftSheet(ask, { partnershipId: dawn, statement, on }));
  expect(await look(ask => expectationSheetOf(ask.tx, dawn, today))).toBeNull();
  expect(await draft(' ', '2027-01-01')).toMatchObject(no({ problems: [{ at: 'statement' }, { at: 'on' }] }));
  const { id: sheetId } = value(await draft());
  expect(await draft()).toEqual(no({ kind: 'draft-sheet-is-open' }));
  const add = (more: Partial<AddExpectation>) =>
    odalys(ask =>
      addExpectation(ask, {
        sheetId,
        side: 'agency',
        kind: 'expectation',
        words: 'An answer within two work days',
        activities: [],
        hours: null,
        dueOn: null,
        ...more,
      }),
    );
  const acknowledge = (side: 'agency' | 'partner', name = 'Emil Hartog', way: 'meeting' | 'account' = 'meeting') =>
    odalys(ask => acknowledgeSheet(ask, { sheetId, side, name, way, on: '2026-07-10' }));
  const begin = (on = '2026-07-15') => odalys(ask => beginSheet(ask, { sheetId, on }));
  expect(await acknowledge('partner')).toEqual(no({ kind: 'nothing-to-acknowledge' }));
  const extra = value(await add({}));
  expect(await odalys(ask => dropExpectation(ask, extra.id))).toMatchObject({ ok: true });
  expect(await add({ words: '', kind: 'date' })).toMatchObject(no({ problems: [{ at: 'words' }, { at: 'dueOn' }] }));
  expect(await add({ kind: 'staff_time', hours: 0 })).toMatchObject(no({ problems: [{ at: 'hours' }] }));
  value(await add({}));
  value(await add({ side: 'partner', words: 'Consent comes with the referral', activities: ['data_sharing'] }));
  value(await add({ kind: 'priority', words: 'Mothers with babies first' }));
  value(await add({ side: 'partner', kind: 'capacity', words: 'Four beds' }));
  value(await add({ kind: 'staff_time', words: 'Liaison', hours: 6 }));
  const date = value(await add({ kind: 'date', words: 'Forms are ready', dueOn: '2026-09-01' }));
  expect(await begin()).toMatchObject(
    no({ kind: 'sheet-lacks-something', gaps: ['agency-has-not-acknowledged', 'partner-has-not-acknowledged'] }),
  );
  expect(await acknowledge('partner', ' ', 'account')).toMatchObject(
    no({ problems: [{ at: 'name' }, { at: 'way', code: 'not-by-their-account' }] }),
  );
  value(await acknowledge('partner'));
  expect(await acknowledge('partner')).toEqual(no({ kind: 'acknowledged-already' }));
  expect(await add({})).toEqual(no({ kind: 'sheet-is-not-a-draft' }));
  expect(await odalys(ask => dropExpectation(ask, date.id))).toEqual(no({ kind: 'sheet-is-not-a-draft' }));
  value(await acknowledge('agency', 'Odalys Pruitt'));
  expect(await begin('2026-07-09')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-it-began' }] }));
  value(await begin());
  expect(await begin()).toEqual(no({ kind: 'sheet-is-not-a-draft' }));
  const stands = async (on: string) => (await look(ask => expectationSheetOf(ask.tx, dawn, on)))?.state;
  expect([await stands('2026-07-05'), await stands('2026-07-12'), await stands('2026-07-15')]).toEqual([
    'draft',
    'acknowledged',
    'in-effect',
  ]);

  const move = (dueOn: string, why = 'The printer is late') =>
    odalys(ask => moveDate(ask, { lineId: date.id, dueOn, why }));
  expect(await move('2026-08-01', '')).toMatchObject(
    no({ problems: [{ at: 'why' }, { at: 'dueOn', code: 'not-later' }] }),
  );
  value(await move('2026-10-01'));
  value(await move('2026-12-01'));
  expect(
    await db.rows(
      `select kind, by_partner, title from app.partner_task where source_id = $1 and done_on is null and dropped_on is null`,
      [date.id],
    ),
  ).toEqual([{ kind: 'follow_up', by_partner: true, title: 'Forms are ready' }]);
  const visit = visitorOf(db)(lead);
  const params = { partnershipId: dawn };
  const drawn = await visit.draw(expectationsPage, { params, language: 'es' });
  expect(drawn).toContain('primero para el 1 sept 2026, se movió: The printer is late');
  expect(await visit.send(expectationsPage, { act: 'done', id: date.id }, { params })).toMatchObject({ status: 303 });
  expect(await odalys(ask => keepDate(ask, { lineId: date.id, on: today }))).toEqual(no({ kind: 'no-date-to-move' }));
  expect(await move('2026-12-24')).toEqual(no({ kind: 'no-date-to-move' }));
  expect(await ana(ask => moveDate(ask, { lineId: date.id, dueOn: today, why: 'x' }))).toEqual(NOT_ALLOWED);

  // The next version takes over what is still ahead, and replaces this one.
  const second = value(await draft('With more respect.', '2026-11-01'));
  const lines = () => look(async ask => (await expectationSheetOf(ask.tx, dawn, today))?.lines.length);
  expect(await lines()).toBe(6);
  for (const side of ['agency', 'partner'] as const)
    value(
      await odalys(ask =>
        acknowledgeSheet(ask, { sheetId: second.id, side, name: 'Both', way: 'email', on: '2026-11-02' }),
      ),
    );
  expect(await odalys(ask => beginSheet(ask, { sheetId: second.id, on: '2026-11-03' }))).toMatchObject(
    no({ kind: 'sheet-lacks-something', gaps: ['no-dates'] }),
  );
});

test('a partner acknowledges by their own account, for their own side alone', async () => {
  const account = newId();
  await insertRow(db, 'app.user_account', {
    id: account,
    agency_id: county.agencyId,
    kind: 'partner',
    name: 'Rosa Villareal',
    language: 'es',
    active: true,
  });
  const during = '[2026-01-05,)';
  await insertRow(db, 'app.partner_person', {
    agency_id: county.agencyId,
    partnership_id: center,
    side: 'partner',
    user_id: account,
    signs: true,
    during,
  });
  const rosa = db.as(account);
  const sheet = async (partnershipId: Id) =>
    value(await odalys(ask => draftSheet(ask, { partnershipId, statement: 'Respect', on: '2026-11-10' }))).id;
  const own = await sheet(center);
  const expects = async (side: 'agency' | 'partner', kind: ExpectationKind, more: object = {}) =>
    value(
      await odalys(ask =>
        addExpectation(ask, {
          sheetId: own,
          side,
          kind,
          words: `${side}: ${kind}`,
          activities: [],
          hours: null,
          dueOn: null,
          ...more,
        }),
      ),
    );
  await expects('partner', 'priority');
  const say = (sheetId: Id, more: object = {}) =>
    rosa.commit(ask =>
      acknowledgeSheet(ask, {
        sheetId,
        side: 'partner',
        name: 'Rosa Villareal',
        way: 'account',
        on: ask.today.toString(),
        ...more,
      }),
    );
  expect(await say(own, { side: 'agency' })).toEqual(NOT_ALLOWED);
  expect(await say(own, { way: 'paper' })).toEqual(NOT_ALLOWED);
  const visit = visitorOf(db)(account);
  const asked = async () => (await visit.look(ownPage)).body.sheets.map((each: { asks: boolean }) => each.asks);
  // What is still being written asks for nobody's word.
  expect(await asked()).toEqual([false]);
  await expects('partner', 'capacity');
  await expects('agency', 'expectation');
  await expects('partner', 'expectation');
  await expects('agency', 'date', { dueOn: '2026-12-01' });
  await expects('agency', 'staff_time', { hours: 3 });
  expect(await asked()).toEqual([true]);
  expect(await visit.draw(ownPage)).toContain('Respect');
  // Another's sheet is not there, whatever the form says.
  const foreign = await db.value<Id>('select id from app.expectation_sheet where partnership_id = $1 limit 1', [dawn]);
  expect((await visit.send(ownPage, { sheet: foreign })).status).toBe(404);
  expect(await visit.send(ownPage, { sheet: own })).toMatchObject({ to: '/partner/expectations?done=kept' });
  expect(await say(own)).toEqual(no({ kind: 'acknowledged-already' }));
  expect(await asked()).toEqual([false]);
  expect(await rosa.look(ask => expectationSheetOf(ask.tx, center, ask.today.toString()))).toMatchObject({
    state: 'acknowledged',
  });
  const { body } = await visitorOf(db)(lead).look(togetherPage, { params: { communityId: community } });
  expect(body.shared.acknowledged).toBe('2 of 2 partners stand by what both sides expect.');
  const others = await db.value<Id>('select id from app.expectation_sheet where partnership_id = $1 limit 1', [dawn]);
  await expect(say(others)).rejects.toThrow(NotThere);
});

test('a form of the profile keeps what was typed and says what is wrong at each field', async () => {
  const visit = visitorOf(db)(lead);
  const params = { partnershipId: dawn, part: 'contribution' };
  const typed = { kind: 'volunteers', what: '', amount: '2.5', per: 'week', limits: '', 'from-year': '2026' };
  const refused = await visit.send(partPage, typed, { params });
  expect(refused).toMatchObject({ status: 422 });
  expect(refused.body.problems.map((each: { at: string }) => each.at)).toEqual(['what', 'from']);
  expect(refused.body.typed).toMatchObject({ kind: 'volunteers', amount: '2.5' });
  const drawn = await visit.draw(partPage, { params, language: 'es' }, refused);
  expect(drawn).toContain('Agregar lo que puede aportar');
  const line = await visit.look(partPage, { params: { ...params, part: 'line' }, query: 'line=hours&side=partner' });
  expect(line.body.kept).toMatchObject({ line: 'hours', side: 'partner', words: 'Saturdays and Sundays' });
  expect((await visit.look(partPage, { params: { ...params, part: 'no-part' } })).status).toBe(404);
  expect((await visitorOf(db)(county.staff.ana).look(partPage, { params })).status).toBe(403);
});
