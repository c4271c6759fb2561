import { type Id, newId } from '#kernel/ids.ts';
import { anAccountFor, aStaffMember } from '../builders/accounts.ts';
import { anAgency, anOffice, anOrganization, aUnit } from '../builders/agency.ts';
import { aCase, aCaseMember, aTeamMember, type Case, handOver } from '../builders/cases.ts';
import { aChild } from '../builders/child.ts';
import { aCounty } from '../builders/county.ts';
import { aCaregiver, aHome } from '../builders/homes.ts';
import { aPerson } from '../builders/people.ts';
import { follow } from '../builders/rows.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { aLiveAgreement, type LiveAgreement, type LiveSigner } from './live-agreement.ts';
import { aPartnerAgreement } from './partner-agreement.ts';
import {
  type SampleAgreement,
  type SampleCasePlan,
  type SampleCommunity,
  type SampleCourt,
  type SamplePartnership,
  type SamplePermanency,
  type SampleProvider,
  type SampleReferral,
  type SampleVisits,
  type Setting,
  sampleRows,
} from './sample-rows.ts';
import { type Reader, type Subject, signedBy } from './truth.ts';

/** One protected table as record.protected_table lists it. */
export type ProtectedTable = {
  name: string;
  topic: string;
  subject: string | null;
  shape: 'shared' | 'about-subject' | 'personal' | 'own' | 'keyed';
};

export type Fixture = {
  readonly tables: readonly ProtectedTable[];
  readonly readers: Readonly<Record<Reader, Id>>;
  /** People, homes and cases by their name in the table of truth. */
  readonly subjects: Readonly<Record<Subject, Id>>;
  readonly agencies: { readonly calusa: Id; readonly other: Id };
  /** The agreements that wait for signatures, by whom they are about: who is asked says the table of truth. */
  readonly live: Readonly<Record<keyof typeof signedBy, LiveAgreement>>;
  /** Somebody of the provider to whom Lucy's referral was sent. */
  readonly guest: {
    readonly agencyId: Id;
    readonly madeBy: Id;
    readonly organizationId: Id;
    readonly referralId: Id;
    readonly goalId: Id;
  };
  /** An agreement with a partner of Calusa: rows around it refer to it. */
  readonly withPartner: Setting;
  /** What a new row about that subject would refer to, when that reader wrote it. */
  setting(subject: Id, writer: Id, turn: number): Setting;
};

/** A county in which every kind of access exists, with a row in every protected table about every subject. */
export async function aFixture(db: TestDatabase): Promise<Fixture> {
  const county = await aCounty(db);
  const { agencyId, cases, homes, units, staff } = county;
  // Fern worked the Reyes case until October; Fay will cover it from December on.
  const fern = await aStaffMember(db, units.tidewaterTwo, { name: 'Fern Ray', role: 'case_manager' });
  const bela = await aStaffMember(db, units.tidewater, { name: 'Bela Orr', role: 'case_manager' });
  const fay = await aStaffMember(db, units.tidewaterTwo, { name: 'Fay Lowe', role: 'case_manager' });
  await handOver(db, cases.reyes, fern, '2026-09-01');
  await handOver(db, cases.reyes, staff.ana, '2026-10-01');
  await aTeamMember(db, cases.reyes, fay, 'cover', { since: '2026-12-01' });
  const mother = await anAccountFor(db, agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  const guardian = await anAccountFor(
    db,
    agencyId,
    await aPerson(db, agencyId, { first: 'Gail' }),
    'court',
    'Gail Moss',
  );
  await aTeamMember(db, cases.reyes, guardian, 'guardian_ad_litem');
  const petra = await anAccountFor(
    db,
    agencyId,
    await aPerson(db, agencyId, { first: 'Petra' }),
    'partner',
    'Petra Vance',
  );
  // Positions no agency has: every topic, over an organization and over the agency.
  await db.admin.query(`insert into app.job_role (code, scope, topics, homes, audience)
    select each.code, each.scope, array(select distinct topic from record.protected_table where topic not in ('none', 'own', 'home', 'home_contact')), false, 'staff'
    from (values ('all_of_organization', 'organization'), ('all_of_agency', 'agency')) each (code, scope)`);
  const oz = await aStaffMember(db, units.tidewater.office, { name: 'Oz Wide', role: 'all_of_organization' });
  const max = await aStaffMember(db, units.tidewater.office, { name: 'Max Wide', role: 'all_of_agency' });
  // Otto lived in the Harbor home until May.
  const otto = await aCaregiver(db, agencyId, homes.harbor.id, 'Otto Duarte', ['en'], '2020-01-01', '2026-05-01');

  const lucy = await county
    .aChild()
    .named('Lucy')
    .removedOn('2026-01-15')
    .inHome(homes.harbor)
    .from('2026-02-10')
    .make();
  const leo = await county
    .aChild()
    .named('Leo')
    .removedOn('2026-01-15')
    .inHome(homes.harbor)
    .from('2026-02-10')
    .endedOn('2026-06-01')
    .inHome(homes.reef)
    .from('2026-06-01')
    .make();
  const mia = await county
    .aChild()
    .named('Mia')
    .removedOn('2026-01-15')
    .inHome(homes.harbor)
    .from('2026-02-10')
    .endedOn('2026-12-01')
    .inHome(homes.reef)
    .from('2026-12-01')
    .make();
  const nina = await county
    .aChild(cases.reyesHeron)
    .named('Nina')
    .removedOn('2026-01-15')
    .inHome(homes.harbor)
    .from('2026-02-10')
    .away('respite', '2026-11-17', '2026-11-20', homes.cove)
    .make();
  const obi = await county
    .aChild(cases.other)
    .named('Obi')
    .removedOn('2026-01-15')
    .inHome(homes.reef)
    .from('2026-02-10')
    .make();
  const far = await anotherAgency(db);
  for (const [user, child] of [
    [bela, obi],
    [staff.ana, lucy],
  ] as const)
    await anEmergency(db, agencyId, user, child.id);

  const subjects: Record<Subject, Id> = {
    lucy: lucy.id,
    leo: leo.id,
    mia: mia.id,
    nina: nina.id,
    obi: obi.id,
    rosa: county.mother,
    zac: far.zac,
    harbor: homes.harbor.id,
    reef: homes.reef.id,
    cove: homes.cove.id,
    farHome: far.home.id,
    reyes: cases.reyes.id,
    reyesHeron: cases.reyesHeron.id,
    okafor: cases.other.id,
    farCase: far.case.id,
  };
  const { ana, sam, tess, dora, hugo, hana, hector, cora, ned, edda, kira, pia, abel, lena, liv, gus } = staff;
  const readers: Record<Reader, Id> = {
    ana,
    bela,
    fern,
    fay,
    sam,
    tess,
    dora,
    hugo,
    hana,
    hector,
    cora,
    ned,
    edda,
    kira,
    pia,
    abel,
    lena,
    liv,
    gus,
    oz,
    max,
    mother,
    guardian,
    ines: homes.harbor.caregivers[0]!.userId,
    otto: otto.userId,
    faye: homes.reef.caregivers[0]!.userId,
    wes: homes.cove.caregivers[0]!.userId,
    petra,
    zoe: far.zoe,
    zed: far.zed,
  };

  const twins = await aTwinOf(db, { ...subjects }, cases, far.case, far.agencyId);

  const childOf = new Map([lucy, leo, mia, nina, obi, far.child].map(child => [child.id, child]));
  const school = { [agencyId]: newId(), [far.agencyId]: newId() };
  const file: Record<Id, Id> = {};
  const run: Record<Id, Id> = {};
  const rulePack: Record<Id, Id> = {};
  const move: Record<Id, Id> = {};
  const template: Record<Id, Id> = {};
  const agreement: Record<Id, SampleAgreement> = {};
  const signature: Record<Id, Id> = {};
  const provider: Record<Id, SampleProvider> = {};
  const community: Record<Id, SampleCommunity> = {};
  const partnership: Record<Id, SamplePartnership> = {};
  const inquiry: Record<Id, { id: Id; otherId: Id }> = {};
  const supportGroup: Record<Id, Id> = {};
  const courtReport: Record<Id, Id> = {};
  const fileRequest: Record<Id, Id> = {};
  let paperId = newId();
  const referral: Record<Id, SampleReferral> = {};
  const assessment: Record<Id, Id> = {};
  const casePlan: Record<Id, SampleCasePlan> = {};
  const visits: Record<Id, SampleVisits> = {};
  const meeting: Record<Id, Id> = {};
  const familyTime: Record<Id, Setting['familyTime']> = {};
  const court: Record<Id, SampleCourt> = {};
  const permanency: Record<Id, SamplePermanency> = {};
  const personOf = new Map(
    (await db.rows<{ id: Id; person_id: Id }>('select id, person_id from app.user_account')).map(row => [
      row.id,
      row.person_id,
    ]),
  );
  const people = Object.fromEntries(
    await Promise.all(
      [agencyId, far.agencyId].map(async agency => [agency, await aPerson(db, agency, { first: 'Relative' })]),
    ),
  ) as Record<Id, Id>;
  const caseFor = (subject: Id): Case =>
    childOf.get(subject)?.case ??
    Object.values({ ...cases, far: far.case }).find(each => each.id === subject) ??
    cases.reyes;
  const isFar = (subject: Id) => [far.zac, far.home.id, far.case.id, far.zoe, far.zed].includes(subject);

  const agreementFor = (subject: Id, agency: Id): SampleAgreement => {
    const found = agreement[subject] ?? agreement[agency === far.agencyId ? far.zac : lucy.id];
    const none = { id: newId(), versionId: newId(), signerId: newId(), signatureId: newId() };
    return {
      ...none,
      ...found,
      templateId: template[agency]!,
      ...(signature[subject] && { signatureId: signature[subject] }),
    };
  };
  const setting = (subject: Id, writer: Id, turn: number): Setting => {
    const agency = isFar(subject) ? far.agencyId : agencyId;
    const at = caseFor(isFar(subject) ? far.zac : subject);
    return {
      agencyId: agency,
      subject,
      userId: writer,
      turn,
      personId: personOf.get(writer) ?? people[agency]!,
      staffId: isFar(subject) ? far.zoe : staff.ana,
      otherStaffId: isFar(subject) ? far.zed : staff.sam,
      homeId: isFar(subject) ? far.home.id : homes.cove.id,
      caseId: at.id,
      organizationId: at.unit.office.organizationId,
      officeId: at.unit.office.id,
      unitId: at.unit.id,
      schoolId: school[agency]!,
      relativeId: people[agency]!,
      twinId: twins.get(subject) ?? people[agency]!,
      episodeId: childOf.get(subject)?.episodeId ?? lucy.episodeId!,
      moveId: move[subject] ?? move[lucy.id] ?? newId(),
      fileId: file[writer]!,
      runId: run[agency]!,
      rulePackId: rulePack[agency]!,
      provider: provider[agency]!,
      community: community[agency]!,
      partnership: partnership[agency]!,
      inquiry: inquiry[agency]!,
      supportGroup: supportGroup[agency]!,
      courtReport: courtReport[subject] ?? courtReport[lucy.id] ?? newId(),
      fileRequest: fileRequest[subject] ?? fileRequest[lucy.id] ?? newId(),
      paperId,
      referral: referral[subject] ?? referral[lucy.id]!,
      assessmentId: assessment[subject] ?? assessment[lucy.id]!,
      casePlan: casePlan[subject] ?? casePlan[lucy.id]!,
      visits: visits[subject] ?? visits[lucy.id]!,
      meetingId: meeting[subject] ?? meeting[lucy.id]!,
      familyTime: familyTime[subject] ?? familyTime[lucy.id]!,
      court: court[subject] ?? court[isFar(subject) ? far.zac : lucy.id]!,
      permanency: permanency[subject] ??
        permanency[lucy.id] ?? { goalId: newId(), freeGoals: [], conditionId: newId(), transitionId: newId() },
      isHome: Object.values({ ...homes, far: far.home }).some(home => home.id === subject),
      agreement: agreementFor(subject, agency),
    };
  };

  const tables = await db.rows<ProtectedTable>(`
    select n.nspname || '.' || c.relname as name, p.topic, p.subject_column as subject, p.shape from record.protected_table p
    join pg_class c on c.oid = p.table_name join pg_namespace n on n.oid = c.relnamespace where p.shape <> 'reference' order by 1`);
  for (const [agency, id] of Object.entries(school)) {
    await db.admin.query('insert into app.school (id, agency_id, name) values ($1, $2, $3)', [
      id,
      agency,
      'Gulf Elementary',
    ]);
  }
  for (const user of Object.values(readers)) {
    file[user] = await addRow(db, 'app.stored_file', setting(user, user, 0));
  }
  for (const user of [ana, far.zoe])
    run[user === far.zoe ? far.agencyId : agencyId] = await addRow(db, 'app.import_run', setting(user, user, 0));
  for (const home of [homes.harbor.id, far.home.id])
    rulePack[isFar(home) ? far.agencyId : agencyId] = await addRow(db, 'app.rule_pack', setting(home, ana, 0));
  for (const id of childOf.keys()) move[id] = await addRow(db, 'app.move', setting(id, ana, 0));
  for (const id of childOf.keys()) {
    const freeGoals: Id[] = [];
    for (let turn = 0; turn < 12; turn++)
      freeGoals.push(await addRow(db, 'app.permanency_goal', setting(id, ana, turn)));
    permanency[id] = { goalId: freeGoals[0]!, freeGoals, conditionId: newId(), transitionId: newId() };
    const transitionId = await addRow(db, 'app.transition_plan', setting(id, ana, 0));
    const conditionId = await addRow(db, 'app.return_condition', setting(id, ana, 0));
    permanency[id] = { goalId: freeGoals[0]!, freeGoals, conditionId, transitionId };
  }
  paperId = await addRow(db, 'app.document', setting(lucy.id, ana, 0));
  for (const id of [...childOf.keys(), county.mother]) {
    courtReport[id] = await addRow(db, 'app.court_report', setting(id, ana, 0));
    fileRequest[id] = await addRow(db, 'app.file_request', setting(id, ana, 0));
  }
  await agreements();
  await providers();
  await communities();
  await db.admin.query('update app.partner_person set user_id = $1 where id = $2', [
    petra,
    partnership[agencyId]!.personId,
  ]);
  await referrals();
  await casePlans();
  for (const id of PEOPLE.map(name => subjects[name])) await visitsTo(id);
  for (const id of childOf.keys()) {
    const add = (table: string) => addRow(db, table, setting(id, ana, 0));
    meeting[id] = await add('app.meeting');
    familyTime[id] = { orderId: await add('app.standing_order'), visitId: await add('app.family_visit') };
  }
  await courts();
  const single = [
    'app.stored_file',
    'app.move',
    'app.court_report',
    'app.file_request',
    'app.transition_plan',
    'app.school',
    'app.rule_pack',
    'app.agreement_template',
    'app.agreement',
    'app.agreement_version',
    'app.agreement_signer',
    'app.directory_source',
    'app.organization',
    'app.service',
    'app.location',
    'app.taxonomy',
    'app.taxonomy_term',
    'app.verification_campaign',
    'app.volunteer',
    'app.community',
    'app.step_library',
    'app.library_step',
    'app.phase_plan',
    'app.figure_snapshot',
    'app.partnership',
    'app.partner_person',
    'app.partner_issue',
    'app.dispute',
    'app.outside_factor',
    'app.shared_vision',
    'app.shared_goal',
    'app.partner_objective',
    'app.rollout_line',
    'app.coalition',
    'app.expectation_sheet',
    'app.partner_draft',
    'app.inquiry',
    'app.support_group',
    'app.need',
    'app.sharing_basis',
    'app.joint_goal',
    'app.referral',
    'app.assessment',
    'app.case_plan',
    'app.case_plan_version',
    'app.case_plan_goal',
    'app.case_plan_rating',
    'app.contact',
    'app.advocacy',
    'app.best_interest',
    'app.meeting',
    'app.standing_order',
    'app.family_visit',
    'app.hearing',
    'app.hearing_notice',
  ];
  for (const table of tables.filter(({ name }) => sampleRows[name] && !single.includes(name))) {
    for (const subject of subjectsOf(table, subjects, readers)) await addRow(db, table.name, setting(subject, ana, 0));
  }
  for (const id of childOf.keys()) await follow(db, 'case_office', caseFor(id).id);
  // Ines was asked to do something for Lucy and for Leo, and added a paper about Leo while he lived with her.
  for (const child of [lucy, leo])
    await db.admin.query('update app.task set user_id = $1 where child_id = $2', [readers.ines, child.id]);
  await addRow(db, 'app.document', setting(leo.id, readers.ines, 0));
  await dutiesOfEachTopic(db, { ...setting(lucy.id, ana, 1), subject: twins.get(lucy.id)! });
  await wordsThatNameSomebody();
  await readingsAndFacts(db, agencyId, lucy.id, ana);
  // Rosa said something for Lucy, and asked to talk.
  for (const table of ['app.family_word', 'app.plan_talk']) await addRow(db, table, setting(lucy.id, mother, 1));
  // The plan kept with Leo is their mother's: Rosa was asked, a step is hers, and she said how far it has come. Caregivers were asked as well.
  await db.admin.query('update app.case_plan set adult_id = $1 where child_id = $2', [county.mother, leo.id]);
  const asked: readonly (readonly [Id, Id])[] = [
    [mother, leo.id],
    ...[lucy.id, mia.id, nina.id].map(child => [readers.ines, child] as const),
    [readers.faye, obi.id],
    [readers.wes, nina.id],
  ];
  for (const [user, child] of asked)
    for (const table of ['app.case_plan_step', 'app.case_plan_input', 'app.case_plan_rating'])
      await addRow(db, table, setting(child, user, 1));
  // She is invited to Lucy's meeting, of which the minutes were shared with her, and to see Lucy.
  for (const table of ['app.meeting_invite', 'app.standing_order_person', 'app.family_visit_guest'])
    await addRow(db, table, setting(lucy.id, mother, 1));
  await aWayHome(db, setting(lucy.id, ana, 13), subjects.rosa);
  const live: Record<string, LiveAgreement> = {};
  for (const [subject, signers] of Object.entries(signedBy)) {
    const people = (Object.entries(signers) as [Reader, LiveSigner['side']][]).map(
      ([reader, side]): LiveSigner => ({ reader, userId: readers[reader], side }),
    );
    live[subject] = await aLiveAgreement(db, setting(subjects[subject as Subject], ana, 0), people);
  }
  return {
    tables,
    readers,
    subjects,
    agencies: { calusa: agencyId, other: far.agencyId },
    live: live as Fixture['live'],
    guest: {
      agencyId,
      madeBy: ana,
      organizationId: provider[agencyId]!.id,
      referralId: referral[lucy.id]!.id,
      goalId: referral[lucy.id]!.goalId,
    },
    withPartner: await aPartnerAgreement(db, setting(homes.harbor.id, ana, 0)),
    setting,
  };

  /** One agreement about each child and each home that is over, with what its parts refer to. */
  async function agreements(): Promise<void> {
    for (const id of [homes.harbor.id, far.home.id])
      template[isFar(id) ? far.agencyId : agencyId] = await addRow(db, 'app.agreement_template', setting(id, ana, 0));
    for (const id of [...childOf.keys(), ...Object.values({ ...homes, far: far.home }).map(home => home.id)]) {
      const add = (table: string) => addRow(db, table, setting(id, ana, 0));
      const made = { templateId: '', id: await add('app.agreement'), versionId: '', signerId: '', signatureId: '' };
      agreement[id] = made;
      agreement[id] = { ...made, versionId: await add('app.agreement_version') };
      agreement[id] = { ...agreement[id], signerId: await add('app.agreement_signer') };
    }
    for (const user of Object.values(readers))
      signature[user] = await addRow(db, 'app.agreement_signature', setting(isFar(user) ? far.zac : lucy.id, ana, 0));
  }

  /** What the rows of each agency's communities refer to. */
  async function communities(): Promise<void> {
    for (const home of [homes.harbor.id, far.home.id]) {
      const agency = isFar(home) ? far.agencyId : agencyId;
      const add = (table: string, turn = 0) => addRow(db, table, setting(home, ana, turn));
      const fill = async (more: Partial<SampleCommunity>) => {
        community[agency] = { ...community[agency], ...more } as SampleCommunity;
      };
      await fill({ id: await add('app.community'), libraryId: await add('app.step_library') });
      await fill({ stepId: await add('app.library_step'), otherStepId: await add('app.library_step', 90) });
      await fill({ planId: await add('app.phase_plan'), snapshotId: await add('app.figure_snapshot') });
      inquiry[agency] = { id: await add('app.inquiry'), otherId: await add('app.inquiry', 90) };
      partnership[agency] = { id: await add('app.partnership'), personId: newId() } as SamplePartnership;
      supportGroup[agency] = await add('app.support_group');
      partnership[agency] = { ...partnership[agency], personId: await add('app.partner_person') };
      const has = async (more: Partial<SamplePartnership>) => {
        partnership[agency] = { ...partnership[agency]!, ...more };
      };
      await has({ issueId: await add('app.partner_issue'), otherIssueId: await add('app.partner_issue', 90) });
      await has({ disputeId: await add('app.dispute') });
      await has({ factorId: await add('app.outside_factor'), otherFactorId: await add('app.outside_factor', 90) });
      await has({ visionId: await add('app.shared_vision'), coalitionId: await add('app.coalition') });
      await has({ draftId: await add('app.partner_draft') });
      await has({ goalId: await add('app.shared_goal'), otherGoalId: await add('app.shared_goal', 90) });
      await has({ objectiveId: await add('app.partner_objective'), rolloutId: await add('app.rollout_line') });
      await has({ sheetId: await add('app.expectation_sheet'), otherSheetId: await add('app.expectation_sheet', 90) });
    }
  }

  /** A plan about each child, with what its rows refer to. */
  async function casePlans(): Promise<void> {
    for (const id of childOf.keys()) {
      const add = (table: string) => addRow(db, table, setting(id, ana, 0));
      casePlan[id] = { id: await add('app.case_plan'), versionId: newId(), goalId: newId(), ratingId: newId() };
      casePlan[id] = { ...casePlan[id], versionId: await add('app.case_plan_version') };
      casePlan[id] = { ...casePlan[id], goalId: await add('app.case_plan_goal') };
      casePlan[id] = { ...casePlan[id], ratingId: await add('app.case_plan_rating') };
    }
  }

  /** What the rows of each agency's directory refer to. */
  async function providers(): Promise<void> {
    for (const home of [homes.harbor.id, far.home.id]) {
      const agency = isFar(home) ? far.agencyId : agencyId;
      const add = (table: string) => addRow(db, table, setting(home, ana, 0));
      const fill = async (more: Partial<SampleProvider>) => {
        provider[agency] = { ...provider[agency], ...more } as SampleProvider;
      };
      await fill({ sourceId: await add('app.directory_source'), taxonomyId: await add('app.taxonomy') });
      await fill({ id: await add('app.organization'), otherId: await add('app.organization') });
      await fill({ serviceId: await add('app.service'), otherServiceId: await add('app.service') });
      await fill({ locationId: await add('app.location'), otherLocationId: await add('app.location') });
      await fill({ termId: await add('app.taxonomy_term') });
      await fill({
        campaignId: await add('app.verification_campaign'),
        otherCampaignId: await add('app.verification_campaign'),
        volunteerId: await add('app.volunteer'),
      });
    }
  }

  /** Words about Lucy's twin that speak of Leo, whom Ana may see, and others that speak of Obi, whom she may not. */
  async function wordsThatNameSomebody(): Promise<void> {
    const twin = twins.get(lucy.id)!;
    await visitsTo(twin);
    for (const [turn, named] of [leo.id, obi.id].entries()) {
      const note = await addRow(db, 'app.contact_note', setting(twin, ana, turn));
      await db.admin.query('update app.contact_note set named = $2 where id = $1', [note, [named]]);
    }
  }

  /** A visit to somebody, a request on their behalf and reasons for a decision. */
  async function visitsTo(id: Id): Promise<void> {
    const add = (table: string) => addRow(db, table, setting(id, ana, 0));
    visits[id] = {
      contactId: await add('app.contact'),
      advocacyId: await add('app.advocacy'),
      reasonsId: await add('app.best_interest'),
    };
  }

  /** A hearing about each child, and somebody told of it; Ines and Rosa of Lucy's, Ines of Leo's before he left. */
  async function courts(): Promise<void> {
    for (const id of childOf.keys()) {
      const hearingId = await addRow(db, 'app.hearing', setting(id, ana, 0));
      court[id] = { hearingId, noticeId: '' };
      court[id] = { hearingId, noticeId: await addRow(db, 'app.hearing_notice', setting(id, ana, 0)) };
    }
    for (const [child, user, part, turn] of [
      [lucy.id, readers.ines, 'caregiver', 1],
      [leo.id, readers.ines, 'caregiver', 1],
      [lucy.id, mother, 'mother', 2],
    ] as const) {
      const notice = await addRow(db, 'app.hearing_notice', setting(child, ana, turn));
      await db.admin.query(
        `update app.hearing_notice set user_id = $2, part = $3, way = 'portal', sent_at = made_at where id = $1`,
        [notice, user, part],
      );
    }
    // What Ines said to the court stays hers to read, also about a child she may see nothing else of.
    const of = { ...setting(lucy.id, readers.ines, 0), subject: twins.get(lucy.id)! };
    const hearingId = await addRow(db, 'app.hearing', of);
    const said = await addRow(db, 'app.court_statement', { ...of, court: { hearingId, noticeId: '' } });
    await db.admin.query(
      'update app.court_statement set user_id = $2, filed_on = null, filed_by = null where id = $1',
      [said, readers.ines],
    );
  }

  /** A referral about everybody, with the need and the ground it stands on. */
  async function referrals(): Promise<void> {
    for (const id of PEOPLE.map(name => subjects[name])) {
      const add = (table: string) => addRow(db, table, setting(id, ana, 0));
      referral[id] = {
        needId: await add('app.need'),
        basisId: await add('app.sharing_basis'),
        goalId: await add('app.joint_goal'),
        id: await add('app.referral'),
      };
      assessment[id] = await add('app.assessment');
    }
    const sent = referral[lucy.id]!;
    await db.admin.query(
      `update app.referral set state = 'sent', basis_id = $2, way = 'email', sent_at = state_since where id = $1`,
      [sent.id, sent.basisId],
    );
  }
}

async function anotherAgency(db: TestDatabase) {
  const agencyId = await anAgency(db, 'Another agency');
  const office = await anOffice(db, agencyId, await anOrganization(db, agencyId, 'Far'), 'Far office');
  const unit = await aUnit(db, office, 'Far unit');
  const zoe = await aStaffMember(db, unit, { name: 'Zoe Far', role: 'case_manager' });
  const zed = await aStaffMember(
    db,
    { agencyId, organizationId: office.organizationId },
    { name: 'Zed Far', role: 'placement_coordinator' },
  );
  const home = await aHome(db, agencyId, 'Far home', { caregivers: [] });
  const of = await aCase(db, unit, zoe, { name: 'Far' });
  const child = await aChild(db, of).named('Zac').removedOn('2026-01-15').inHome(home).from('2026-02-10').make();
  await aCaseMember(db, of, await aPerson(db, agencyId, { first: 'Farida' }), 'mother');
  return { agencyId, zoe, zed, home, case: of, child, zac: child.id };
}

/** For everybody of the table of truth somebody else of their cases. */
async function aTwinOf(
  db: TestDatabase,
  subjects: Record<Subject, Id>,
  cases: { readonly reyes: Case; readonly reyesHeron: Case; readonly other: Case },
  farCase: Case,
  farAgency: Id,
): Promise<ReadonlyMap<Id, Id>> {
  const { reyes, reyesHeron, other } = cases;
  const of = {
    lucy: [reyes],
    leo: [reyes],
    mia: [reyes],
    nina: [reyesHeron],
    obi: [other],
    rosa: [reyes, reyesHeron],
    zac: [farCase],
  };
  const twins = new Map<Id, Id>();
  for (const [name, where] of Object.entries(of)) {
    const twin = await aPerson(db, name === 'zac' ? farAgency : reyes.agencyId, { first: 'Twin' });
    for (const each of where) await aCaseMember(db, each, twin, 'relative');
    twins.set(subjects[name as Subject], twin);
  }
  return twins;
}

/** As app_definer.break_glass opens a record, at a moment that the tests' moment lies in. */
const anEmergency = (db: TestDatabase, agencyId: Id, user: Id, child: Id) =>
  db.admin.query(
    `insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id, reason)
     values ($1, $2, $3, 'person', $4, '{identity,family,contact,placement,health,education}', tstzrange('2026-11-18T14:00:00Z', '2026-11-18T18:00:00Z'), 'break_glass', $1, 'A call at night')`,
    [newId(), agencyId, user, child],
  );

const HOMES = ['harbor', 'reef', 'cove', 'farHome'] as const;
const CASES = ['reyes', 'reyesHeron', 'okafor', 'farCase'] as const;
const PEOPLE = ['lucy', 'leo', 'mia', 'nina', 'obi', 'rosa', 'zac'] as const;

/** The subjects a table can have rows about; accounts for tables of one's own. */
export function subjectsOf(table: ProtectedTable, subjects: Fixture['subjects'], readers: Fixture['readers']): Id[] {
  if (table.shape === 'own') return Object.values(readers);
  if (table.shape === 'shared') return [subjects.harbor, subjects.farHome];
  return namesOf(table).map(name => subjects[name]);
}

/** The same by name, for tables about somebody. */
export function namesOf(table: ProtectedTable): readonly Subject[] {
  if (table.subject === 'home_id') return HOMES;
  if (table.subject === 'subject_id') return [...PEOPLE.filter(name => name !== 'rosa'), ...HOMES];
  if (table.subject !== 'child_id' && (table.topic === 'case' || table.subject === 'case_id')) return CASES;
  return table.subject === 'person_id' || table.name === 'app.person' ? PEOPLE : PEOPLE.filter(name => name !== 'rosa');
}

/** Adds a sample row as the administrator; answers with its id. */
export async function addRow(
  db: Pick<TestDatabase, 'admin'>,
  table: string,
  at: Setting,
  id: Id = newId(),
): Promise<Id> {
  await db.admin.query(...insertOf(table, at, id));
  return id;
}

/** The statement that adds a sample row. */
export function insertOf(table: string, at: Setting, id: Id): [string, unknown[]] {
  const sample = sampleRows[table];
  if (!sample) throw new Error(`test/matrix/sample-rows.ts does not say how a row of ${table} looks`);
  const row: Record<string, unknown> = {
    id,
    ...(table === 'app.agency' ? {} : { agency_id: at.agencyId }),
    ...sample(at),
  };
  const columns = Object.keys(row);
  return [
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  ];
}

/** One duty of every topic there is, for somebody of a case of whom the table of truth does not speak. */
async function dutiesOfEachTopic(db: TestDatabase, at: Setting): Promise<void> {
  const topics = [
    'case',
    'court',
    'education',
    'health',
    'identity',
    'placement',
    'plan',
    'trafficking',
    'tribe',
    'visits',
  ];
  for (const [turn, topic] of topics.entries()) {
    const id = await addRow(db, 'app.duty_sheet', { ...at, turn: 100 + turn });
    await db.admin.query('update app.duty_sheet set topic = $2 where id = $1', [id, topic]);
  }
}

async function readingsAndFacts(db: TestDatabase, agencyId: Id, child: Id, user: Id): Promise<void> {
  const fact = newId();
  await db.admin.query(
    `insert into record.fact (id, at, name, version, agency_id, keys, body, by_user) values ($1, now(), 'Sample', 1, $2, $3, '{}', $4)`,
    [fact, agencyId, [`placement:${child}`], user],
  );
  await db.admin.query(
    `insert into record.fact (id, at, name, version, agency_id, keys, body, by_user) values ($1, now(), 'About nobody', 1, $2, '{}', '{}', $3)`,
    [newId(), agencyId, user],
  );
  await db.admin.query(`insert into record.fact_heard (fact_id, hearer, at) values ($1, 'sample', now())`, [fact]);
  await db.admin.query(
    `insert into record.reading (id, at, agency_id, by_user, action, subjects, topics) values ($1, now(), $2, $3, 'sample', $4, '{health}')`,
    [newId(), agencyId, user, [child]],
  );
  await db.admin.query(
    `insert into record.answer_given (by_user, key, action, sent, at) values ($1, $2, 'sample', '\\x00', now())`,
    [user, newId()],
  );
}

/** A return home that is the goal, with a condition that names a parent, what shows it, and a step the parent reads. */
async function aWayHome(db: TestDatabase, at: Setting, parentId: Id): Promise<void> {
  const goalId = await addRow(db, 'app.permanency_goal', at);
  await db.admin.query('update app.permanency_goal set ended_on = null, ended_because = null where id = $1', [goalId]);
  const ofGoal = { ...at, permanency: { ...at.permanency, goalId } };
  const conditionId = await addRow(db, 'app.return_condition', ofGoal);
  await db.admin.query('update app.return_condition set parent_id = $2 where id = $1', [conditionId, parentId]);
  await addRow(db, 'app.condition_progress', { ...ofGoal, permanency: { ...ofGoal.permanency, conditionId } });
  const stepId = await addRow(db, 'app.return_step', ofGoal);
  await db.admin.query(`update app.return_step set kind = 'step_up', level = 'observed' where id = $1`, [stepId]);
}
