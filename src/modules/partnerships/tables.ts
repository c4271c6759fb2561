// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of partnerships: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.approach_difference': {
    id: string;
    agency_id: string;
    partnership_id: string;
    other_id: string | null;
    title: string;
    topic: 'substance_use' | 'discipline' | 'family_time' | 'faith' | 'privacy' | 'money_help' | null;
    theirs: string;
    others: string;
    noted_on: string;
    noted_by: string;
    handling: string | null;
    agreed_on: string | null;
    agreed_by: string | null;
  };
  'app.budget_line': {
    id: string;
    agency_id: string;
    community_id: string;
    title: string;
    fund: string | null;
    cents: number;
    during: string;
    set_by: string;
    set_on: string;
  };
  'app.clause_kind': {
    code: string;
    position: number;
    en: string;
    es: string;
    help_en: string;
    help_es: string;
    text_en: string;
    text_es: string;
    source: string;
  };
  'app.clause_need': {
    code: string;
    kind: string;
    clause: string;
  };
  'app.coalition': {
    id: string;
    agency_id: string;
    name: string;
    meetings: string;
    noted_on: string;
  };
  'app.coalition_member': {
    id: string;
    agency_id: string;
    coalition_id: string;
    partnership_id: string;
    name: string;
    during: string;
    set_by: string;
  };
  'app.commitment': {
    id: string;
    agency_id: string;
    partnership_id: string | null;
    community_id: string | null;
    by_us: boolean;
    for_whom: 'birth' | 'kin' | 'foster' | 'adoptive' | 'all';
    what: string;
    amount: number | null;
    unit: string | null;
    amount_done: number | null;
    made_on: string;
    due_on: string;
    responsible_id: string | null;
    responsible_person_id: string | null;
    noted_by: string;
    kept_on: string | null;
    withdrawn_on: string | null;
    withdrawn_why: string | null;
    released_on: string | null;
    released_why: string | null;
  };
  'app.community': {
    id: string;
    agency_id: string;
    name: string;
    lead_user_id: string | null;
    began_on: string;
    ended_on: string | null;
    ended_why: string | null;
  };
  'app.community_area': {
    id: string;
    agency_id: string;
    community_id: string;
    area_code: string;
    during: string;
  };
  'app.community_sector': {
    id: string;
    agency_id: string;
    community_id: string;
    sector: string;
    during: string;
    set_by: string;
  };
  'app.congruence_rating': {
    id: string;
    agency_id: string;
    partnership_id: string;
    rating: number;
    reasons: string;
    rated_on: string;
    rated_by: string;
  };
  'app.contact_agreement': {
    id: string;
    agency_id: string;
    partnership_id: string;
    during: string;
    rhythm_days: number;
    ways: string[];
    hours: string | null;
    our_reply_days: number;
    their_reply_days: number;
    language: string;
    review_on: string;
    closer_why: string | null;
    set_by: string;
  };
  'app.dispute': {
    id: string;
    agency_id: string;
    issue_id: string;
    raised_days: number;
    talk_days: number;
    facilitated_days: number;
    executive_days: number;
    days_from: 'agency' | 'agreement';
    opened_by: string;
  };
  'app.dispute_step': {
    id: string;
    agency_id: string;
    dispute_id: string;
    position: number;
    level: 'raised' | 'direct_talk' | 'facilitated' | 'executive' | 'external' | 'settled' | 'closed';
    began_on: string;
    due_on: string | null;
    words: string | null;
    set_by: string | null;
  };
  'app.expectation_acknowledgment': {
    id: string;
    agency_id: string;
    partnership_id: string;
    sheet_id: string;
    side: 'agency' | 'partner';
    name: string;
    way: 'meeting' | 'paper' | 'email' | 'phone' | 'account';
    said_on: string;
    noted_by: string;
  };
  'app.expectation_line': {
    id: string;
    agency_id: string;
    partnership_id: string;
    sheet_id: string;
    side: 'agency' | 'partner';
    kind: 'priority' | 'capacity' | 'expectation' | 'date' | 'staff_time';
    words: string;
    activities: string[];
    hours: string | null;
    due_on: string | null;
    done_on: string | null;
    slipped_from: string | null;
    slipped_why: string | null;
  };
  'app.expectation_sheet': {
    id: string;
    agency_id: string;
    partnership_id: string;
    version: number;
    statement: string;
    language: 'en' | 'es';
    drafted_on: string;
    drafted_by: string;
    in_effect_on: string | null;
    replaced_on: string | null;
  };
  'app.factor_partner': {
    id: string;
    agency_id: string;
    factor_id: string;
    partnership_id: string;
    told_on: string | null;
    told_by: string | null;
  };
  'app.figure_snapshot': {
    id: string;
    agency_id: string;
    community_id: string;
    taken_on: string;
    taken_by: string;
  };
  'app.goal_objective': {
    id: string;
    agency_id: string;
    goal_id: string;
    objective_id: string;
    partnership_id: string;
    how: string | null;
  };
  'app.goal_value': {
    id: string;
    agency_id: string;
    goal_id: string;
    community_id: string;
    as_of: string;
    baseline: boolean;
    numerator: number | null;
    denominator: number | null;
    value: string;
    source: 'record' | 'partners';
    entered_by: string | null;
    words: string | null;
  };
  'app.hard_action': {
    id: string;
    agency_id: string;
    partnership_id: string;
    kind: 'corrective_plan' | 'contract_cut' | 'referrals_stopped' | 'agreement_ended' | 'other';
    happened_on: string;
    words: string;
    set_by: string;
  };
  'app.joint_step': {
    id: string;
    agency_id: string;
    community_id: string;
    goal_id: string | null;
    rollout_id: string | null;
    words: string;
    owner_id: string | null;
    partnership_id: string | null;
    beside_id: string | null;
    due_on: string | null;
    measured_by: string | null;
    means: string | null;
    shared: boolean;
    written_on: string;
    written_by: string;
    done_on: string | null;
    done_by: string | null;
    done_words: string | null;
    dropped_on: string | null;
    dropped_why: string | null;
  };
  'app.library_step': {
    id: string;
    agency_id: string;
    library_id: string;
    code: string;
    phase: string;
    position: number;
    title_en: string;
    title_es: string;
    help_en: string | null;
    help_es: string | null;
    proof: 'words' | 'day' | 'person' | 'lead' | 'money' | 'snapshot';
    required: boolean;
    days: number;
    source: string | null;
  };
  'app.objective_progress': {
    id: string;
    agency_id: string;
    objective_id: string;
    partnership_id: string;
    as_of: string;
    state: 'not_begun' | 'under_way' | 'reached' | 'stuck';
    words: string | null;
    told_by: string;
  };
  'app.outside_factor': {
    id: string;
    agency_id: string;
    community_id: string | null;
    area_code: string | null;
    plan_id: string | null;
    kind: 'politics' | 'law' | 'money' | 'transport' | 'housing' | 'work' | 'disaster' | 'other';
    what: string;
    effect: string;
    risk: string | null;
    from_on: string;
    noted_on: string;
    noted_by: string;
    ended_on: string | null;
  };
  'app.partner_agreement': {
    id: string;
    agency_id: string;
    agreement_id: string;
    kind: string;
    title: string;
    term: string;
    notice_days: number;
    renewal_days: number;
    amount_cents: number | null;
    owner_id: string | null;
    review_since: string | null;
    amends_id: string | null;
    renews_id: string | null;
    notice_on: string | null;
    notice_by_agency: boolean | null;
    ends_on: string | null;
    end_reason: string | null;
    end_words: string | null;
    outcome: 'expired' | 'notice' | 'replaced' | 'dropped' | null;
    begun_at: string | null;
  };
  'app.partner_agreement_party': {
    id: string;
    agency_id: string;
    agreement_id: string;
    partnership_id: string;
    person_id: string | null;
  };
  'app.partner_approach': {
    id: string;
    agency_id: string;
    partnership_id: string;
    topic: 'substance_use' | 'discipline' | 'family_time' | 'faith' | 'privacy' | 'money_help';
    approach: 'abstinence' | 'harm_reduction' | 'strict_rules' | 'coaching' | 'supervised' | 'open_visits' | 'faith_based' | 'no_faith' | 'share_widely' | 'share_least' | 'cash' | 'goods_only' | 'other';
    words: string | null;
    during: string;
    set_by: string;
  };
  'app.partner_clause': {
    id: string;
    agency_id: string;
    draft_id: string;
    clause: string;
    en: string;
    es: string;
  };
  'app.partner_contact': {
    id: string;
    agency_id: string;
    partnership_id: string;
    community_id: string | null;
    happened_on: string;
    channel: 'meeting' | 'visit' | 'phone' | 'text' | 'email' | 'letter' | 'event' | 'video' | 'other';
    direction: 'in' | 'out';
    person_id: string | null;
    with_words: string | null;
    by_id: string;
    answers_id: string | null;
    summary: string;
    next_step: string | null;
    next_on: string | null;
  };
  'app.partner_contribution': {
    id: string;
    agency_id: string;
    partnership_id: string;
    kind: 'staff_hours' | 'money' | 'space' | 'skills' | 'goods' | 'volunteers' | 'transport';
    what: string;
    amount: number | null;
    per: 'once' | 'week' | 'month' | 'year';
    limits: string | null;
    during: string;
    set_by: string;
  };
  'app.partner_draft': {
    id: string;
    agency_id: string;
    agreement_id: string;
    number: number;
    written_on: string;
    written_by: string;
    note: string | null;
  };
  'app.partner_duty': {
    id: string;
    agency_id: string;
    agreement_id: string;
    partnership_id: string | null;
    what: string;
    first_on: string;
    every_months: number | null;
    owner_id: string | null;
  };
  'app.partner_funding': {
    id: string;
    agency_id: string;
    partnership_id: string;
    mechanism: 'grant' | 'contract' | 'braided' | 'blended' | 'in_kind';
    fund: string;
    cents: number | null;
    during: string;
    set_by: string;
  };
  'app.partner_issue': {
    id: string;
    agency_id: string;
    partnership_id: string | null;
    other_partnership_id: string | null;
    community_id: string | null;
    words: string;
    raised_by: 'agency' | 'partner' | 'community';
    raised_on: string;
    owner_id: string;
    noted_by: string;
    acknowledged_on: string | null;
    answered_on: string | null;
    answer: string | null;
    settled_on: string | null;
    settled_how: 'solved' | 'agreed_handling' | 'withdrawn' | null;
    settled_words: string | null;
  };
  'app.partner_mandate': {
    id: string;
    agency_id: string;
    partnership_id: string;
    basis: 'law' | 'contract' | 'grant' | 'own_rule';
    title: string;
    source: string;
    forbids: string[];
    requires: string[];
    during: string;
    set_by: string;
  };
  'app.partner_objective': {
    id: string;
    agency_id: string;
    partnership_id: string;
    words: string;
    stated_on: string;
    stated_by: string | null;
    ended_on: string | null;
  };
  'app.partner_person': {
    id: string;
    agency_id: string;
    partnership_id: string;
    side: 'agency' | 'partner';
    rank: 'sponsor' | 'manager' | 'line' | null;
    user_id: string | null;
    name: string | null;
    title: string | null;
    email: string | null;
    phone: string | null;
    speaks: string | null;
    signs: boolean;
    during: string;
    leaving_on: string | null;
  };
  'app.partner_strength': {
    id: string;
    agency_id: string;
    partnership_id: string;
    side: 'agency' | 'partner';
    words: string;
    during: string;
    set_by: string;
  };
  'app.partner_task': {
    id: string;
    agency_id: string;
    partnership_id: string | null;
    community_id: string | null;
    kind: 'follow_up' | 'duty' | 'renewal' | 'succession' | 'repair' | 'review' | 'health_check' | 'training' | 'rhythm' | 'other';
    title: string;
    owner_id: string | null;
    by_partner: boolean;
    due_on: string;
    source_id: string | null;
    opened_on: string;
    opened_by: string | null;
    done_on: string | null;
    done_by: string | null;
    dropped_on: string | null;
    dropped_why: string | null;
  };
  'app.partnership': {
    id: string;
    agency_id: string;
    organization_id: string;
    sector: string | null;
    owner_id: string | null;
    introduced_by: string | null;
    noted_on: string;
    noted_by: string | null;
  };
  'app.partnership_community': {
    id: string;
    agency_id: string;
    partnership_id: string;
    community_id: string;
    during: string;
  };
  'app.partnership_end_reason': {
    code: string;
    position: number;
    en: string;
    es: string;
  };
  'app.partnership_level': {
    id: string;
    agency_id: string;
    partnership_id: string;
    level: 'networking' | 'coordinating' | 'cooperating' | 'integrating';
    during: string;
    evidence: string;
    set_by: string;
  };
  'app.partnership_note': {
    id: string;
    agency_id: string;
    community_id: string | null;
    partnership_id: string | null;
    words: string;
    written_on: string;
    written_by: string;
  };
  'app.partnership_stay': {
    id: string;
    agency_id: string;
    partnership_id: string;
    state: 'identified' | 'approached' | 'interested' | 'invited' | 'partner' | 'declined' | 'lapsed' | 'ended';
    during: string;
    set_by: string | null;
    reason: string | null;
    words: string | null;
  };
  'app.partnerships_v_community': {
    id: string | null;
    name: string | null;
    began_on: string | null;
    ended_on: string | null;
  };
  'app.partnerships_v_community_area': {
    community_id: string | null;
    area_code: string | null;
    during: string | null;
  };
  'app.partnerships_v_formal_agreement': {
    agreement_id: string | null;
    partnership_id: string | null;
    during: string | null;
  };
  'app.partnerships_v_promise': {
    id: string | null;
    communities: string[] | null;
    due_on: string | null;
    kept_on: string | null;
    withdrawn_on: string | null;
    released_on: string | null;
  };
  'app.partnerships_v_working': {
    partnership_id: string | null;
    community_id: string | null;
    during: string | null;
  };
  'app.phase': {
    code: string;
    number: number;
    en: string;
    es: string;
    lead_en: string;
    lead_es: string;
  };
  'app.phase_plan': {
    id: string;
    agency_id: string;
    community_id: string | null;
    organization_id: string | null;
    library_id: string;
    adopted_on: string;
    adopted_by: string;
    ended_on: string | null;
  };
  'app.phase_stay': {
    id: string;
    agency_id: string;
    plan_id: string;
    phase: string;
    during: string;
    entered_by: string;
    missing: string[];
    reason: string | null;
  };
  'app.phase_step': {
    id: string;
    agency_id: string;
    plan_id: string;
    library_id: string;
    step_id: string;
    owner_id: string | null;
    due_on: string;
    done_on: string | null;
    done_by: string | null;
    proof_words: string | null;
    proof_day: string | null;
    proof_user_id: string | null;
    proof_name: string | null;
    budget_id: string | null;
    snapshot_id: string | null;
  };
  'app.profile_line': {
    id: string;
    agency_id: string;
    partnership_id: string | null;
    line: 'mission' | 'benefit_agency' | 'benefit_partner' | 'intake' | 'hours' | 'eligibility' | 'forms' | 'referral_path' | 'load' | 'capacity' | 'transit' | 'committee' | 'calendar' | 'documents';
    words: string;
    during: string;
    set_by: string;
  };
  'app.prospect_score': {
    id: string;
    agency_id: string;
    partnership_id: string;
    contribution: number;
    contribution_words: string;
    reach: number;
    reach_words: string;
    readiness: number;
    readiness_words: string;
    decision: 'approach' | 'wait' | 'leave';
    decision_words: string | null;
    scored_on: string;
    scored_by: string;
  };
  'app.rollout_line': {
    id: string;
    agency_id: string;
    community_id: string;
    area_code: string | null;
    office_id: string | null;
    starts_on: string;
    to_train: number;
    trained: number;
    decision: 'go' | 'no_go' | null;
    decided_on: string | null;
    decided_by: string | null;
    decided_why: string | null;
  };
  'app.sector': {
    code: string;
    position: number;
    en: string;
    es: string;
    help_en: string | null;
    help_es: string | null;
    source: string;
  };
  'app.shared_goal': {
    id: string;
    agency_id: string;
    community_id: string;
    title_en: string | null;
    title_es: string | null;
    measure: string | null;
    measured_by: string;
    unit: 'count' | 'percent' | 'per_1000' | 'days';
    better: 'more' | 'fewer';
    target_numerator: number | null;
    target_denominator: number | null;
    target_value: string;
    by_on: string | null;
    owner_id: string | null;
    set_on: string;
    set_by: string;
    agreed_on: string | null;
    ended_on: string | null;
    outcome: 'reached' | 'changed' | 'given_up' | null;
    ended_why: string | null;
  };
  'app.shared_vision': {
    id: string;
    agency_id: string;
    community_id: string | null;
    partnership_id: string | null;
    version: number;
    words: string;
    written_on: string;
    written_by: string;
  };
  'app.snapshot_figure': {
    id: string;
    agency_id: string;
    snapshot_id: string;
    measure: string;
    period: string | null;
    numerator: number | null;
    denominator: number | null;
    value: string | null;
    missing: number;
  };
  'app.step_library': {
    id: string;
    agency_id: string;
    name: string;
    version: number;
    made_at: string;
    made_by: string | null;
    published_at: string | null;
  };
  'app.stock_phase_step': {
    code: string;
    phase: string;
    position: number;
    en: string;
    es: string;
    help_en: string | null;
    help_es: string | null;
    proof: 'words' | 'day' | 'person' | 'lead' | 'money' | 'snapshot';
    required: boolean;
    days: number;
    source: string;
  };
  'app.support_group': {
    id: string;
    agency_id: string;
    name: string;
    partnership_id: string | null;
    meets: string | null;
    language: string | null;
    began_on: string;
    ended_on: string | null;
    opened_by: string;
  };
  'app.support_group_home': {
    id: string;
    agency_id: string;
    group_id: string;
    home_id: string;
    during: string;
    recorded_by: string;
  };
  'app.vision_agreement': {
    id: string;
    agency_id: string;
    vision_id: string;
    partnership_id: string | null;
    name: string;
    agreed_on: string;
    noted_by: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
