import { type Id, newId } from '#kernel/ids.ts';
import { NOW } from '../support/as.ts';

/** Whom a sample row is about, and what it may refer to. All of one agency. */
export type Setting = {
  readonly agencyId: Id;
  /** The child, person, home or case. */
  readonly subject: Id;
  /** Who writes it. */
  readonly userId: Id;
  /** The writer as a person, or anybody. */
  readonly personId: Id;
  readonly staffId: Id;
  readonly homeId: Id;
  readonly caseId: Id;
  readonly organizationId: Id;
  readonly officeId: Id;
  readonly unitId: Id;
  readonly schoolId: Id;
  readonly relativeId: Id;
  /** Somebody of the subject's cases, whom everybody sees who sees the subject by a right of their own. */
  readonly twinId: Id;
  readonly episodeId: Id;
  readonly moveId: Id;
  readonly fileId: Id;
  /** An import of the agency that was taken. */
  readonly runId: Id;
  /** An agreement about the subject that is over, with its parts; another child's where the subject has none. */
  readonly agreement: SampleAgreement;
  readonly isHome: boolean;
  /** Different for each row of a table about one subject: periods and keys of several must not collide. */
  readonly turn: number;
};

/** What rows around an agreement refer to. */
export type SampleAgreement = {
  readonly templateId: Id;
  readonly id: Id;
  readonly versionId: Id;
  readonly signerId: Id;
  /** One for each account, for the copies that are theirs. */
  readonly signatureId: Id;
};

type Row = Readonly<Record<string, unknown>>;

const inAgreement = (at: Setting) => ({ subject_id: at.subject, agreement_id: at.agreement.id });
const ofPlan = (at: Setting) => ({ child_id: at.subject, agreement_id: at.agreement.id });
const digest = Buffer.from('a');
const paper = { language: 'en', title: 'A plan', blocks: [] };

const span = (turn: number) => `[${1900 + turn}-01-01,${1900 + turn}-06-01)`;
const careMoments = (turn: number) =>
  `[2026-02-${String(turn + 2).padStart(2, '0')}T00:00:00Z,2026-02-${String(turn + 2).padStart(2, '0')}T12:00:00Z)`;

/** How a new row of each protected table looks; the id is added. A table without a line here fails the matrix. */
export const sampleRows: Readonly<Record<string, (at: Setting) => Row>> = {
  'app.person_identity': at => ({ person_id: at.subject, legal_first: 'Lucia' }),
  'app.person_race': at => ({
    person_id: at.subject,
    race: ['white', 'asian', 'black', 'hispanic', 'unknown', 'declined', 'middle_eastern', 'pacific_islander'][
      at.turn % 8
    ],
  }),
  'app.person_tribe': at => ({ person_id: at.subject, standing: 'asked_no' }),
  'app.relationship': at => ({
    person_id: at.subject,
    relative_id: at.relativeId,
    kind: ['aunt', 'uncle', 'cousin', 'godparent', 'like_family'][at.turn % 5],
  }),
  'app.duplicate_proposal': at => ({
    person_id: at.subject,
    other_id: at.twinId,
    source: 'person',
    score: 70,
    why: ['name_same'],
    state: 'open',
    proposed_at: NOW,
  }),
  'app.person_contact': at => ({ person_id: at.subject, kind: 'phone', value: '555-0142', during: span(at.turn) }),
  'app.person_address': at => ({ person_id: at.subject, street: '4 Palm Way', during: span(at.turn) }),
  'app.address_confidential': at => ({ person_id: at.subject, street: '9 Hidden Lane', during: span(at.turn) }),
  'app.document': at => ({
    child_id: at.subject,
    kind: 'letter',
    topic: 'documents',
    title: 'A letter',
    file_id: at.fileId,
    user_id: at.userId,
    added_at: NOW,
  }),
  'app.task': at => ({ child_id: at.subject, kind: 'call', due_on: '2026-11-20', user_id: at.staffId, opened_at: NOW }),
  'app.contact': at => ({
    child_id: at.subject,
    kind: 'caseworker_visit',
    way: 'in_person',
    place: 'residence',
    held: true,
    happened_at: NOW,
    made_by: at.staffId,
    entered_at: NOW,
    entered_by: at.userId,
  }),
  'app.import_run': at => ({
    user_id: at.subject,
    format: 'caseload',
    source: 'old-system',
    state: 'taken',
    state_at: NOW,
    brought_at: NOW,
    file_name: 'extract.zip',
    without_refused: false,
    steps_done: 0,
    steps: 0,
  }),
  'app.export_run': at => ({
    user_id: at.subject,
    format: 'caseload',
    exported_at: NOW,
    files: 36,
    rows_written: 1,
    hidden_addresses: false,
    ssns: false,
    hidden_addresses_left_out: 0,
    ssns_left_out: 0,
  }),
  'app.import_count': at => ({
    user_id: at.subject,
    run_id: at.runId,
    file: `people of ${at.subject} ${at.turn}`,
    place: 5,
    rows_read: 1,
    rows_new: 1,
    rows_changed: 0,
    rows_same: 0,
    rows_refused: 0,
  }),
  'app.import_problem': at => ({
    user_id: at.subject,
    run_id: at.runId,
    weight: 'refusal',
    file: 'people',
    line: 2,
    column_name: 'born_on',
    code: 'impossible-day',
    value: '2021-02-30',
    rows_like_it: 1,
  }),
  'app.import_key': at => ({
    source: 'old-system',
    file: 'people',
    key: `${at.subject} ${at.turn}`,
    row_id: newId(),
    run_id: at.runId,
  }),
  'app.reported_record': at => ({
    child_id: at.subject,
    run_id: at.runId,
    report: 'afcars_2020_out_of_home_care',
    period_end: `${2000 + at.turn}-09-30`,
    number: 'CALUSA0000A1',
    line: 6,
    elements: JSON.stringify([{ tag: 'E6_sex', path: 'E6_sex', value: '2', line: 8 }]),
  }),
  'app.caregiver_contact': at => ({ home_id: at.subject, phone: '555-0177', during: span(at.turn) }),
  'app.allergy': at => ({ child_id: at.subject, substance: 'Peanuts', severity: 'serious', noted_at: NOW }),
  'app.medicine': at => ({ child_id: at.subject, name: 'Albuterol', during: span(at.turn), noted_at: NOW }),
  'app.health_condition': at => ({ child_id: at.subject, name: 'Asthma', noted_at: NOW }),
  'app.health_coverage': at => ({ child_id: at.subject, payer: `Plan ${at.turn}`, during: span(at.turn) }),
  'app.critical_card': at => ({
    child_id: at.subject,
    allergies_known: 'not_known',
    medicines_known: 'not_known',
    changed_at: NOW,
    changed_what: 'card',
  }),
  'app.card_confirmation': at => ({
    child_id: at.subject,
    person_id: at.personId,
    changed_at: `2026-11-${10 + (at.turn % 9)}T00:00:00Z`,
    confirmed_at: NOW,
  }),
  'app.enrollment': at => ({ child_id: at.subject, school_id: at.schoolId, during: span(at.turn) }),
  'app.episode': at => ({
    child_id: at.subject,
    case_id: at.caseId,
    kind: 'removal',
    during: `[${1950 + at.turn}-01-01,${1950 + at.turn}-02-01)`,
    exit_reason: 'reunification',
  }),
  'app.move': at => ({
    child_id: at.subject,
    at: NOW,
    planned: true,
    reason: 'better_fit',
    why: 'A sample',
    recorded_by: at.userId,
    recorded_at: NOW,
  }),
  'app.placement': at => ({
    child_id: at.subject,
    episode_id: at.episodeId,
    home_id: at.homeId,
    setting: 'foster_home',
    during: careMoments(at.turn),
  }),
  'app.whereabouts': at => ({ child_id: at.subject, setting: 'hospital', during: careMoments(at.turn) }),
  'app.handover_item': at => ({
    child_id: at.subject,
    move_id: at.moveId,
    kind: ['medicines', 'belongings', 'check_in', 'school_told', 'family_told'][at.turn % 5],
    state: 'open',
  }),
  'app.case_member': at => ({
    office_id: at.officeId,
    case_id: at.subject,
    person_id: at.relativeId,
    part: 'relative',
    during: '[2026-01-05T00:00:00Z,)',
  }),
  'app.primary_assignment': at => ({
    case_id: at.subject,
    user_id: at.staffId,
    during: `[${1950 + at.turn}-01-01,${1950 + at.turn}-02-01)`,
  }),
  'app.case_team_member': at => ({
    case_id: at.subject,
    user_id: at.staffId,
    part: 'specialist',
    name: 'Specialist',
    during: `[${1950 + at.turn}-01-01,${1950 + at.turn}-02-01)`,
  }),
  'app.case_transfer': at => ({
    case_id: at.subject,
    from_user: at.staffId,
    to_user: at.staffId,
    at: NOW,
    overlap_note: 'All handed over',
  }),
  'app.agency': () => ({
    name: 'Another',
    short_name: 'Another',
    state_code: 'FL',
    time_zone: 'America/New_York',
    policy_pack: 'florida',
  }),
  'app.care_organization': at => ({ name: `Org ${at.turn}`, short_name: `Org ${at.turn}`, part: 'case_management' }),
  'app.office': at => ({ organization_id: at.organizationId, name: 'Office' }),
  'app.unit': at => ({ office_id: at.officeId, name: 'Unit' }),
  'app.area': at => ({ code: `A${at.turn}`, name: 'Area', during: '[2020-01-01,)' }),
  'app.holiday': at => ({ day: `2030-01-${10 + at.turn}`, name: 'Day' }),
  'app.position': at => ({
    user_id: at.staffId,
    role: 'analyst',
    organization_id: at.organizationId,
    during: `[${1950 + at.turn}-01-01,${1950 + at.turn}-02-01)`,
  }),
  'app.story': () => ({ loaded_on: '2026-11-18' }),
  'app.story_person': at => ({ user_id: at.staffId, place: at.turn + 1 }),
  'app.organization': () => ({ name: 'Food pantry', languages: ['en'] }),
  'app.school': () => ({ name: 'Gulf Elementary' }),
  'app.home': () => ({ name: 'A home', kind: 'foster', respite_only: false, languages: [], skills: [] }),
  'app.home_adult': at => ({
    home_id: at.homeId,
    person_id: at.relativeId,
    part: 'household',
    during: `[${1950 + at.turn}-01-01,${1950 + at.turn}-02-01)`,
  }),
  'app.license': at => ({ home_id: at.homeId, level: 'II', during: span(at.turn), beds: 2, youngest: 0, oldest: 17 }),
  'app.home_approval': at => ({ home_id: at.homeId, child_id: at.relativeId, during: span(at.turn) }),
  'app.home_hold': at => ({ home_id: at.homeId, during: span(at.turn), reason: 'own_choice' }),
  'app.adult_clearance': at => ({
    home_id: at.homeId,
    person_id: at.relativeId,
    kind: 'first_aid',
    during: span(at.turn),
  }),
  'app.home_skill': at => ({
    home_id: at.homeId,
    person_id: at.relativeId,
    skill: [
      'asthma',
      'teens',
      'trauma',
      'medicines',
      'siblings',
      'epinephrine',
      'infant_care',
      'psychotropic',
      'tube_feeding',
    ][at.turn % 9],
    since: '2026-01-01',
    how: 'class',
    recorded_by: at.userId,
  }),
  'app.quality_view': at => ({
    home_id: at.homeId,
    indicator: 'warmth',
    source: 'worker',
    level: 3,
    seen_on: '2026-11-01',
    recorded_by: at.userId,
    recorded_at: NOW,
  }),
  'app.capacity_exception': at => ({
    home_id: at.homeId,
    beds_more: 1,
    reason: 'kin',
    during: '[2026-11-01,2026-12-01)',
    approved_by: at.staffId,
    approved_at: NOW,
  }),
  'app.agreement_template': at => ({
    code: 'sample',
    version: at.turn + 1,
    translation_by: 'Somebody',
    published_at: NOW,
    published_by: at.staffId,
    why: 'A sample',
  }),
  'app.template_line': at => ({
    template_id: at.agreement.templateId,
    sort: 1,
    part: 'value',
    place: at.turn + 1,
    en: 'A value',
  }),
  'app.agreement': at => ({
    kind: at.isHome ? 'partnership_license' : 'partnership_placement',
    subject_id: at.subject,
    child_id: at.isHome ? null : at.subject,
    home_id: at.isHome ? at.subject : null,
    pack: 'federal',
    template_id: at.agreement.templateId,
    state: 'superseded',
    state_at: NOW,
    opened_at: NOW,
    opened_by: at.staffId,
  }),
  'app.agreement_version': at => ({
    ...inAgreement(at),
    number: at.turn + 1,
    template_id: at.agreement.templateId,
    digest,
    made_at: NOW,
    made_by: at.staffId,
  }),
  'app.agreement_rendering': at => ({
    ...inAgreement(at),
    version_id: at.agreement.versionId,
    audience: 'full',
    language: at.turn === 0 ? 'en' : 'es',
    paper,
    digest,
  }),
  'app.agreement_signer': at => ({
    ...inAgreement(at),
    capacity: 'state_department',
    side: 'agency',
    audience: 'full',
    required: false,
    each: false,
    by_proxy: false,
    on_paper: false,
    user_id: at.userId,
    name: 'Somebody',
    added_at: NOW,
  }),
  'app.agreement_signature': at => ({
    ...inAgreement(at),
    version_id: at.agreement.versionId,
    signer_id: at.agreement.signerId,
    way: 'online',
    proof: 'password',
    language: 'en',
    shown_digest: digest,
    typed_name: 'Somebody',
    consented: true,
    signed_at: NOW,
    entered_at: NOW,
    entered_by: at.userId,
    voided_at: NOW,
    voided_why: 'A sample',
  }),
  'app.agreement_opening': at => ({
    ...inAgreement(at),
    signer_id: at.agreement.signerId,
    language: 'en',
    at: NOW,
  }),
  'app.agreement_invitation': at => ({
    ...inAgreement(at),
    signer_id: at.agreement.signerId,
    way: 'paper',
    at: NOW,
    by_user: at.userId,
  }),
  'app.agreement_question': at => ({
    ...inAgreement(at),
    signer_id: at.agreement.signerId,
    kind: 'question',
    words: 'Why?',
    language: 'en',
    asked_at: NOW,
  }),
  'app.agreement_decline': at => ({
    ...inAgreement(at),
    version_id: at.agreement.versionId,
    signer_id: at.agreement.signerId,
    reason: 'A sample',
    language: 'en',
    at: NOW,
    entered_by: at.userId,
    follow_up_on: '2026-11-20',
  }),
  'app.signed_copy': at => ({
    user_id: at.subject,
    signature_id: at.agreement.signatureId,
    agreement_id: at.agreement.id,
    title: 'A plan',
    language: 'en',
    paper,
    signed_at: NOW,
  }),
  'app.license_talk': at => ({
    home_id: at.subject,
    agreement_id: at.agreement.id,
    talked_on: '2026-11-18',
    talked_by: at.staffId,
    recorded_at: NOW,
    recorded_by: at.staffId,
  }),
  'app.plan_text': at => ({
    child_id: at.subject,
    part: 'page',
    code: `sample_${at.turn}`,
    language: 'en',
    words: 'I like drums',
    for_family: false,
    said_by: 'child',
    said_on: '2026-11-18',
    written_by: at.userId,
    written_at: NOW,
  }),
  'app.plan_promise': at => ({
    ...ofPlan(at),
    side: 'agency',
    who: 'Somebody',
    language: 'en',
    words: 'Bring the bicycle',
    due_on: '2026-11-30',
    for_family: true,
    made_at: NOW,
    made_by: at.userId,
  }),
  'app.plan_talk': at => ({
    ...ofPlan(at),
    subject: 'respect',
    asked_by: at.userId,
    asked_side: 'family',
    asked_at: NOW,
    language: 'en',
    words: 'Let us talk',
  }),
  'app.plan_step': at => ({
    ...ofPlan(at),
    kind: at.turn === 0 ? 'packet_health' : 'packet_card',
    state: 'open',
    by_user: at.userId,
    recorded_at: NOW,
  }),
  'app.packet_update': at => ({ ...ofPlan(at), about: 'health', at: NOW, user_id: at.userId }),
  'app.normalcy_decision': at => ({
    child_id: at.subject,
    kind: 'sleepover',
    words: 'At a friend’s home',
    language: 'en',
    happens_on: '2026-11-20',
    decided_on: '2026-11-18',
    decided_by: at.userId,
    recorded_at: NOW,
  }),
  'app.family_word': at => ({
    child_id: at.subject,
    person_id: at.relativeId,
    user_id: at.userId,
    kind: 'wish',
    language: 'en',
    words: 'A story at night',
    way: 'online',
    said_on: '2026-11-18',
    entered_by: at.userId,
    entered_at: NOW,
  }),
  'app.family_limit': at => ({
    child_id: at.subject,
    person_id: at.relativeId,
    hides: 'home_and_contact',
    order_words: 'No contact',
    during: span(at.turn),
    entered_by: at.userId,
    entered_at: NOW,
  }),
  'app.family_paper': at => ({
    user_id: at.subject,
    child_id: at.relativeId,
    kind: 'routine_sheet',
    en: paper,
    es: paper,
    made_at: NOW,
  }),
  'app.relationship_check': at => ({
    user_id: at.subject,
    agreement_id: at.agreement.id,
    point: at.turn === 0 ? 'day_7' : 'day_30',
    side: 'agency',
    answered_on: '2026-11-18',
    score: 4,
    wants_talk: false,
  }),
  'app.stored_file': at => ({
    user_id: at.subject,
    media_type: 'text/plain',
    bytes: 1,
    sha256: Buffer.from('a'),
    sealed_key: Buffer.from('a'),
    key_id: 'k',
    stored_at: NOW,
  }),
  'app.kept_stay': at => ({
    user_id: at.subject,
    placement_id: newId(),
    first_name: 'Leo',
    during: '[2026-01-01T00:00:00Z,2026-02-01T00:00:00Z)',
  }),
  'app.broken_glass': at => ({ user_id: at.subject, at: NOW, asked_by: 'name', reason: 'A sample', child_ids: [] }),
  'app.access_grant': at => ({
    user_id: at.subject,
    subject_kind: 'person',
    subject_id: at.relativeId,
    topics: ['none'],
    during: '[2000-01-01T00:00:00Z,2000-02-01T00:00:00Z)',
    source: 'consent',
    source_id: newId(),
  }),
  'record.form_draft': at => ({
    user_id: at.subject,
    form: 'f',
    version: 1,
    answers: {},
    answered: [],
    key: newId(),
    saved_at: NOW,
  }),
};

/** Tables whose rows come with people, accounts and cases, so that no sample is added. */
export const madeByBuilders = [
  'app.person',
  'app.case_file',
  'app.user_account',
  'app.staff_member',
  'app.scope_grant',
];
