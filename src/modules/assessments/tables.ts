// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of assessments: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.assessment': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    instrument: string | null;
    pack_id: string | null;
    given_on: string;
    informant: 'child' | 'self' | 'parent' | 'caregiver' | 'teacher' | 'worker' | 'provider';
    way: 'paper' | 'phone' | 'page' | 'in-person';
    language: string;
    age_months: number | null;
    answers: unknown;
    certificate: string | null;
    certificate_until: string | null;
    child_words: string | null;
    family_history: string | null;
    strengths: string | null;
    culture: string | null;
    sources: string[];
    corrects_id: string | null;
    corrected_why: string | null;
    recorded_at: string;
    recorded_by: string;
  };
  'app.assessment_due': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    series: string;
    occasion: 'initial' | 'periodic' | 'new_placement' | 'by_hand';
    due_on: string;
    user_id: string | null;
    source_id: string | null;
    opened_at: string;
    opened_by: string;
    done_by: string | null;
    dropped_at: string | null;
    dropped_why: string | null;
  };
  'app.assessment_rhythm': {
    code: string;
    series: string;
    occasion: 'initial' | 'periodic' | 'new_placement';
    days: number;
    en: string;
    es: string;
  };
  'app.assessment_score': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    assessment_id: string;
    scale: string;
    value: string | null;
    positive: boolean | null;
  };
  'app.assessment_suggestion': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    assessment_id: string;
    need_kind: string;
    because: string[];
    state: 'open' | 'confirmed' | 'set-aside' | 'replaced';
    opened_at: string;
    decided_at: string | null;
    decided_by: string | null;
    why: string | null;
    need_id: string | null;
  };
  'app.assessments_v_due': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    child_id: string | null;
    series: string | null;
    occasion: string | null;
    due_on: string | null;
    user_id: string | null;
  };
  'app.assessments_v_given': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    person_id: string | null;
    series: string | null;
    instrument: string | null;
    en: string | null;
    es: string | null;
    given_on: string | null;
    informant: string | null;
    recorded_at: string | null;
    recorded_by: string | null;
    corrects_id: string | null;
    state: string | null;
  };
  'app.assessments_v_happening': {
    event_id: string | null;
    child_id: string | null;
    kind: string | null;
    at: string | null;
    day: string | null;
    until_at: string | null;
    until_day: string | null;
    what_en: string | null;
    what_es: string | null;
    how_en: string | null;
    how_es: string | null;
    name: string | null;
    by_user: string | null;
    why: string | null;
  };
  'app.assessments_v_instrument': {
    code: string | null;
    series: string | null;
    version: string | null;
    en: string | null;
    es: string | null;
    license: string | null;
    about: string | null;
    definition: unknown | null;
    pack_id: string | null;
    right_to_use: string | null;
  };
  'app.assessments_v_need': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    person_id: string | null;
    case_id: string | null;
    kind: string | null;
    domain: string | null;
    kind_en: string | null;
    kind_es: string | null;
    term: string | null;
    sensitive: string | null;
    identified_on: string | null;
    ended_on: string | null;
    ended_why: string | null;
    waits_for: string | null;
  };
  'app.assessments_v_need_kind': {
    code: string | null;
    en: string | null;
    es: string | null;
    domain: string | null;
    sensitive: string | null;
    term: string | null;
  };
  'app.instrument': {
    code: string;
    series: string;
    version: string;
    en: string;
    es: string;
    license: 'embed' | 'score_only' | 'plug_in';
    about: 'child' | 'anybody' | 'adult' | 'worker' | 'partner';
    definition: unknown;
  };
  'app.instrument_pack': {
    id: string;
    agency_id: string;
    code: string;
    series: string;
    version: string;
    en: string;
    es: string;
    license: string;
    about: 'child' | 'anybody' | 'adult';
    definition: unknown;
    right_to_use: string;
    brought_at: string;
    brought_by: string;
  };
  'app.need': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    case_id: string | null;
    kind: string;
    sensitive: 'substance-use' | 'domestic-violence' | 'forensic' | null;
    taxonomy_term_id: string | null;
    words: string | null;
    urgency: 'safety' | 'soon' | 'routine';
    told_by: 'worker' | 'child' | 'parent' | 'caregiver' | 'provider' | 'school' | 'court' | 'screening' | 'intake';
    identified_on: string;
    recorded_by: string;
    recorded_at: string;
    ended_on: string | null;
    ended_why: 'met' | 'no-longer' | 'declined' | 'moved' | 'mistake' | null;
    waits_for: 'no-provider' | 'waiting-list' | 'transport' | 'language' | 'refused' | 'cost' | 'other' | null;
    wished_service_id: string | null;
  };
  'app.need_kind': {
    code: string;
    en: string;
    es: string;
    domain: string;
    sensitive: string | null;
    term: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
