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
  readonly episodeId: Id;
  readonly moveId: Id;
  readonly fileId: Id;
  /** Different for each row of a table about one subject: periods and keys of several must not collide. */
  readonly turn: number;
};

type Row = Readonly<Record<string, unknown>>;

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
  'app.capacity_exception': at => ({
    home_id: at.homeId,
    beds_more: 1,
    reason: 'kin',
    during: '[2026-11-01,2026-12-01)',
    approved_by: at.staffId,
    approved_at: NOW,
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
