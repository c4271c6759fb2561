// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of access: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.access_grant': {
    id: string;
    agency_id: string;
    user_id: string;
    subject_kind: 'case' | 'person' | 'home';
    subject_id: string;
    topics: string[];
    during: string;
    source: 'assignment' | 'cover' | 'appointment' | 'placement' | 'whereabouts' | 'home' | 'self' | 'consent' | 'break_glass' | 'intake';
    source_id: string;
    reason: string | null;
  };
  'app.access_v_staff': {
    id: string | null;
    agency_id: string | null;
    organization_id: string | null;
    name: string | null;
    title: string | null;
    phone: string | null;
    email: string | null;
    languages: string[] | null;
  };
  'app.broken_glass': {
    id: string;
    agency_id: string;
    user_id: string;
    at: string;
    asked_by: 'number' | 'name';
    reason: string;
    child_ids: string[];
    until: string | null;
    reviewed_at: string | null;
    reviewed_by: string | null;
  };
  'app.guest_link': {
    id: string;
    agency_id: string;
    organization_id: string | null;
    opens: 'referral' | 'entry' | 'inbox' | 'meeting' | 'family-time';
    subject_id: string;
    token_hash: Buffer;
    code_hash: string | null;
    code_tries: number;
    made_by: string;
    made_at: string;
    ends_at: string;
    ended_at: string | null;
    ended_why: 'replaced' | 'withdrawn' | 'wrong-codes' | 'consent-ended' | 'over' | null;
    last_used_at: string | null;
    shows_place: boolean | null;
    answers: number | null;
  };
  'app.job_role': {
    code: string;
    scope: 'none' | 'case' | 'unit' | 'organization' | 'agency';
    topics: string[];
    homes: boolean;
    audience: 'staff' | 'portal';
  };
  'app.position': {
    id: string;
    agency_id: string;
    user_id: string;
    role: string;
    unit_id: string | null;
    organization_id: string;
    during: string;
  };
  'app.scope_grant': {
    id: string;
    agency_id: string;
    user_id: string;
    scope_kind: 'unit' | 'organization' | 'agency';
    scope_id: string;
    topics: string[];
    during: string;
    source_id: string;
  };
  'app.staff_member': {
    id: string;
    agency_id: string;
    organization_id: string;
    name: string;
    title: string;
    phone: string | null;
    email: string | null;
    languages: string[];
  };
  'app.story_person': {
    id: string;
    agency_id: string;
    user_id: string;
    place: number;
    good_for_en: string | null;
    good_for_es: string | null;
  };
  'app.user_account': {
    id: string;
    agency_id: string;
    kind: 'staff' | 'caregiver' | 'parent' | 'youth' | 'court' | 'partner' | 'kin';
    name: string;
    language: 'en' | 'es';
    person_id: string | null;
    active: boolean;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
