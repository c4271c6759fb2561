-- Break-glass: somebody of the staff opens a record that is not theirs, for four hours, with a reason, and the privacy
-- officer sees it at once. The same row is left whether or not anything was found.
set role alongside_owner;

create table app.broken_glass (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  user_id     uuid not null references app.user_account (id),
  at          timestamptz not null,
  asked_by    text not null constraint broken_glass__asked_by_is_known check (asked_by in ('number', 'name')),
  reason      text not null constraint broken_glass__says_why check (btrim(reason) <> ''),
  child_ids   uuid[] not null,
  until       timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid references app.user_account (id),
  constraint broken_glass__is_reviewed_by_someone check ((reviewed_at is null) = (reviewed_by is null))
);
comment on table app.broken_glass is 'room: access · topic: reading · Every attempt to open a record in an emergency: who, when, why, and which children were opened.';
comment on column app.broken_glass.child_ids is 'The children opened; empty when nothing matched exactly.';
create index broken_glass__user on app.broken_glass (user_id, at);
create index broken_glass__agency on app.broken_glass (agency_id, at desc);
call build.close_table('app.broken_glass', 'access', 'reading', 'user_id', 'own');
create policy own on app.broken_glass for select to alongside_case, alongside_office, alongside_agency
  using (user_id = (select app.me()));
create policy privacy_officer on app.broken_glass for select to alongside_agency
  using (agency_id = any ((select app.my_agencies('reading'))::uuid[]));
create policy privacy_officer_reviews on app.broken_glass for update to alongside_agency
  using (agency_id = any ((select app.my_agencies('reading'))::uuid[]))
  with check (reviewed_by = (select app.me()));
grant select on app.broken_glass to alongside_case, alongside_office, alongside_agency;
grant update (reviewed_at, reviewed_by) on app.broken_glass to alongside_agency;
call build.keep_history('app.broken_glass', 'reading', 'user_id');
reset role;

set role alongside_definer;

-- What somebody may be told is the same in every case: this answers only whether the hour's three attempts are used up.
create function app_definer.break_glass(attempt uuid, case_number text, full_name text, born date, why text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  -- Never here: hidden addresses, legal names and numbers, race, tribe, the case's own papers.
  opened text[] := array['identity', 'family', 'contact', 'placement', 'health', 'education'];
  ends timestamptz := app.moment() + interval '4 hours';
  found uuid[];
begin
  if not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency()) then
    raise exception 'only staff opens records in an emergency' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('break-glass', 0) # hashtextextended(app.me()::text, 0));
  if (select count(*) from app.broken_glass b where b.user_id = app.me() and b.at > app.moment() - interval '1 hour') >= 3 then
    return false;
  end if;
  if case_number is not null then
    select coalesce(array_agg(m.person_id), '{}') into found
    from app.case_file c join app.case_member m on m.case_id = c.id
    where c.agency_id = app.my_agency() and c.number = case_number and m.part = 'child' and c.life @> app.moment();
  else
    select coalesce(array_agg(distinct p.id), '{}') into found
    from app.person p join app.case_member m on m.person_id = p.id and m.part = 'child' join app.case_file c on c.id = m.case_id
    where p.agency_id = app.my_agency() and p.search_name = app.plain_name(full_name) and p.born_on = born and c.life @> app.moment();
    -- Two children of one name and birth date: the case number decides, not chance.
    if cardinality(found) > 1 then
      found := '{}';
    end if;
  end if;
  insert into app.broken_glass (id, agency_id, user_id, at, asked_by, reason, child_ids, until)
  values (attempt, app.my_agency(), app.me(), app.moment(), case when case_number is null then 'name' else 'number' end, why, found,
          case when cardinality(found) > 0 then ends end);
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id, reason)
  select uuidv7(), app.my_agency(), app.me(), 'person', child, opened, tstzrange(app.moment(), ends), 'break_glass', attempt, why
  from unnest(found) child;
  return true;
end
$$;
comment on function app_definer.break_glass(uuid, text, text, date, text) is 'Opens a child''s record for four hours from an exact case number, or full name and birth date; it looks at rows the asker may not see and says nothing of them.';

-- Who had a caregiver's access to a child, and when: to say that one home's access ended as another's began.
create function app_definer.caregivers_access(child uuid)
returns table (user_id uuid, name text, source text, since timestamptz, until timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not child = any (app.mine('placement')) then
    return;
  end if;
  return query
    select u.id, u.name, g.source, lower(g.during), upper(g.during)
    from app.access_grant g join app.user_account u on u.id = g.user_id
    where g.subject_id = child and g.source in ('placement', 'whereabouts') and lower(g.during) <= app.moment()
    order by lower(g.during) desc, u.name;
end
$$;
comment on function app_definer.caregivers_access(uuid) is 'Grants are readable by their owners only; the child''s team may know when a caregiver''s access began and ended.';

create function app_definer.account_names(accounts uuid[]) returns table (id uuid, name text, kind text)
language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.kind from app.user_account u
  where u.id = any (accounts) and u.agency_id = app.my_agency()
    and exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
$$;
comment on function app_definer.account_names(uuid[]) is 'History and readings name who acted or looked; the accounts of others are not readable otherwise.';

create function app_definer.court_accounts() returns table (id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select u.id, u.name from app.user_account u
  where u.kind = 'court' and u.active and u.agency_id = app.my_agency()
    and exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
  order by u.name
$$;
comment on function app_definer.court_accounts() is 'Judges, guardians ad litem and attorneys with an account, to choose from when a case''s team is filled.';

grant execute on function app_definer.break_glass(uuid, text, text, date, text), app_definer.caregivers_access(uuid),
  app_definer.account_names(uuid[]), app_definer.court_accounts()
  to alongside_case, alongside_office, alongside_agency;
reset role;

-- The history of a person's names and of a case carries their key, so that those who may read it find it.
set role alongside_owner;
drop trigger history_insert on app.person;
drop trigger history_update on app.person;
drop trigger history_delete on app.person;
call build.keep_history('app.person', 'identity', 'id');
drop trigger history_insert on app.case_file;
drop trigger history_update on app.case_file;
drop trigger history_delete on app.case_file;
call build.keep_history('app.case_file', 'case', 'id');

-- Which tables tell of a person is no secret; the history page asks it.
create policy catalog_is_open on record.protected_table for select to alongside_case, alongside_office, alongside_agency, alongside_portal using (true);
grant select on record.protected_table to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
