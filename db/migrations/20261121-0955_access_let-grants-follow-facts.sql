-- Grants are never written by hand: each of these makes the grants of one source equal to what its rows say.
set role alongside_definer;

-- Whose office a child's rows carry: that of the case the child is in at the moment.
create function app_definer.office_of(person uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select m.office_id from app.case_member m where m.person_id = person order by upper_inf(m.during) desc, lower(m.during) desc limit 1
$$;
comment on function app_definer.office_of(uuid) is 'New rows about a child take the office of the child''s case; the writer may not see that case''s row.';

create function app_definer.stamp_office() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.office_id is null then
    new.office_id := app_definer.office_of((to_jsonb(new) ->> tg_argv[0])::uuid);
  end if;
  return new;
end
$$;
comment on function app_definer.stamp_office() is 'Trigger: fills office_id of a new row about a child.';

create function app_definer.follow_assignments(one_case uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from app.access_grant g
  where g.subject_kind = 'case' and g.subject_id = one_case and g.source in ('assignment', 'cover', 'appointment')
     or g.source = 'appointment' and g.source_id in (select t.id from app.case_team_member t where t.case_id = one_case);
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), a.agency_id, a.user_id, 'case', a.case_id, r.topics, a.during, 'assignment', a.id
  from app.primary_assignment a cross join app.job_role r
  where a.case_id = one_case and r.code = 'case_manager';
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), t.agency_id, t.user_id, case when t.person_id is null then 'case' else 'person' end, coalesce(t.person_id, t.case_id), r.topics, t.during,
         case when t.part = 'cover' then 'cover' when r.audience = 'staff' then 'assignment' else 'appointment' end, t.id
  from app.case_team_member t join app.case_part p on p.code = t.part join app.job_role r on r.code = p.role
  where t.case_id = one_case and cardinality(r.topics) > 0;
end
$$;
comment on function app_definer.follow_assignments(uuid) is 'Makes the grants of a case''s team equal to its assignments and parts; nobody may write grants by hand.';

create function app_definer.follow_placements(child uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from app.access_grant where subject_kind = 'person' and subject_id = child and source in ('placement', 'whereabouts');
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), stay.agency_id, u.id, 'person', child, r.topics, stay.during * a.during, stay.source, stay.id
  from (
    select p.id, p.agency_id, p.home_id, p.during, 'placement' as source from app.placement p where p.child_id = child and p.home_id is not null
    union all
    select w.id, w.agency_id, w.home_id, w.during, 'whereabouts' from app.whereabouts w where w.child_id = child and w.home_id is not null
  ) stay
  join app.home_adult a on a.home_id = stay.home_id and a.part = 'caregiver' and a.during && stay.during
  join app.user_account u on u.person_id = a.person_id and u.active
  cross join app.job_role r
  where r.code = 'caregiver';
end
$$;
comment on function app_definer.follow_placements(uuid) is 'Makes the caregivers'' grants on a child equal to placements and whereabouts: access begins and ends with the stay.';

create function app_definer.follow_home(one_home uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  child uuid;
begin
  delete from app.access_grant where subject_kind = 'home' and subject_id = one_home and source = 'home';
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), a.agency_id, u.id, 'home', one_home, array['home', 'home_contact'], a.during, 'home', a.id
  from app.home_adult a join app.user_account u on u.person_id = a.person_id and u.active
  where a.home_id = one_home and a.part = 'caregiver';
  for child in select distinct child_id from app.placement where home_id = one_home and upper_inf(during) loop
    perform app_definer.follow_placements(child);
  end loop;
end
$$;
comment on function app_definer.follow_home(uuid) is 'Makes the grants of a home''s caregivers on their own home equal to home_adult.';

create function app_definer.follow_person(one_person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from app.access_grant where subject_kind = 'person' and subject_id = one_person and source = 'self';
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), u.agency_id, u.id, 'person', one_person, array['identity', 'contact'], tstzrange(app.moment(), null), 'self', u.id
  from app.user_account u where u.person_id = one_person and u.active;
end
$$;
comment on function app_definer.follow_person(uuid) is 'A person with an account reads their own name and contact data.';

create function app_definer.follow_positions(one_user uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from app.scope_grant where user_id = one_user;
  insert into app.scope_grant (id, agency_id, user_id, scope_kind, scope_id, topics, during, source_id)
  select uuidv7(), p.agency_id, p.user_id, r.scope,
         case r.scope when 'unit' then p.unit_id when 'organization' then p.organization_id else p.agency_id end,
         r.topics, p.during, p.id
  from app.position p join app.job_role r on r.code = p.role
  where p.user_id = one_user and r.scope in ('unit', 'organization', 'agency') and cardinality(r.topics) > 0
    and (r.scope <> 'unit' or p.unit_id is not null)
  union all
  select uuidv7(), p.agency_id, p.user_id, 'agency', p.agency_id, array['home', 'home_contact'], p.during, p.id
  from app.position p join app.job_role r on r.code = p.role
  where p.user_id = one_user and r.homes;
end
$$;
comment on function app_definer.follow_positions(uuid) is 'Makes the scope grants of a member of staff equal to their positions.';

-- The office of a case and of everything about its people.
create function app_definer.follow_case_office(one_case uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  office uuid := (select office_id from app.case_file where id = one_case);
  person uuid;
  protected record;
begin
  update app.case_member set office_id = office where case_id = one_case and office_id <> office;
  for person in select person_id from app.case_member where case_id = one_case loop
    update app.person p set office_ids = wanted.offices
    from (select coalesce(array_agg(distinct m.office_id), '{}') as offices from app.case_member m where m.person_id = person) wanted
    where p.id = person and p.office_ids <> wanted.offices;
  end loop;
  for protected in
    select t.table_name, t.subject_column from record.protected_table t
    where t.shape in ('about-subject', 'personal', 'keyed') and t.room <> 'cases' and t.subject_column is not null
      and exists (select from pg_catalog.pg_attribute a where a.attrelid = t.table_name and a.attname = 'office_id' and not a.attisdropped)
  loop
    execute format('update %s set office_id = $1 where %I in (select person_id from app.case_member where case_id = $2) and office_id is distinct from $1
      and app_definer.office_of(%I) = $1', protected.table_name, protected.subject_column, protected.subject_column) using office, one_case;
  end loop;
end
$$;
comment on function app_definer.follow_case_office(uuid) is 'After a case is opened or changes office, its people''s rows carry the new office.';

-- Beds in use in homes from a day on. Numbers only: a worker must know that a bed is taken, not by whom.
create function app_definer.beds_in_use(homes uuid[], from_moment timestamptz, without_children uuid[])
returns table (home_id uuid, during tstzrange, beds integer)
language sql stable security definer set search_path = '' as $$
  select p.home_id, p.during, 1 from app.placement p
  where p.home_id = any (homes) and upper(p.during) is distinct from lower(p.during)
    and (upper_inf(p.during) or upper(p.during) > from_moment) and p.child_id <> all (without_children)
  union all
  select w.home_id, w.during, 1 from app.whereabouts w
  where w.home_id = any (homes) and (upper_inf(w.during) or upper(w.during) > from_moment) and w.child_id <> all (without_children)
$$;
comment on function app_definer.beds_in_use(uuid[], timestamptz, uuid[]) is 'Capacity counts children the asker may not see; it answers with periods and numbers only.';

create function app_definer.beds_freed(homes uuid[], at timestamptz, without_children uuid[])
returns table (home_id uuid, beds integer)
language sql stable security definer set search_path = '' as $$
  -- A child away without a held bed leaves the bed free meanwhile.
  select p.home_id, count(*)::integer from app.whereabouts w
  join app.placement p on p.child_id = w.child_id and p.during @> at
  join app.setting s on s.code = w.setting
  where p.home_id = any (homes) and w.during @> at and not s.holds_bed
    and (w.hold_bed_until is null or w.hold_bed_until < at::date) and w.child_id <> all (without_children)
  group by p.home_id
$$;
comment on function app_definer.beds_freed(uuid[], timestamptz, uuid[]) is 'Beds free because the child is away and no bed is held; numbers only.';

-- The open placement of a home's children for a supervisor of licensing: a count by home, agency wide.
create function app_definer.find_people(words text, most integer) returns table (person_id uuid, rank integer)
language plpgsql stable security definer set search_path = '' as $$
declare
  wanted text := app.plain_name(btrim(words));
  mine uuid[] := app.mine('identity');
  offices uuid[] := app.my_offices('identity');
  agencies uuid[] := app.my_agencies('identity');
  pattern text;
begin
  if wanted = '' or app.me() is null then
    return;
  end if;
  pattern := replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  return query
    select p.id, case when p.search_name = wanted then 0 when p.search_name like pattern then 1 else 2 end
    from app.person p
    where p.agency_id = app.my_agency()
      and (p.search_name like pattern or app.plain_name(p.last_name) like pattern)
      and (p.id = any (mine) or p.office_ids && offices or p.agency_id = any (agencies))
    order by 2, p.search_name
    limit least(most, 50);
end
$$;
comment on function app_definer.find_people(text, integer) is 'Search by the start of a name. Prefix operators are not leakproof, so it applies the asker''s scope itself and answers with ids.';

-- Who can see this? Names with source and end for personal grants; units and offices with head counts.
create function app_definer.who_can_see(subject uuid)
returns table (user_id uuid, name text, kind text, organization text, source text, since timestamptz, until timestamptz, topics text[], people integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (subject = any (app.mine('identity')) or subject = any (app.mine('home'))) then
    return;
  end if;
  return query
    select u.id, u.name, u.kind, o.name, g.source, lower(g.during), upper(g.during), g.topics, 1
    from app.access_grant g
    join app.user_account u on u.id = g.user_id
    left join app.staff_member s on s.id = u.id
    left join app.care_organization o on o.id = s.organization_id
    where g.during @> app.moment()
      and (g.subject_id = subject or g.subject_id in (select m.case_id from app.case_member m where m.person_id = subject))
    union all
    select case when r.scope = 'agency' or r.scope = 'organization' then null else u.id end,
           case when r.scope = 'unit' then u.name else r.code end, 'staff', o.name, r.scope, min(lower(sg.during)), null, sg.topics, count(*)::integer
    from app.scope_grant sg
    join app.position p on p.id = sg.source_id
    join app.job_role r on r.code = p.role
    join app.user_account u on u.id = sg.user_id
    join app.care_organization o on o.id = p.organization_id
    join app.case_member m on m.person_id = subject
    join app.case_file c on c.id = m.case_id
    where sg.during @> app.moment() and not ('home' = any (sg.topics) and sg.scope_kind = 'agency' and r.scope <> 'agency')
      and ((sg.scope_kind = 'unit' and sg.scope_id = c.unit_id)
        or (sg.scope_kind = 'organization' and sg.scope_id = c.organization_id)
        or (sg.scope_kind = 'agency' and sg.scope_id = c.agency_id))
    group by 1, 2, o.name, r.scope, sg.topics, r.code;
end
$$;
comment on function app_definer.who_can_see(uuid) is 'Names those who can see a record, for somebody who can see it; the grants of others are not readable otherwise.';

-- The people to call about a child, for caregivers and families: the primary worker, the supervisor, the urgent line.
create function app_definer.who_to_call(child uuid)
returns table (name text, title text, phone text)
language sql stable security definer set search_path = '' as $$
  select s.name, s.title, s.phone
  from app.case_member m
  join app.primary_assignment a on a.case_id = m.case_id and a.during @> app.moment()
  join app.staff_member s on s.id = a.user_id
  where m.person_id = child and m.part = 'child' and child = any (app.mine('identity'))
$$;
comment on function app_definer.who_to_call(uuid) is 'The portal does not read the staff directory; a caregiver may know the worker of a child in their home.';

-- Accounts are opened by an administrator, or by set-up when the agency has none yet.
create function app_definer.open_account(account uuid, of_kind text, of_name text, of_language text, of_person uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from app.user_account u join app.position p on p.user_id = u.id where u.agency_id = app.my_agency() and p.role = 'administrator')
     and not exists (select from app.position p join app.job_role r on r.code = p.role
                     where p.user_id = app.me() and p.during @> app.moment() and p.role in ('administrator', 'licensing_counselor', 'case_manager', 'supervisor')) then
    raise exception 'only an administrator opens accounts' using errcode = 'insufficient_privilege';
  end if;
  insert into app.user_account (id, agency_id, kind, name, language, person_id, active)
  values (account, app.my_agency(), of_kind, of_name, of_language, of_person, true);
  if of_person is not null then
    perform app_definer.follow_person(of_person);
    perform app_definer.follow_home(a.home_id) from app.home_adult a where a.person_id = of_person and a.during @> app.moment();
  end if;
end
$$;
comment on function app_definer.open_account(uuid, text, text, text, uuid) is 'An account''s row is its owner''s own; opening one for somebody else is an administrator''s act and is checked here.';

-- New people and new cases: nobody has a grant yet, so the one who makes them is let in by the row they make.
create function app_definer.add_person(person uuid, first_name text, last_name text, pronouns text, born_on date, born_precision text, languages text[], interpreter text, died_on date)
returns void language plpgsql security definer set search_path = '' as $$
begin
  if app.me() is null or not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency()) then
    raise exception 'only staff adds people' using errcode = 'insufficient_privilege';
  end if;
  insert into app.person (id, agency_id, office_ids, first_name, last_name, pronouns, born_on, born_precision, languages, interpreter, died_on)
  values (person, app.my_agency(), '{}', first_name, last_name, pronouns, born_on, born_precision, languages, interpreter, died_on);
end
$$;
comment on function app_definer.add_person(uuid, text, text, text, date, text, text[], text, date) is 'A new person is in no case yet, so nobody''s policy admits the row; staff of the agency may add it and sees it once it is in a case or a home.';

grant execute on all functions in schema app_definer to alongside_owner;
grant execute on function app_definer.follow_assignments(uuid), app_definer.follow_placements(uuid), app_definer.follow_home(uuid),
  app_definer.follow_person(uuid), app_definer.follow_positions(uuid), app_definer.follow_case_office(uuid),
  app_definer.beds_in_use(uuid[], timestamptz, uuid[]), app_definer.beds_freed(uuid[], timestamptz, uuid[]),
  app_definer.find_people(text, integer), app_definer.who_can_see(uuid),
  app_definer.open_account(uuid, text, text, text, uuid),
  app_definer.add_person(uuid, text, text, text, date, text, text[], text, date)
  to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.who_can_see(uuid), app_definer.who_to_call(uuid), app_definer.file_of_document(uuid) to alongside_portal;
grant execute on function app_definer.who_to_call(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
do $$
declare
  protected record;
begin
  for protected in
    select t.table_name, t.subject_column from record.protected_table t
    where t.shape in ('about-subject', 'personal', 'keyed') and t.room <> 'cases' and t.subject_column is not null
      and exists (select from pg_attribute a where a.attrelid = t.table_name and a.attname = 'office_id' and not a.attisdropped)
  loop
    execute format('create trigger stamp_office before insert on %s for each row execute function app_definer.stamp_office(%L)',
      protected.table_name, protected.subject_column);
  end loop;
end
$$;
reset role;
