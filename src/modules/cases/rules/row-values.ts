/** A row by column, as JSON writes it. */
type Row = Readonly<Record<string, unknown>>;

/** Columns that are never shown: keys, places of rows in the house, points on a map (named by their table), and what is sealed. */
const HIDDEN = new Set([
  'adult_id',
  'version_id',
  'rating_id',
  'report_id',
  'request_id',
  'visit_id',
  'meeting_id',
  'order_id',
  'room_id',
  'car_id',
  'party_id',
  'together_id',
  'owner_id',
  'driver_id',
  'supervisor_id',
  'case_plan_text.paper',
  'court_report.frozen',
  'court_report.digest',
  'court_report.steps',
  'court_report.steps_done',
  'court_report.failed',
  'court_report_part.gathered',
  'court_packet.contents',
  'file_item.content',
  'file_request.steps',
  'file_request.steps_done',
  'file_request.failed',
  'file_request.digest',
  'court_report_approval.of_text',
  'meeting.remote_link',
  'court_report.amends',
  'family_visit.makes_up',
  'standing_order.replaces',
  'case_plan_version.twin_reason',
  'id',
  'agency_id',
  'office_id',
  'office_ids',
  'search_name',
  'ends_at',
  'document_id',
  'duty_done.obligations',
  'duty_exception.duty_key',
  'person_address.place',
  'topic',
  'sitting_id',
  'source_id',
  'file_id',
  'fact_id',
  'duplicate_proposal.score',
  'changed_what',
  'hearing_id',
  'hearing.follows',
  // Shown element by element on a page of its own.
  'reported_record.elements',
  'reported_record.run_id',
  'referral_share.said',
  'link_id',
  'volunteer_id',
  'goal_id',
  // Shown with its questions on the page of the assessment.
  'assessment.answers',
  'assessment.pack_id',
  'assessment.corrects_id',
  'assessment_id',
  'assessment_suggestion.because',
  'contact_id',
  'advocacy_id',
  'best_interest_id',
  'condition_id',
  'plan_id',
  'episode.follows',
]);
const SEALED = /_(sealed|fingerprint)$/;

/** Columns whose values are codes with words of their own; by table where others of the name hold anybody's words. */
const CODES = new Set([
  'case_plan.closed_why',
  'case_plan_family_time.supervision',
  'case_plan_family_time.times_per',
  'case_plan_family_time.way',
  'case_plan_step.kin_as',
  'case_plan_goal.language',
  'case_plan_input.way',
  'case_plan_rating.rater',
  'case_plan_service.times_per',
  'case_plan_step.owner',
  'case_plan_step.language',
  'case_plan_talk.interpreter',
  'case_plan_text.language',
  'case_plan_version.cause',
  'court_report.language',
  'court_report_approval.decision',
  'family_visit.interpreter',
  'family_visit.supervision',
  'family_visit.transport',
  'family_visit.way',
  'family_visit.with_whom',
  'family_visit_guest.answer',
  'family_visit_guest.answered_via',
  'family_visit_guest.told',
  'file_request.basis',
  'file_request.language',
  'meeting.interpreter',
  'meeting.remote_way',
  'meeting_invite.answer',
  'meeting_invite.answered_via',
  'meeting_invite.minutes_answer',
  'meeting_invite.told',
  'standing_order.place_kind',
  'standing_order.source',
  'standing_order.supervision',
  'standing_order.times_per',
  'standing_order.transport',
  'standing_order.way',
  'standing_order.with_whom',
  'kind',
  'part',
  'standing',
  'sex',
  'severity',
  'plan',
  'state',
  'born_precision',
  'allergies_known',
  'medicines_known',
  'side',
  'asked_side',
  'hides',
  'plan_text.code',
  'plan_text.said_by',
  'plan_promise.subject',
  'plan_talk.subject',
  'plan_talk.outcome',
  'packet_update.about',
  'family_word.way',
  'duplicate_proposal.source',
  'duplicate_proposal.why',
  'contact.way',
  'duty_exception.decision',
  'hearing.judge',
  'hearing.plea',
  'reported_record.report',
  'sensitive',
  'urgency',
  'told_by',
  'ended_why',
  'waits_for',
  'need_met',
  'referral.asked_by',
  'referral.measure_better',
  'referral.reason',
  'referral.received',
  'referral.times_per',
  'referral.way',
  'referral_share.way',
  'referral_step.by_whom',
  'referral_step.from_state',
  'referral_step.reason',
  'referral_step.to_state',
  'referral_step.via',
  'service_appointment.attended',
  'service_appointment.interpreter',
  'service_appointment.transport',
  'progress_update.progress',
  'fit_rating.rated_as',
  'sharing_basis.given_how',
  'sharing_basis.parts',
  'assessment.informant',
  'assessment.way',
  'assessment.sources',
  'assessment_due.occasion',
  'contact_agreed.who_does',
  'advocacy.answer',
  'advocacy.of_whom',
  'best_interest.child_asked',
  'best_interest.decision',
  'best_interest_weighed.factor',
  'best_interest_weighed.speaks',
  'court_attendance.came',
  'court_party.reach',
  'court_statement.way',
  'hearing.attend',
  'hearing_notice.answer',
  'hearing_notice.attend',
  'hearing_notice.called_off',
  'hearing_notice.proof',
  'hearing_notice.way',
  'order_term.concurrent',
  'order_term.goal',
  'order_term.per',
  'order_term.supervision',
  'case_stage.stage',
  'permanency_goal.set_by',
  'return_step.level',
  'return_step.outcome',
  'termination_decision.decision',
  'termination_decision.ground',
]);
/** Columns that hold languages, one or several. */
const LANGUAGES = new Set(['languages', 'interpreter', 'language', 'translation_language']);

/** Columns that tell readers which row of its table a row is, in this order. */
export const NAMING: readonly string[] = [
  'kind',
  'title',
  'first_name',
  'name',
  'substance',
  'home_id',
  'school_id',
  'with_person_id',
  'relative_id',
  'part',
  'detail',
  'code',
  'subject',
  'period_end',
  'what',
  'stage',
  'decision',
];

/** Columns that say who entered a row and when. */
const WRITTEN: ReadonlySet<string> = new Set([
  'opened_at',
  'opened_by',
  'recorded_at',
  'recorded_by',
  'changed_at',
  'noted_at',
  'added_at',
  'entered_at',
  'entered_by',
  'written_at',
  'written_by',
  'made_at',
  'made_by',
]);

/** Does this column say who entered the row, or when? Whoever made a contact may be somebody else. */
export const isWritten = (table: string, column: string): boolean =>
  WRITTEN.has(column) && !(table === 'contact' && column === 'made_by');

const RANGE = /^[[(].*[\])]$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:\d{2})?)$/;

/** What kind of value stands in a column, so that it can be said in words. */
export type ValueKind = 'nothing' | 'period' | 'day' | 'moment' | 'yes-no' | 'code' | 'languages' | 'money' | 'text';

/** Is this column of a table for readers? */
export const isShown = (table: string, column: string): boolean =>
  !HIDDEN.has(column) && !HIDDEN.has(`${table}.${column}`) && !SEALED.test(column);

/** Does this column of a table hold codes that the words name? */
export const isCode = (table: string, column: string): boolean => CODES.has(column) || CODES.has(`${table}.${column}`);

export function kindOf(table: string, column: string, value: unknown): ValueKind {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return 'yes-no';
  if (isCode(table, column)) return 'code';
  if (LANGUAGES.has(column)) return 'languages';
  if (column.endsWith('_cents')) return 'money';
  if (typeof value !== 'string') return 'text';
  if ((column === 'during' || column === 'life' || column === 'holds' || column === 'period') && RANGE.test(value))
    return 'period';
  if (DAY.test(value)) return 'day';
  return MOMENT.test(value) ? 'moment' : 'text';
}

/** The columns that differ between two states of a row, in the order of the newer one. Null is a row that is not there. */
export function changedColumns(table: string, before: Row | null, after: Row | null): string[] {
  const columns = Object.keys(after ?? before ?? {});
  return columns.filter(
    column =>
      isShown(table, column) && JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after?.[column] ?? null),
  );
}

/** Columns that say when something happened, the surest first. */
const WHEN = [
  'at',
  'happened_at',
  'held_at',
  'set_for',
  'found_on',
  'given_on',
  'ordered_on',
  'filed_on',
  'asked_on',
  'dated',
  'noted_at',
  'opened_at',
];

/** When what a row tells of happened or began: its period, its moment or its day; null when it has none. */
export function happenedAt(row: Row): string | null {
  const period = row.during ?? row.life;
  if (typeof period === 'string') return /^[[(]"?([^",]*)/.exec(period)?.[1] || null;
  const at = WHEN.map(column => row[column]).find(value => value !== null && value !== undefined);
  return typeof at === 'string' ? at : null;
}
