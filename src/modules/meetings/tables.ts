// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of meetings: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.meeting': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    together_id: string;
    kind: string;
    starts_at: string;
    ends_at: string;
    place: string | null;
    remote_way: 'video' | 'phone' | null;
    remote_link: string | null;
    led_by: string;
    language: string;
    interpreter: 'not_needed' | 'to_book' | 'booked';
    state: 'called' | 'held' | 'canceled';
    canceled_why: string | null;
    left_out_why: string | null;
    child_view: string | null;
    no_view_because: string | null;
    view_followed: string | null;
    called_by: string;
    called_at: string;
  };
  'app.meeting_decision': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    meeting_id: string;
    words: string;
    owner_id: string | null;
    owner_name: string | null;
    due_on: string;
    written_at: string;
  };
  'app.meeting_invite': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    meeting_id: string;
    party_id: string;
    role: string;
    name: string;
    person_id: string | null;
    user_id: string | null;
    reach: string | null;
    told: 'message' | 'telephone' | 'staff' | 'link' | 'email' | 'letter' | 'in_person';
    invited_by: string;
    invited_at: string;
    answer: 'accepted' | 'declined' | 'another_time' | null;
    answer_words: string | null;
    other_time: string | null;
    answered_at: string | null;
    answered_by: string | null;
    answered_via: 'portal' | 'text_link' | 'telephone' | 'in_person' | null;
    came: boolean | null;
    spoke: boolean | null;
    absent_why: string | null;
    reads_minutes: boolean;
    minutes_answer: 'agreed' | 'disputed' | null;
    minutes_words: string | null;
  };
  'app.meeting_kind': {
    code: string;
    en: string;
    es: string;
  };
  'app.meeting_minutes': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    meeting_id: string;
    words: string;
    language: string;
    written_by: string;
    written_at: string;
    shared_by: string | null;
    shared_at: string | null;
  };
  'app.meeting_role': {
    code: string;
    en: string;
    es: string;
  };
  'app.meetings_v_decision': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    child_id: string | null;
    meeting_id: string | null;
    words: string | null;
    owner_id: string | null;
    owner_name: string | null;
    due_on: string | null;
    kind: string | null;
    kind_en: string | null;
    kind_es: string | null;
    starts_at: string | null;
  };
  'app.meetings_v_happening': {
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
  'app.meetings_v_meeting': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    child_id: string | null;
    together_id: string | null;
    kind: string | null;
    kind_en: string | null;
    kind_es: string | null;
    starts_at: string | null;
    ends_at: string | null;
    place: string | null;
    remote_way: string | null;
    led_by: string | null;
    interpreter: string | null;
    state: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
