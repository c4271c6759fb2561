// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of partnership-plan: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.family_limit': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    person_id: string;
    hides: 'everything' | 'home_and_contact';
    order_words: string;
    during: string;
    entered_by: string;
    entered_at: string;
  };
  'app.family_paper': {
    id: string;
    agency_id: string;
    user_id: string;
    child_id: string;
    kind: string;
    en: unknown;
    es: unknown;
    made_at: string;
    opened_at: string | null;
  };
  'app.family_word': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    person_id: string;
    user_id: string | null;
    kind: 'wish' | 'routine' | 'comment';
    language: string;
    words: string;
    translation: string | null;
    translation_language: string | null;
    translated_by: string | null;
    way: 'online' | 'telephone' | 'paper' | 'in_person';
    said_on: string;
    entered_by: string;
    entered_at: string;
    seen_at: string | null;
    seen_by: string | null;
    taken_back_at: string | null;
  };
  'app.license_talk': {
    id: string;
    agency_id: string;
    office_id: string | null;
    home_id: string;
    agreement_id: string;
    talked_on: string;
    talked_by: string;
    note: string | null;
    recorded_at: string;
    recorded_by: string;
  };
  'app.normalcy_decision': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    words: string;
    language: string;
    happens_on: string;
    decided_on: string;
    decided_by: string;
    cost_cents: number | null;
    waited_days: number | null;
    recorded_at: string;
  };
  'app.normalcy_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.packet_update': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    agreement_id: string;
    about: 'health' | 'school' | 'family' | 'page' | 'other';
    fact_id: string | null;
    at: string;
    user_id: string;
    seen_at: string | null;
  };
  'app.partnership_plan_v_happening': {
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
  'app.plan_promise': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    agreement_id: string;
    subject: string | null;
    side: 'caregiver' | 'agency' | 'family';
    who: string;
    user_id: string | null;
    language: string;
    words: string;
    translation: string | null;
    translation_language: string | null;
    translated_by: string | null;
    due_on: string;
    for_family: boolean;
    made_at: string;
    made_by: string;
    kept_on: string | null;
    kept_by: string | null;
    released_at: string | null;
    released_why: string | null;
  };
  'app.plan_setting': {
    code: string;
    pack: string;
    setting: string;
    needs_plan: boolean;
    signer: 'caregiver' | 'authorized_person' | null;
  };
  'app.plan_step': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    agreement_id: string;
    kind: string;
    state: 'open' | 'done' | 'not_known' | 'not_needed';
    note: string | null;
    done_on: string | null;
    by_user: string;
    recorded_at: string;
    promise_id: string | null;
  };
  'app.plan_step_kind': {
    code: string;
    en: string;
    es: string;
    part: 'packet' | 'transition' | 'team' | 'return_home';
    place: number;
    side: 'caregiver' | 'agency' | 'family';
    from_handover: string | null;
    asks_for_family: boolean;
  };
  'app.plan_talk': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    agreement_id: string;
    promise_id: string | null;
    subject: string | null;
    asked_by: string;
    asked_side: 'caregiver' | 'agency' | 'family';
    asked_at: string;
    language: string;
    words: string;
    meet_on: string | null;
    held_on: string | null;
    outcome: 'agreed' | 'changed' | 'help_promised' | 'talk_again' | null;
    outcome_words: string | null;
    closed_by: string | null;
  };
  'app.plan_text': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    agreement_id: string | null;
    part: 'page' | 'line' | 'transition';
    code: string;
    side: 'caregiver' | 'agency' | 'family' | null;
    language: string;
    words: string;
    translation: string | null;
    translation_language: string | null;
    translated_by: string | null;
    for_family: boolean;
    said_by: 'child' | 'family' | 'caregiver' | 'worker';
    said_on: string;
    written_by: string;
    written_at: string;
  };
  'app.relationship_check': {
    id: string;
    agency_id: string;
    user_id: string;
    agreement_id: string;
    point: 'day_7' | 'day_30' | 'day_90' | 'later';
    side: 'caregiver' | 'agency' | 'family';
    answered_on: string;
    score: number;
    words: string | null;
    wants_talk: boolean;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
