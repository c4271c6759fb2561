// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of court: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.court_attendance': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string;
    part: string;
    name: string;
    came: 'in_person' | 'video' | 'telephone' | 'absent';
    spoke: boolean | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.court_case': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: 'dependency_case' | 'termination' | 'adoption' | 'guardianship' | 'delinquency' | 'other';
    court: string;
    number: string;
    during: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.court_order': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string | null;
    kind: string;
    ordered_on: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.court_part': {
    code: string;
    en: string;
    es: string;
  };
  'app.court_party': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    part: string;
    person_id: string | null;
    user_id: string | null;
    name: string | null;
    organization: string | null;
    counsel_of: string | null;
    during: string;
    language: string;
    interpreter: string | null;
    reach: 'portal' | 'mail' | 'certified_mail' | 'in_person' | 'telephone' | null;
    reach_at: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.court_statement': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string;
    notice_id: string | null;
    part: string;
    user_id: string | null;
    name: string;
    language: string;
    words: string;
    way: 'online' | 'on_paper' | 'spoken';
    receipt: string;
    given_at: string;
    entered_by: string;
    filed_on: string | null;
    filed_by: string | null;
  };
  'app.court_statement_draft': {
    id: string;
    agency_id: string;
    user_id: string;
    notice_id: string;
    words: string;
    saved_at: string;
  };
  'app.court_v_hearing': {
    id: string | null;
    child_id: string | null;
    kind: string | null;
    kind_en: string | null;
    kind_es: string | null;
    state: string | null;
    set_for: string | null;
    held_at: string | null;
    at: string | null;
    judge: string | null;
    court_case_id: string | null;
    place: string | null;
    attend: string | null;
    recorded_at: string | null;
  };
  'app.court_v_legal_status': {
    id: string | null;
    child_id: string | null;
    kind: string | null;
    kind_en: string | null;
    kind_es: string | null;
    during: string | null;
    hearing_id: string | null;
  };
  'app.court_v_made': {
    id: string | null;
    child_id: string | null;
    hearing_id: string | null;
    made: string | null;
    kind: string | null;
    kind_en: string | null;
    kind_es: string | null;
    made_on: string | null;
  };
  'app.court_v_notice': {
    id: string | null;
    child_id: string | null;
    hearing_id: string | null;
    part: string | null;
    name: string | null;
    way: string | null;
    due_on: string | null;
    sent_at: string | null;
    proof: string | null;
    proof_at: string | null;
    returned_on: string | null;
    called_off: string | null;
    answer: string | null;
  };
  'app.court_v_order': {
    id: string | null;
    child_id: string | null;
    hearing_id: string | null;
    kind: string | null;
    kind_en: string | null;
    kind_es: string | null;
    says: string | null;
    person_id: string | null;
    ordered_on: string | null;
    until: string | null;
    replaced_on: string | null;
    goal: string | null;
    concurrent: string | null;
    times: number | null;
    per: string | null;
    minutes: number | null;
    supervision: string | null;
  };
  'app.court_v_party': {
    id: string | null;
    child_id: string | null;
    part: string | null;
    part_en: string | null;
    part_es: string | null;
    person_id: string | null;
    name: string | null;
    organization: string | null;
    counsel_of: string | null;
    during: string | null;
  };
  'app.court_v_statement': {
    id: string | null;
    child_id: string | null;
    hearing_id: string | null;
    part: string | null;
    part_en: string | null;
    part_es: string | null;
    name: string | null;
    language: string | null;
    words: string | null;
    way: string | null;
    receipt: string | null;
    given_at: string | null;
    filed_on: string | null;
  };
  'app.court_v_view': {
    id: string | null;
    child_id: string | null;
    hearing_id: string | null;
    words: string | null;
    none_why: string | null;
    came_of_it: string | null;
    said_on: string | null;
  };
  'app.finding': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string | null;
    kind: string;
    found_on: string;
    first_order: boolean | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.finding_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.hearing': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    set_for: string;
    state: 'set' | 'held' | 'continued' | 'canceled';
    held_at: string | null;
    judge: 'dependency' | 'other' | null;
    plea: 'admit' | 'consent' | 'deny' | null;
    follows: string | null;
    recorded_by: string;
    recorded_at: string;
    early_demand: boolean | null;
    court_case_id: string | null;
    place: string | null;
    attend: 'in_person' | 'video' | 'telephone' | 'either' | null;
    join_with: string | null;
  };
  'app.hearing_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.hearing_notice': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string;
    part: string;
    person_id: string | null;
    user_id: string | null;
    name: string;
    language: string;
    about: string;
    hearing_kind: string;
    set_for: string;
    place: string | null;
    attend: 'in_person' | 'video' | 'telephone' | 'either' | null;
    join_with: string | null;
    way: 'portal' | 'mail' | 'certified_mail' | 'in_person' | 'telephone';
    due_on: string | null;
    due_rule: string | null;
    made_at: string;
    made_by: string;
    sent_at: string | null;
    proof: 'read' | 'mail_receipt' | 'certified_number' | 'served' | 'told' | null;
    proof_at: string | null;
    proof_note: string | null;
    returned_on: string | null;
    called_off: 'continued' | 'canceled' | 'corrected' | null;
    answer: 'in_person' | 'by_video' | 'not_coming' | null;
    answer_needs: string | null;
    answered_at: string | null;
    answered_by: string | null;
  };
  'app.hearing_view': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string;
    words: string | null;
    none_why: string | null;
    came_of_it: string | null;
    said_on: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.legal_status': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    during: string;
    hearing_id: string | null;
    why: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.legal_status_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.order_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.order_term': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    hearing_id: string | null;
    kind: string;
    says: string;
    person_id: string | null;
    ordered_on: string;
    until: string | null;
    goal: 'reunification' | 'adoption' | 'guardianship' | 'relative' | 'another_arrangement' | null;
    concurrent: 'reunification' | 'adoption' | 'guardianship' | 'relative' | 'another_arrangement' | null;
    times: number | null;
    per: 'week' | 'month' | null;
    minutes: number | null;
    supervision: 'supervised' | 'monitored' | 'unsupervised' | null;
    replaced_on: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.order_term_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.petition': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    filed_on: string;
    early_demand: boolean | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.petition_kind': {
    code: string;
    en: string;
    es: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
