-- Families ask for a service they found, and say no to one that was offered.
set role alongside_owner;
alter table app.need add column wished_service_id uuid references app.service (id);
comment on column app.need.wished_service_id is 'The service of the directory that whoever asked would like.';
create index need__wished_service on app.need (wished_service_id) where wished_service_id is not null;

-- A no of the family is theirs to say about themselves, and needs no reason.
create policy portal_says_no on app.referral for update to alongside_portal
  using (person_id = (select app_definer.my_person())
    and state in ('draft', 'sent', 'received', 'accepted', 'waiting-list', 'scheduled', 'started', 'on-hold'))
  with check (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()) and state = 'withdrawn');
grant update (state, state_since, reason, ended_on) on app.referral to alongside_portal;
create policy portal_says_no on app.referral_step for insert to alongside_portal
  with check (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency())
    and user_id = (select app.me()) and by_whom = 'family' and to_state = 'withdrawn');
grant insert on app.referral_step to alongside_portal;
reset role;

set role alongside_definer;
create function app_definer.ask_for_service(task uuid, need uuid) returns boolean
language sql security definer set search_path = '' as $$
  insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, opened_by, source_id)
  select ask_for_service.task, n.agency_id, around.child, 'service_asked', case when around.child = n.person_id then s.name end,
    (app.moment() at time zone a.time_zone)::date + case n.urgency when 'safety' then 0 when 'soon' then 3 else 7 end,
    around.worker, app.moment(), app.me(), n.id
  from app.need n
  join app.agency a on a.id = n.agency_id
  join lateral (
    select w.user_id as worker, kid.person_id as child
    from app.case_member m
    join app.case_file c on c.id = m.case_id and c.life @> app.moment()
    join app.primary_assignment w on w.case_id = m.case_id and w.during @> app.moment()
    join app.case_member kid on kid.case_id = m.case_id and kid.part = 'child' and kid.during @> app.moment()
    where m.person_id = n.person_id and m.during @> app.moment()
    order by kid.person_id <> n.person_id, lower(m.during) desc, lower(kid.during), kid.person_id limit 1
  ) around on true
  left join app.service s on s.id = n.wished_service_id
  where n.id = ask_for_service.need and n.recorded_by = app.me() and n.recorded_at = app.moment()
  returning true
$$;
comment on function app_definer.ask_for_service(uuid, uuid) is 'Whoever asks for something from outside gives the worker a task, whose case, account and tasks they may not read; only for what they wrote down in the same transaction. Null when nobody has a case of theirs.';
grant execute on function app_definer.ask_for_service(uuid, uuid) to alongside_portal;
reset role;
