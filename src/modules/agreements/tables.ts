// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of agreements: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.agreement': {
    id: string;
    agency_id: string;
    office_id: string | null;
    kind: string;
    subject_id: string;
    child_id: string | null;
    home_id: string | null;
    source_id: string | null;
    sitting_id: string | null;
    pack: string;
    template_id: string;
    state: 'draft' | 'ready' | 'partly_signed' | 'in_force' | 'superseded' | 'ended' | 'void' | 'declined';
    state_at: string;
    due_on: string | null;
    opened_at: string;
    opened_by: string;
    version_id: string | null;
    in_force_from: string | null;
    ended_why: string | null;
    replaces_id: string | null;
    document_id: string | null;
    sealed_file_id: string | null;
    sealed_at: string | null;
    partnership_id: string | null;
  };
  'app.agreement_decline': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    version_id: string;
    signer_id: string;
    reason: string;
    language: string;
    at: string;
    entered_by: string;
    follow_up_on: string;
    talked_on: string | null;
    outcome: string | null;
  };
  'app.agreement_invitation': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    signer_id: string;
    way: 'sent' | 'doorstep' | 'paper' | 'reminder';
    at: string;
    by_user: string;
  };
  'app.agreement_kind': {
    code: string;
    en: string;
    es: string;
    subject: 'child' | 'home' | 'partnership';
    document_kind: string | null;
    by_source: boolean;
  };
  'app.agreement_opening': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    signer_id: string;
    language: string;
    at: string;
  };
  'app.agreement_question': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    signer_id: string;
    kind: 'question' | 'change';
    about: string | null;
    words: string;
    language: string;
    asked_at: string;
    answer: 'answered' | 'taken' | 'partly' | 'not_taken' | null;
    answer_words: string | null;
    answered_at: string | null;
    answered_by: string | null;
  };
  'app.agreement_rendering': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    version_id: string;
    audience: 'full' | 'family' | 'family_limited';
    language: 'en' | 'es';
    paper: unknown;
    digest: Buffer;
  };
  'app.agreement_signature': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    version_id: string;
    signer_id: string;
    way: 'online' | 'paper' | 'proxy';
    proof: 'password' | 'code_in_person' | 'story' | 'attested';
    language: 'en' | 'es';
    shown_digest: Buffer;
    typed_name: string | null;
    drawing: string | null;
    proxy_name: string | null;
    proxy_right: string | null;
    consented: boolean;
    signed_at: string;
    entered_at: string;
    entered_by: string;
    scan_file_id: string | null;
    voided_at: string | null;
    voided_why: string | null;
  };
  'app.agreement_signer': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    capacity: string;
    side: 'caregiver' | 'agency' | 'family' | 'partner';
    audience: 'full' | 'family' | 'family_limited';
    required: boolean;
    each: boolean;
    by_proxy: boolean;
    on_paper: boolean;
    person_id: string | null;
    user_id: string | null;
    name: string;
    organization: string | null;
    added_at: string;
    removed_at: string | null;
  };
  'app.agreement_template': {
    id: string;
    agency_id: string;
    code: string;
    version: number;
    translation_by: string;
    published_at: string;
    published_by: string;
    why: string;
  };
  'app.agreement_version': {
    id: string;
    agency_id: string;
    office_id: string | null;
    subject_id: string;
    agreement_id: string;
    number: number;
    template_id: string;
    digest: Buffer;
    made_at: string;
    made_by: string;
  };
  'app.agreements_v_agreement': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    kind: string | null;
    subject_id: string | null;
    child_id: string | null;
    home_id: string | null;
    source_id: string | null;
    sitting_id: string | null;
    state: string | null;
    state_at: string | null;
    due_on: string | null;
    opened_at: string | null;
    in_force_from: string | null;
    version_id: string | null;
  };
  'app.agreements_v_happening': {
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
  'app.agreements_v_pack': {
    code: string | null;
    extends: string | null;
  };
  'app.agreements_v_question': {
    id: string | null;
    agreement_id: string | null;
    subject_id: string | null;
    kind: string | null;
    asked_at: string | null;
    answer: string | null;
    answered_at: string | null;
  };
  'app.agreements_v_signer': {
    agreement_id: string | null;
    capacity: string | null;
    side: string | null;
    required: boolean | null;
  };
  'app.agreements_v_waiting': {
    agreement_id: string | null;
    capacity: string | null;
    signers: number | null;
  };
  'app.signed_copy': {
    id: string;
    agency_id: string;
    user_id: string;
    signature_id: string;
    agreement_id: string;
    title: string;
    language: string;
    paper: unknown;
    signed_at: string;
    file_id: string | null;
  };
  'app.signing_pack': {
    code: string;
    extends: string | null;
    en: string;
    es: string;
  };
  'app.signing_party': {
    code: string;
    pack: string;
    kind: string;
    capacity: 'caregiver' | 'authorized_person' | 'case_manager' | 'agency_representative' | 'state_department' | 'parent' | 'youth' | 'partner_signer';
    side: 'caregiver' | 'agency' | 'family' | 'partner';
    required: boolean;
    each: boolean;
    by_proxy: boolean;
    on_paper: boolean;
  };
  'app.signing_trigger': {
    code: string;
    pack: string;
    event: 'license' | 'renewal' | 'placement';
    kind: string;
    template: string;
    due: 'before' | 'same_day';
    citation: string;
    verified: string;
  };
  'app.stock_template_line': {
    code: string;
    sort: number;
    template: string;
    part: 'title' | 'value' | 'purpose' | 'pair' | 'statement';
    place: number;
    subject: string | null;
    side: 'caregiver' | 'agency' | 'family' | null;
    rows: string | null;
    en: string;
    es: string | null;
  };
  'app.template_line': {
    id: string;
    agency_id: string;
    template_id: string;
    sort: number;
    part: 'title' | 'value' | 'purpose' | 'pair' | 'statement';
    place: number;
    subject: string | null;
    side: 'caregiver' | 'agency' | 'family' | null;
    en: string;
    es: string | null;
  };
  'record.agency_certificate': {
    id: string;
    agency_id: string;
    certificate: string;
    key_sealed: string;
    during: string;
    made_at: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
