// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of sign-in: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'auth.address': {
    id: string;
    user_id: string;
    channel: 'email' | 'phone';
    fingerprint: string;
    sealed: string;
    added_at: string;
  };
  'auth.event': {
    id: string;
    at: string;
    code: string;
    user_id: string | null;
    by_user: string | null;
    session_id: string | null;
    link_id: string | null;
    request_id: string | null;
  };
  'auth.half_sign_in': {
    token_hash: Buffer;
    user_id: string;
    step: 'code' | 'set-up' | 'codes';
    sealed: string | null;
    made_at: string;
    ends_at: string;
  };
  'auth.link': {
    id: string;
    token_hash: Buffer;
    purpose: 'sign-in' | 'invitation' | 'first-administrator' | 'doorstep';
    user_id: string | null;
    browser_hash: Buffer | null;
    code_hash: string | null;
    code_tries: number;
    made_at: string;
    ends_at: string;
    used_at: string | null;
    leads_to: string | null;
  };
  'auth.outbox': {
    id: string;
    made_at: string;
    channel: 'email' | 'phone';
    address_id: string | null;
    to_sealed: string | null;
    template: 'answer-by-link' | 'hearing-notice' | 'sign-in-link' | 'invitation' | 'paper-to-sign' | 'guest-entry' | 'guest-referral' | 'guest-inbox' | 'referral-reminder' | 'capacity-changed' | 'invited' | 'to-read';
    language: 'en' | 'es';
    agency_name: string;
    link_id: string | null;
    link_sealed: string | null;
    ends_at: string | null;
  };
  'auth.password': {
    user_id: string;
    hash: string;
    set_at: string;
  };
  'auth.recovery_code': {
    user_id: string;
    fingerprint: string;
    made_at: string;
    used_at: string | null;
  };
  'auth.second_factor': {
    user_id: string;
    sealed: string;
    last_step: number;
    confirmed_at: string;
  };
  'auth.session': {
    id: string;
    token_hash: Buffer;
    user_id: string;
    method: 'password' | 'link' | 'doorstep' | 'story';
    standing: string;
    idle_seconds: number;
    began_at: string;
    seen_at: string;
    idle_ends_at: string;
    ends_at: string;
    ended_at: string | null;
    ended_because: 'sign-out' | 'left' | 'role-change' | 'account-change' | 'password-change' | 'second-factor-change' | 'new-sign-in' | 'operator' | null;
    leads_to: string | null;
  };
  'auth.try_count': {
    key: string;
    tries: number;
    last_at: string;
    free_at: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
