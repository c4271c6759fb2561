// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of visits: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.advocacy': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    of_whom: 'school' | 'health_plan' | 'provider' | 'court' | 'agency' | 'housing' | 'benefits' | 'other';
    whom: string;
    what: string;
    asked_on: string;
    answer_by: string;
    asked_by: string;
    recorded_at: string;
    answered_on: string | null;
    answer: 'granted' | 'partly' | 'refused' | 'not_needed' | null;
    answer_words: string | null;
    answered_by: string | null;
  };
  'app.advocacy_step': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    advocacy_id: string;
    kind: 'asked_again' | 'escalated';
    taken_on: string;
    words: string | null;
    recorded_by: string | null;
    recorded_at: string;
  };
  'app.contact': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    way: 'in_person' | 'video' | 'phone' | 'letter' | 'text';
    place: string | null;
    held: boolean;
    alone_with_child: boolean | null;
    happened_at: string;
    made_by: string;
    entered_at: string;
    entered_by: string;
    sitting_id: string | null;
  };
  'app.contact_agreed': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    contact_id: string;
    home_id: string;
    who_does: 'caregiver' | 'agency' | 'both';
    words: string;
    due_on: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.contact_kind': {
    code: string;
    en: string;
    es: string;
    afcars: string | null;
  };
  'app.contact_note': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    contact_id: string;
    part: 'safety' | 'health' | 'school' | 'own_words' | 'caregiver' | 'permanency' | 'concern';
    words: string;
    named: string[];
    written_by: string;
    written_at: string;
  };
  'app.contact_place': {
    code: string;
    en: string;
    es: string;
  };
  'app.visit_plan': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    planned_on: string;
    starts_at: string | null;
    due_on: string | null;
    assigned_to: string;
    planned_by: string;
    planned_at: string;
    contact_id: string | null;
    dropped_at: string | null;
    dropped_why: string | null;
  };
  'app.visits_v_advocacy': {
    id: string | null;
    child_id: string | null;
    of_whom: string | null;
    whom: string | null;
    what: string | null;
    asked_on: string | null;
    answer_by: string | null;
    answered_on: string | null;
    answer: string | null;
    answer_words: string | null;
    escalated_on: string | null;
  };
  'app.visits_v_contact': {
    id: string | null;
    child_id: string | null;
    kind: string | null;
    way: string | null;
    place: string | null;
    held: boolean | null;
    alone_with_child: boolean | null;
    happened_at: string | null;
    made_by: string | null;
    entered_at: string | null;
  };
  'app.visits_v_note': {
    id: string | null;
    child_id: string | null;
    contact_id: string | null;
    kind: string | null;
    way: string | null;
    place: string | null;
    alone_with_child: boolean | null;
    happened_at: string | null;
    made_by: string | null;
    part: string | null;
    words: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
