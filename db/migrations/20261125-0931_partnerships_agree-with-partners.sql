-- What the agency agrees with its partners: clauses in versions, parties, terms, duties, notice. The engine of agreements signs it.
set role alongside_owner;
create table app.clause_kind (
  code text primary key, position smallint not null, en text not null, es text not null, help_en text not null, help_es text not null,
  text_en text not null, text_es text not null, source text not null
);
comment on table app.clause_kind is 'room: partnerships · topic: none · What an agreement with a partner speaks of, and where the practice comes from.';
call build.open_reference('app.clause_kind', 'partnerships');

create table app.clause_need (
  code text primary key,
  kind text not null references app.agreement_kind (code),
  clause text not null references app.clause_kind (code),
  unique (kind, clause)
);
comment on table app.clause_need is 'room: partnerships · topic: none · Which clauses an agreement of a kind cannot be signed without.';
call build.open_reference('app.clause_need', 'partnerships');

create table app.partner_agreement (
  id                  uuid primary key,
  agency_id           uuid not null references app.agency (id),
  agreement_id        uuid not null unique references app.agreement (id),
  kind                text not null references app.agreement_kind (code),
  title               text not null constraint partner_agreement__has_a_title check (btrim(title) <> ''),
  term                daterange not null constraint partner_agreement__from_a_day_until_a_day check (not isempty(term) and not lower_inf(term) and not upper_inf(term)),
  notice_days         smallint not null constraint partner_agreement__notice_is_days check (notice_days between 0 and 730),
  renewal_days        smallint not null constraint partner_agreement__renewal_is_days check (renewal_days between 0 and 730),
  amount_cents        bigint constraint partner_agreement__amount_is_money check (amount_cents > 0),
  owner_id            uuid references app.user_account (id),
  review_since        date,
  amends_id           uuid references app.agreement (id),
  renews_id           uuid references app.agreement (id),
  notice_on           date,
  notice_by_agency    boolean,
  ends_on             date,
  end_reason          text references app.partnership_end_reason (code),
  end_words           text,
  outcome             text constraint partner_agreement__outcome_is_known check (outcome in ('expired', 'notice', 'replaced', 'dropped')),
  begun_at            timestamptz,
  constraint partner_agreement__money_makes_it_a_contract check (amount_cents is null or kind = 'contract_cover'),
  constraint partner_agreement__follows_one check (num_nonnulls(amends_id, renews_id) <= 1),
  constraint partner_agreement__notice_is_whole check (num_nulls(notice_on, notice_by_agency, ends_on, end_reason) in (0, 4)),
  constraint partner_agreement__notice_before_the_end check (ends_on >= notice_on)
);
comment on table app.partner_agreement is 'room: partnerships · topic: organization · An agreement with partners: its term, notice and money. Where it stands, who signs and what is signed, the engine keeps.';
comment on column app.partner_agreement.renewal_days is 'How many days before its end somebody is asked to renew it.';
comment on column app.partner_agreement.review_since is 'Since when the text lies with the agency''s reviewers (program, legal); null: it does not.';
comment on column app.partner_agreement.begun_at is 'When its duties became tasks.';
call build.protect_shared('app.partner_agreement', 'partnerships', 'organization');
call build.keep_history('app.partner_agreement', 'organization', '');
create index partner_agreement__kind on app.partner_agreement (kind);
create index partner_agreement__owner on app.partner_agreement (owner_id) where owner_id is not null;
create index partner_agreement__amends on app.partner_agreement (amends_id) where amends_id is not null;
create index partner_agreement__renews on app.partner_agreement (renews_id) where renews_id is not null;
create index partner_agreement__end_reason on app.partner_agreement (end_reason) where end_reason is not null;

create table app.partner_agreement_party (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  agreement_id   uuid not null references app.agreement (id),
  partnership_id uuid not null references app.partnership (id),
  person_id      uuid references app.partner_person (id),
  constraint partner_agreement_party__once unique (agreement_id, partnership_id)
);
comment on table app.partner_agreement_party is 'room: partnerships · topic: organization · A partner an agreement is made with, and who signs for it. The agency is always a party.';
call build.protect_shared('app.partner_agreement_party', 'partnerships', 'organization');
call build.keep_history('app.partner_agreement_party', 'organization', '');
create index partner_agreement_party__partnership on app.partner_agreement_party (partnership_id);
create index partner_agreement_party__person on app.partner_agreement_party (person_id) where person_id is not null;

create table app.partner_draft (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  agreement_id uuid not null references app.agreement (id),
  number       smallint not null constraint partner_draft__counts_from_one check (number > 0),
  written_on   date not null,
  written_by   uuid not null references app.user_account (id),
  note         text,
  constraint partner_draft__number_once unique (agreement_id, number)
);
comment on table app.partner_draft is 'room: partnerships · topic: organization · A version of the text while it is written: what two of them change is shown line by line.';
call build.protect_shared('app.partner_draft', 'partnerships', 'organization');
call build.keep_history('app.partner_draft', 'organization', '');
create index partner_draft__written_by on app.partner_draft (written_by);

create table app.partner_clause (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  draft_id  uuid not null references app.partner_draft (id),
  clause    text not null references app.clause_kind (code),
  en        text not null constraint partner_clause__has_words check (btrim(en) <> ''),
  es        text not null constraint partner_clause__has_spanish_words check (btrim(es) <> ''),
  constraint partner_clause__once unique (draft_id, clause)
);
comment on table app.partner_clause is 'room: partnerships · topic: organization · What a version says about one thing, in both languages.';
call build.protect_shared('app.partner_clause', 'partnerships', 'organization');
call build.keep_history('app.partner_clause', 'organization', '');
create index partner_clause__clause on app.partner_clause (clause);

create table app.partner_duty (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  agreement_id   uuid not null references app.agreement (id),
  partnership_id uuid references app.partnership (id),
  what           text not null constraint partner_duty__says_what check (btrim(what) <> ''),
  first_on       date not null,
  every_months   smallint constraint partner_duty__comes_back check (every_months between 1 and 60),
  owner_id       uuid references app.user_account (id)
);
comment on table app.partner_duty is 'room: partnerships · topic: organization · What one party has to do by a day, once or every so many months. In force, each becomes a dated task.';
comment on column app.partner_duty.partnership_id is 'The partner who does it; null: the agency.';
call build.protect_shared('app.partner_duty', 'partnerships', 'organization');
call build.keep_history('app.partner_duty', 'organization', '');
create index partner_duty__agreement on app.partner_duty (agreement_id);
create index partner_duty__partnership on app.partner_duty (partnership_id) where partnership_id is not null;
create index partner_duty__owner on app.partner_duty (owner_id) where owner_id is not null;
reset role;

set role alongside_definer;
-- The last signature may be a partner's, who writes no tasks: what follows from it is written here, once.
create function app_definer.begin_partner_agreement(one_agreement uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  begun app.partner_agreement;
  held uuid;
  today date;
  opened integer;
begin
  update app.partner_agreement p set begun_at = app.moment()
  from app.agreement a
  where p.agreement_id = one_agreement and p.begun_at is null and a.id = p.agreement_id and a.state = 'in_force' and a.agency_id = app.my_agency()
  returning p.* into begun;
  if begun.id is null then
    return 0;
  end if;
  select a.partnership_id, (app.moment() at time zone g.time_zone)::date into held, today
  from app.agreement a join app.agency g on g.id = a.agency_id where a.id = one_agreement;
  insert into app.partner_task (id, agency_id, partnership_id, kind, title, owner_id, by_partner, due_on, source_id, opened_on, opened_by)
  select uuidv7(), d.agency_id, coalesce(d.partnership_id, held), 'duty', d.what, coalesce(d.owner_id, begun.owner_id), d.partnership_id is not null,
    d.first_on, d.id, today, app.me()
  from app.partner_duty d where d.agreement_id = one_agreement
  on conflict do nothing;
  get diagnostics opened = row_count;
  -- What was to be done about the renewal of the one before is done.
  update app.partner_task t set done_on = today, done_by = app.me()
  where t.kind = 'renewal' and t.source_id = begun.renews_id and t.done_on is null and t.dropped_on is null;
  return opened;
end
$$;
comment on function app_definer.begin_partner_agreement(uuid) is 'An agreement with a partner came into force: its duties become tasks once, whoever signed last. The portal writes no tasks.';
grant execute on function app_definer.begin_partner_agreement(uuid) to alongside_case, alongside_office, alongside_agency, alongside_portal;

-- Who signs for a partner does so while they speak for it and may sign: a link that was sent before they left opens nothing.
create function app_definer.signs_for_partner(one_agreement uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.partner_agreement_party y
    join app.partner_person p on p.partnership_id = y.partnership_id
    where y.agreement_id = one_agreement and p.user_id = app.me() and p.agency_id = app.my_agency() and p.side = 'partner' and p.signs
      and p.during @> app_definer.partner_today())
$$;
comment on function app_definer.signs_for_partner(uuid) is 'Whether the asker speaks today for a partner of this agreement and may sign for it; asked by what signers read.';
revoke execute on function app_definer.signs_for_partner(uuid) from public;

create or replace function app.my_agreements() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select s.agreement_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and s.audience = 'full' and a.state not in ('superseded', 'ended')
      and (s.side <> 'partner' or app_definer.signs_for_partner(a.id))
  );
end
$$;
create or replace function app.my_papers() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select s.agreement_id || ':' || s.audience from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and a.state not in ('superseded', 'ended')
      and (s.side <> 'partner' or app_definer.signs_for_partner(a.id))
  );
end
$$;
create or replace function app.my_signings() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select s.id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and a.state not in ('superseded', 'ended')
      and (s.side <> 'partner' or app_definer.signs_for_partner(a.id))
  );
end
$$;

-- Signing by link needs an account to hang on; it has no password, and the address is the person's own.
create function app_definer.open_partner_account(account uuid, one_person uuid, of_language text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  named text;
begin
  select p.name into named from app.partner_person p
  where p.id = one_person and p.agency_id = app.my_agency() and p.side = 'partner' and p.user_id is null and p.signs and upper_inf(p.during)
    and exists (select from app.position x where x.user_id = app.me() and x.agency_id = p.agency_id and x.during @> app.moment()
                and x.role in ('partnership_lead', 'neighborhood_liaison', 'administrator', 'program_director', 'executive'))
  for update;
  if named is null then
    return false;
  end if;
  insert into app.user_account (id, agency_id, kind, name, language, person_id, active)
  values (account, app.my_agency(), 'partner', named, of_language, null, true);
  update app.partner_person p set user_id = account where p.id = one_person;
  return true;
end
$$;
comment on function app_definer.open_partner_account(uuid, uuid, text) is 'Who builds partnerships opens the way in for somebody who may sign for a partner; accounts are opened by others otherwise.';
grant execute on function app_definer.open_partner_account(uuid, uuid, text) to alongside_case, alongside_office, alongside_agency;

-- Every night: what ended by its day or by notice, what a newer one replaced, what has to be renewed, duties that come back.
create function app_definer.follow_partner_agreements(one_agency uuid, moment timestamptz)
returns table (ended integer, replaced integer, renewals integer, duties integer)
language plpgsql security definer set search_path = '' as $$
declare
  today date;
  changed uuid[];
begin
  select (moment at time zone g.time_zone)::date into today from app.agency g where g.id = one_agency;
  with over as (
    update app.agreement a set state = 'superseded', state_at = moment
    from app.partner_agreement next
    join app.agreement n on n.id = next.agreement_id and n.state = 'in_force'
    where a.id = coalesce(next.amends_id, next.renews_id) and a.agency_id = one_agency and a.state = 'in_force' and lower(next.term) <= today
    returning a.id, a.kind, a.subject_id, a.source_id, a.sitting_id, a.version_id
  ), told as (
    update app.partner_agreement p set outcome = 'replaced' from over where p.agreement_id = over.id returning p.id
  ), facts as (
    insert into record.fact (id, at, name, version, agency_id, keys, body)
    select uuidv7(), moment, 'AgreementChanged', 1, one_agency, array['agreement:' || over.subject_id],
      jsonb_build_object('agreementId', over.id, 'kind', over.kind, 'subjectId', over.subject_id, 'childId', null, 'homeId', null,
        'sourceId', over.source_id, 'sittingId', over.sitting_id, 'from', 'in_force', 'to', 'superseded', 'versionId', over.version_id)
    from over returning id
  )
  select (select count(*) from told), array(select id from facts) into replaced, changed;
  with over as (
    update app.agreement a set state = 'ended', state_at = moment,
      ended_why = case when p.ends_on <= today then 'By notice' else 'The term is over' end
    from app.partner_agreement p
    where p.agreement_id = a.id and a.agency_id = one_agency and a.state = 'in_force' and (p.ends_on <= today or upper(p.term) <= today)
    returning a.id, a.kind, a.subject_id, a.source_id, a.sitting_id, a.version_id
  ), told as (
    update app.partner_agreement p set outcome = case when p.ends_on <= today then 'notice' else 'expired' end
    from over where p.agreement_id = over.id returning p.id
  ), facts as (
    insert into record.fact (id, at, name, version, agency_id, keys, body)
    select uuidv7(), moment, 'AgreementChanged', 1, one_agency, array['agreement:' || over.subject_id],
      jsonb_build_object('agreementId', over.id, 'kind', over.kind, 'subjectId', over.subject_id, 'childId', null, 'homeId', null,
        'sourceId', over.source_id, 'sittingId', over.sitting_id, 'from', 'in_force', 'to', 'ended', 'versionId', over.version_id)
    from over returning id
  )
  select (select count(*) from told), changed || array(select id from facts) into ended, changed;
  -- That a day has come is nobody's act; who hears of agreements hears of it all the same.
  perform jobs.add_job('hear-fact', json_build_object('fact', f)) from unnest(changed) f;
  update app.partner_task t set dropped_on = today, dropped_why = 'The agreement is over.'
  from app.partner_duty d join app.agreement a on a.id = d.agreement_id
  where t.source_id = d.id and t.kind = 'duty' and t.done_on is null and t.dropped_on is null and a.agency_id = one_agency
    and a.state in ('ended', 'superseded') and t.due_on > today;
  insert into app.partner_task (id, agency_id, partnership_id, kind, title, owner_id, by_partner, due_on, source_id, opened_on, opened_by)
  select uuidv7(), one_agency, a.partnership_id, 'renewal', p.title, p.owner_id, false, upper(p.term) - 1, a.id, today, null
  from app.partner_agreement p join app.agreement a on a.id = p.agreement_id
  where a.agency_id = one_agency and a.state = 'in_force' and p.ends_on is null and upper(p.term) - p.renewal_days <= today
    and not exists (select from app.partner_task t where t.source_id = a.id and t.kind = 'renewal')
    and not exists (select from app.partner_agreement n join app.agreement x on x.id = n.agreement_id and x.state in ('in_force', 'partly_signed')
                    where a.id in (n.amends_id, n.renews_id))
  on conflict do nothing;
  get diagnostics renewals = row_count;
  -- The next time of a duty is asked for once the one before is done or given up.
  insert into app.partner_task (id, agency_id, partnership_id, kind, title, owner_id, by_partner, due_on, source_id, opened_on, opened_by)
  select uuidv7(), one_agency, coalesce(d.partnership_id, a.partnership_id), 'duty', d.what, coalesce(d.owner_id, p.owner_id), d.partnership_id is not null,
    next.due, d.id, today, null
  from app.partner_duty d
  join app.agreement a on a.id = d.agreement_id and a.agency_id = one_agency and a.state = 'in_force'
  join app.partner_agreement p on p.agreement_id = a.id and p.begun_at is not null
  cross join lateral (
    select min((d.first_on + make_interval(months => d.every_months * n))::date) as due
    from generate_series(0, 600 / d.every_months) n
    where (d.first_on + make_interval(months => d.every_months * n))::date
      > coalesce((select max(t.due_on) from app.partner_task t where t.source_id = d.id and t.kind = 'duty'), d.first_on - 1)
  ) next
  where d.every_months is not null and next.due < least(upper(p.term), coalesce(p.ends_on, upper(p.term)))
    and not exists (select from app.partner_task t where t.source_id = d.id and t.kind = 'duty' and t.done_on is null and t.dropped_on is null)
  on conflict do nothing;
  get diagnostics duties = row_count;
  return next;
end
$$;
comment on function app_definer.follow_partner_agreements(uuid, timestamptz) is 'The nightly job reads and writes no table itself: it lets an agency''s agreements with partners go on by their days.';
grant execute on function app_definer.follow_partner_agreements(uuid, timestamptz) to alongside_clocks;
reset role;
