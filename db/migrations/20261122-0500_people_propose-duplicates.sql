-- The same person entered twice is proposed for review and never joined by itself (S2-107). What speaks for two records
-- being of one person stands in a code list with its points; the sums are made here for whole sets, and nobody who asks
-- learns of a person they may not see.
set role alongside_owner;

alter table app.person add column merged_into uuid references app.person (id)
  constraint person__is_merged_into_another check (merged_into <> id);
comment on column app.person.merged_into is 'The record this one was joined with. Such a person has no rows of their own, is shown to nobody, and comes back when the merge is undone.';
create index person__merged_into on app.person (merged_into) where merged_into is not null;

-- Who was joined with another record is in no list and no search, whichever way the reader came.
do $$
declare
  open record;
begin
  for open in
    select p.polname as name, p.polcmd as command, pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as written
    from pg_policy p where p.polrelid = 'app.person'::regclass and p.polpermissive
      and p.polroles && array['alongside_case', 'alongside_office', 'alongside_agency', 'alongside_portal']::regrole[]::oid[]
  loop
    execute format('alter policy %I on app.person using ((%s) and merged_into is null)', open.name, open.seen)
      || case when open.written is null then '' else format(' with check ((%s) and merged_into is null)', open.written) end;
  end loop;
end
$$;

create table app.likeness_sign (
  code text primary key, en text not null, es text not null,
  points smallint not null constraint likeness_sign__points_are_small check (points between -100 and 200)
);
comment on table app.likeness_sign is 'room: people · topic: none · What speaks for two records being of one person, and what against it, with its points.';
call build.open_reference('app.likeness_sign', 'people');

create table app.duplicate_proposal (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  other_id    uuid not null references app.person (id),
  source      text not null constraint duplicate_proposal__source_is_known check (source in ('import', 'search', 'person')),
  score       smallint not null constraint duplicate_proposal__score_is_of_a_hundred check (score between 0 and 100),
  why         text[] not null,
  state       text not null constraint duplicate_proposal__state_is_known check (state in ('open', 'not_duplicate', 'merged')),
  proposed_at timestamptz not null,
  decided_at  timestamptz,
  decided_by  uuid references app.user_account (id),
  reason      text,
  constraint duplicate_proposal__is_about_two_in_order check (person_id < other_id),
  constraint duplicate_proposal__is_decided_by_someone check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  unique (person_id, other_id)
);
comment on table app.duplicate_proposal is 'room: people · topic: identity · Two records that may be of one person, for somebody to look at. Shown to who may see both. Added in sets by definer functions and imports: id, agency_id, person_id < other_id, source, score, why (codes of likeness_sign), state open, proposed_at; office_id is stamped; on conflict (person_id, other_id) do nothing.';
comment on column app.duplicate_proposal.person_id is 'The smaller of the two ids, so that a pair stands here once.';
create index duplicate_proposal__other on app.duplicate_proposal (other_id);
create index duplicate_proposal__open on app.duplicate_proposal (agency_id, score desc) where state = 'open';
call build.close_table('app.duplicate_proposal', 'people', 'identity', 'person_id', 'about-subject');
create trigger stamp_office before insert or update of office_id, person_id on app.duplicate_proposal
  for each row execute function app_definer.stamp_office('person_id');
-- Each reading as for persons, asked of both: a person may belong to several offices, so the persons themselves are asked.
create policy case_team on app.duplicate_proposal for select to alongside_case
  using (person_id = any ((select app.mine('identity'))::uuid[]) and other_id = any ((select app.mine('identity'))::uuid[]));
create policy office on app.duplicate_proposal for select to alongside_office
  using (agency_id = (select app.my_agency()) and exists (select from app.person p where p.id = person_id)
    and exists (select from app.person p where p.id = other_id));
create policy agency on app.duplicate_proposal for select to alongside_agency
  using (agency_id = any ((select app.my_agencies('identity'))::uuid[]));
grant select on app.duplicate_proposal to alongside_case, alongside_office, alongside_agency;

-- History of a row that names two people carries both: it is read by who may see both. Further subjects follow the first.
set role alongside_definer;
create or replace function app_definer.leave_previous_row() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  topic text := tg_argv[0];
  subject text := tg_argv[1];
  further text := case when tg_nargs > 2 then tg_argv[2] end;
  moment timestamptz := coalesce(app.moment(), clock_timestamp());
  kind text := coalesce(nullif(current_setting('app.kind', true), ''), 'change');
  why text := nullif(current_setting('app.why', true), '');
  request uuid := nullif(current_setting('app.request', true), '')::uuid;
  behalf uuid := nullif(current_setting('app.on_behalf', true), '')::uuid;
begin
  if tg_op = 'INSERT' then
    insert into record.row_change (at, table_name, row_id, operation, kind, agency_id, keys, before, by_user, on_behalf, why, request_id)
    select moment, tg_table_name, (r.row ->> 'id')::uuid, 'insert', kind, (r.row ->> 'agency_id')::uuid,
           case when subject = '' then array[topic] else array[topic || ':' || coalesce(r.row ->> subject, r.row ->> 'id')] end
             || case when further is null then '{}'::text[] else array[topic || ':' || (r.row ->> further)] end,
           null, app.me(), behalf, why, request
    from (select to_jsonb(n) as row from new_rows n) r;
  else
    insert into record.row_change (at, table_name, row_id, operation, kind, agency_id, keys, before, by_user, on_behalf, why, request_id)
    select moment, tg_table_name, (r.row ->> 'id')::uuid, lower(tg_op), kind, (r.row ->> 'agency_id')::uuid,
           case when subject = '' then array[topic] else array[topic || ':' || coalesce(r.row ->> subject, r.row ->> 'id')] end
             || case when further is null then '{}'::text[] else array[topic || ':' || (r.row ->> further)] end,
           r.row, app.me(), behalf, why, request
    from (select to_jsonb(o) as row from old_rows o) r;
  end if;
  return null;
end
$$;
set role alongside_owner;
create trigger history_insert after insert on app.duplicate_proposal referencing new table as new_rows
  for each statement execute function app_definer.leave_previous_row('identity', 'person_id', 'other_id');
create trigger history_update after update on app.duplicate_proposal referencing old table as old_rows
  for each statement execute function app_definer.leave_previous_row('identity', 'person_id', 'other_id');
create trigger history_delete after delete on app.duplicate_proposal referencing old table as old_rows
  for each statement execute function app_definer.leave_previous_row('identity', 'person_id', 'other_id');

-- How names sound and telephones read, for the indexes that narrow a million people down to some dozens.
create function app.sound_of(name text) returns text language sql immutable parallel safe strict
  return extensions.dmetaphone(app.plain_name(name));
comment on function app.sound_of(text) is 'How a name sounds in English, for finding people whose name was written by ear.';
create function app.phone_digits(value text) returns text language sql immutable parallel safe strict
  return right(regexp_replace(value, '[^0-9]', '', 'g'), 10);
comment on function app.phone_digits(text) is 'The last ten digits of a telephone number, however it was typed.';
grant execute on function app.sound_of(text), app.phone_digits(text)
  to alongside_definer, alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_jobs;
create index person__sound on app.person (agency_id, app.sound_of(last_name), app.sound_of(first_name));
create index person_contact__digits on app.person_contact (agency_id, app.phone_digits(value)) where kind = 'phone';

-- The same rule as rules/likeness.ts; a property test holds the two together.
create function app.names_alike(a text, b text) returns boolean language sql immutable parallel safe strict
  return a = b or (length(a) >= 3 and starts_with(b, a)) or (length(b) >= 3 and starts_with(a, b)) or extensions.similarity(a, b) >= 0.3;
comment on function app.names_alike(text, text) is 'Two names in plain letters that may be one: the same, one the beginning of the other, or much the same letters.';
create function app.likeness_signs(
  first_a text, last_a text, born_a date, ssn_a bytea, phones_a text[],
  first_b text, last_b text, born_b date, ssn_b bytea, phones_b text[]
) returns text[] language sql immutable parallel safe
  return array_remove(array[
    case when ssn_a = ssn_b then 'ssn_same' end,
    case
      when first_a || ' ' || last_a = first_b || ' ' || last_b or first_a || ' ' || last_a = last_b || ' ' || first_b then 'name_same'
      when app.names_alike(first_a, first_b) and app.names_alike(last_a, last_b) then 'name_alike'
      when not app.names_alike(first_a, first_b) then 'first_differs'
    end,
    case
      when born_a = born_b then 'born_same'
      when extract(year from born_a) = extract(year from born_b) and extract(month from born_a) = extract(day from born_b)
        and extract(day from born_a) = extract(month from born_b) then 'born_swapped'
      when (extract(year from born_a) = extract(year from born_b))::integer + (extract(month from born_a) = extract(month from born_b))::integer
        + (extract(day from born_a) = extract(day from born_b))::integer = 2 then 'born_near'
      when born_a <> born_b then 'born_differs'
    end,
    case when phones_a && phones_b then 'phone_same' end
  ], null);
comment on function app.likeness_signs(text, text, date, bytea, text[], text, text, date, bytea, text[]) is 'What speaks for and against two records being of one person: names in plain letters, birth dates known to the day (else null), fingerprints of numbers, digits of telephones.';
grant execute on function app.names_alike(text, text), app.likeness_signs(text, text, date, bytea, text[], text, text, date, bytea, text[])
  to alongside_definer, alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_definer;
-- Candidates come from what an index finds: a birth date, the date with day and month swapped, a number's fingerprint, a
-- telephone. A name alone never reaches the points it takes, so names are compared only among those.
create function app_definer.propose_duplicates(persons uuid[], of_source text default 'person') returns integer
language plpgsql security definer set search_path = '' as $$
declare
  found integer;
begin
  if not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency()) then
    raise exception 'only staff looks for people entered twice' using errcode = 'insufficient_privilege';
  end if;
  with one as materialized (
    select p.id, p.search_name, case when p.born_precision = 'day' then p.born_on end as born, i.ssn_fingerprint as ssn,
      array(select distinct app.phone_digits(c.value) from app.person_contact c where c.person_id = p.id and c.kind = 'phone'
            and length(app.phone_digits(c.value)) >= 7) as phones
    from app.person p left join app.person_identity i on i.person_id = p.id
    where p.id = any (persons) and p.agency_id = app.my_agency() and p.merged_into is null
  ), candidate as (
    select o.id, p.id as other from one o join app.person p on p.agency_id = app.my_agency() and p.born_on = o.born
    where extensions.similarity(p.search_name, o.search_name) >= 0.2
    union
    select o.id, p.id from one o join app.person p on p.agency_id = app.my_agency()
      and p.born_on = make_date(extract(year from o.born)::integer, extract(day from o.born)::integer, extract(month from o.born)::integer)
    where extract(day from o.born) <= 12 and extract(day from o.born) <> extract(month from o.born)
      and extensions.similarity(p.search_name, o.search_name) >= 0.2
    union
    select o.id, i.person_id from one o join app.person_identity i on i.ssn_fingerprint = o.ssn and i.agency_id = app.my_agency()
    union
    select o.id, c.person_id from one o cross join unnest(o.phones) digits
    join app.person_contact c on c.agency_id = app.my_agency() and c.kind = 'phone' and app.phone_digits(c.value) = digits
  ), pair as materialized (
    select distinct least(c.id, c.other) as person_id, greatest(c.id, c.other) as other_id from candidate c where c.id <> c.other
  ), compared as (
    select t.person_id, t.other_id, app.likeness_signs(
        app.plain_name(a.first_name), app.plain_name(a.last_name), case when a.born_precision = 'day' then a.born_on end, ai.ssn_fingerprint,
        array(select app.phone_digits(c.value) from app.person_contact c where c.person_id = a.id and c.kind = 'phone' and length(app.phone_digits(c.value)) >= 7),
        app.plain_name(b.first_name), app.plain_name(b.last_name), case when b.born_precision = 'day' then b.born_on end, bi.ssn_fingerprint,
        array(select app.phone_digits(c.value) from app.person_contact c where c.person_id = b.id and c.kind = 'phone' and length(app.phone_digits(c.value)) >= 7)) as signs
    from pair t
    join app.person a on a.id = t.person_id and a.merged_into is null
    join app.person b on b.id = t.other_id and b.merged_into is null
    left join app.person_identity ai on ai.person_id = a.id
    left join app.person_identity bi on bi.person_id = b.id
  ), scored as (
    select c.person_id, c.other_id, c.signs, (select coalesce(sum(s.points), 0) from app.likeness_sign s where s.code = any (c.signs)) as points from compared c
  ), proposed as (
    insert into app.duplicate_proposal (id, agency_id, person_id, other_id, source, score, why, state, proposed_at)
    select uuidv7(), app.my_agency(), s.person_id, s.other_id, of_source, least(s.points, 100), s.signs, 'open', app.moment()
    from scored s
    where s.points >= 55
      -- Who is written down as somebody's brother or mother is known to be somebody else.
      and not exists (select from app.relationship r where r.person_id = s.person_id and r.relative_id = s.other_id)
      and not exists (select from app.relationship r where r.person_id = s.other_id and r.relative_id = s.person_id)
    -- What is still to be looked at learns what speaks for it now; what was decided stays decided.
    on conflict (person_id, other_id) do update set score = excluded.score, why = excluded.why
      where duplicate_proposal.state = 'open' and duplicate_proposal.why <> excluded.why
    returning xmax = 0 as is_new
  )
  select count(*) filter (where is_new) into found from proposed;
  return found;
end
$$;
comment on function app_definer.propose_duplicates(uuid[], text) is 'Compares new people with the whole agency, also with those the asker may not see, and leaves proposals for whoever may see both. It answers with a number only.';

-- The same blocks for a person who is only being typed in: people the asker may see, so that a page can ask "is it one of these?".
create function app_definer.people_like(of_first text, of_last text, of_born date, of_phone text, most integer) returns table (person_id uuid)
language plpgsql stable security definer set search_path = '' as $$
declare
  mine uuid[] := app.mine('identity');
  offices uuid[] := app.my_offices('identity');
  agencies uuid[] := app.my_agencies('identity');
  swapped date := case when extract(day from of_born) <= 12
    then make_date(extract(year from of_born)::integer, extract(day from of_born)::integer, extract(month from of_born)::integer) end;
begin
  if app.me() is null then
    return;
  end if;
  return query
    with candidate as (
      select p.id from app.person p where p.agency_id = app.my_agency() and p.born_on in (of_born, swapped)
      union
      select p.id from app.person p where p.agency_id = app.my_agency()
        and app.sound_of(p.last_name) = app.sound_of(of_last) and app.sound_of(p.first_name) = app.sound_of(of_first)
      union
      select p.id from app.person p where p.agency_id = app.my_agency() and p.search_name = app.plain_name(of_first || coalesce(' ' || of_last, ''))
      union
      select c.person_id from app.person_contact c
      where c.agency_id = app.my_agency() and c.kind = 'phone' and app.phone_digits(c.value) = app.phone_digits(of_phone) and length(app.phone_digits(of_phone)) >= 7
    )
    select p.id from candidate c join app.person p on p.id = c.id
    where p.merged_into is null and (p.id = any (mine) or p.office_ids && offices or p.agency_id = any (agencies))
    order by extensions.similarity(p.search_name, app.plain_name(of_first || coalesce(' ' || of_last, ''))) desc, p.id
    limit least(most, 50);
end
$$;
comment on function app_definer.people_like(text, text, date, text, integer) is 'People who may be the one that is being typed in. Similarity is not leakproof, so it applies the asker''s scope itself and answers with ids.';
-- On the page about one child only the people around that child are seen; the other record is often of another family.
create function app_definer.proposal_about(persons uuid[]) returns uuid language sql stable security definer set search_path = '' as $$
  select d.id from app.duplicate_proposal d
  where d.state = 'open' and d.agency_id = app.my_agency() and (d.person_id = any (persons) or d.other_id = any (persons))
    and d.person_id = any (app_definer.around_focus('identity', d.person_id)) and d.other_id = any (app_definer.around_focus('identity', d.other_id))
  order by d.score desc, d.id limit 1
$$;
comment on function app_definer.proposal_about(uuid[]) is 'A page about one child says that somebody of the family may be in the record twice; it asks for both people as if the page were about each.';
grant execute on function app_definer.propose_duplicates(uuid[], text), app_definer.people_like(text, text, date, text, integer), app_definer.proposal_about(uuid[])
  to alongside_case, alongside_office, alongside_agency;
reset role;
