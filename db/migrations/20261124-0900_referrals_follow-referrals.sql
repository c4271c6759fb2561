-- A referral is followed until somebody has read what came of it: who is told of what, once, and when it goes further.
set role alongside_owner;
alter table app.referral_urgency
  add column remind_days integer not null default 1 constraint referral_urgency__reminds_before check (remind_days between 0 and 30),
  add column escalate_days integer not null default 3 constraint referral_urgency__escalates_after check (escalate_days between 1 and 60);
alter table app.referral_urgency alter column remind_days drop default, alter column escalate_days drop default;
comment on column app.referral_urgency.remind_days is 'So many days before the answer is due the service is reminded.';
comment on column app.referral_urgency.escalate_days is 'So many days after it was due the supervisor is told.';

create table app.update_pace (
  code          text primary key,
  remind_days   integer not null constraint update_pace__reminds_before check (remind_days between 0 and 30),
  escalate_days integer not null constraint update_pace__escalates_after check (escalate_days between 1 and 60)
);
comment on table app.update_pace is 'room: referrals · topic: none · Word of progress: how many days before its day the service is reminded, and how many after it the supervisor is told.';
call build.open_reference('app.update_pace', 'referrals');

create table app.referral_notice (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null,
  sensitive   text,
  referral_id uuid not null,
  waits_for   text not null constraint referral_notice__waits_for_is_known check (waits_for in ('answer', 'update')),
  due_on      date not null,
  step        text not null constraint referral_notice__step_is_known check (step in ('reminded', 'late', 'escalated')),
  told_at     timestamptz not null,
  constraint referral_notice__of_the_person foreign key (referral_id, person_id) references app.referral (id, person_id) deferrable,
  constraint referral_notice__once unique (person_id, referral_id, waits_for, due_on, step)
);
comment on table app.referral_notice is 'room: referrals · topic: referral · What was told of a referral that waits, so that nothing is told twice: written at night, by nobody.';
create index referral_notice__referral on app.referral_notice (referral_id, person_id);
call build.close_table('app.referral_notice', 'referrals', 'referral', 'person_id', 'about-subject');
create policy case_team on app.referral_notice for select to alongside_case
  using (person_id = any ((select app.mine('referral'))::uuid[]));
create policy office on app.referral_notice for select to alongside_office
  using (sensitive is null and office_id = any ((select app.my_offices('referral'))::uuid[]));
create policy agency on app.referral_notice for select to alongside_agency
  using (sensitive is null and agency_id = any ((select app.my_agencies('referral'))::uuid[]));
grant select on app.referral_notice to alongside_case, alongside_office, alongside_agency;
create trigger stamp_office before insert or update of office_id, person_id on app.referral_notice
  for each row execute function app_definer.stamp_office('person_id');

-- What a task asked for may come about by somebody with a link, or by time: nobody's account stands for it.
alter table app.task drop constraint task__is_done_by_someone;
alter table app.task add constraint task__is_done_by_someone check (done_by is null or done_at is not null);
create index task__source on app.task (source_id) where source_id is not null and done_at is null and dropped_at is null;

-- A reminder names nobody and carries no link: the one that was sent still opens.
alter table auth.outbox alter column link_sealed drop not null;
alter table auth.outbox drop constraint outbox__template_is_known;
alter table auth.outbox add constraint outbox__template_is_known
  check (template in ('sign-in-link', 'invitation', 'paper-to-sign', 'guest-entry', 'guest-referral', 'guest-inbox', 'referral-reminder'));
alter table auth.outbox add constraint outbox__reminder_carries_no_link check ((link_sealed is null) = (template = 'referral-reminder'));
reset role;

set role alongside_definer;
-- Entries of the directory that were joined are one organization for every question of referrals, until they are taken apart.
create function app_definer.same_organizations(organization uuid, by_moment timestamptz default 'infinity') returns uuid[]
language sql stable security definer set search_path = '' as $$
  with recursive joined as (
    select m.merged_id, m.organization_id as kept_id from app.organization_merge m
    where m.agency_id = app.my_agency() and m.undone_at is null and m.merged_at < by_moment
  ), led as (
    select o.id from app.organization o where o.id = organization and o.agency_id = app.my_agency()
    union
    select j.kept_id from led l join joined j on j.merged_id = l.id
  ), same as (
    select l.id, 0 as far from led l where not exists (select from joined j where j.merged_id = l.id)
    union
    select j.merged_id, s.far + 1 from same s join joined j on j.kept_id = s.id
  )
  select coalesce(array_agg(s.id order by s.far, s.id), '{}') from same s
$$;
comment on function app_definer.same_organizations(uuid, timestamptz) is 'All entries that were joined with this one before a moment and still are, the one that is kept first: a guest reads no other entry than its own.';
grant execute on function app_definer.same_organizations(uuid, timestamptz) to alongside_case, alongside_office, alongside_agency, alongside_guest, alongside_owner;

-- Whom a referral's tasks go to, and the child they hang on: the worker sees that child's name, whoever the referral is for.
create function app_definer.who_follows(of_referral uuid) returns table (child uuid, worker uuid, supervisor uuid)
language sql stable security definer set search_path = '' as $$
  select kid.id, w.id, coalesce(led.user_id, w.id)
  from app.referral r
  left join app.case_file c on c.id = r.case_id and c.life @> app.moment()
  left join app.primary_assignment a on a.case_id = c.id and a.during @> app.moment()
  join app.user_account w on w.id = coalesce(a.user_id, r.opened_by) and w.active and w.kind = 'staff'
  cross join lateral (
    select m.person_id as id from app.case_member m
    where (m.case_id = c.id or m.person_id = r.person_id) and m.part = 'child' and m.during @> app.moment()
      and exists (select from app.access_grant g where g.user_id = w.id and g.subject_id in (m.person_id, m.case_id) and g.during @> app.moment()
                  and g.topics @> array['identity', 'tasks'])
    order by m.person_id <> r.person_id, lower(m.during), m.person_id limit 1
  ) kid
  left join lateral (
    select p.user_id from app.position p join app.user_account u on u.id = p.user_id and u.active
    where p.role = 'supervisor' and p.during @> app.moment() and p.unit_id = coalesce(c.unit_id, (
      select own.unit_id from app.position own where own.user_id = w.id and own.unit_id is not null and own.during @> app.moment() order by lower(own.during) limit 1))
    order by lower(p.during), p.id limit 1
  ) led on true
  where r.id = of_referral
$$;
comment on function app_definer.who_follows(uuid) is 'Tasks of a referral are opened when a service answers by link or at night: neither may read cases, accounts and grants. Asked by the functions beside it only.';
revoke all on function app_definer.who_follows(uuid) from public;

-- Others work with a child's tasks than with a parent's needs: what is for somebody else, or protected by a rule of its own, is told by its number.
create function app_definer.open_referral_task(of_referral uuid, of_kind text, due date) returns void
language sql security definer set search_path = '' as $$
  insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, opened_by, source_id)
  select uuidv7(), r.agency_id, f.child, of_kind,
    r.number || case when r.sensitive is null and r.person_id = f.child then ': ' || s.name || ' (' || o.name || ')' else '' end,
    due, case of_kind when 'referral_escalated' then f.supervisor else f.worker end, app.moment(), app.me(), r.id
  from app.referral r join app.service s on s.id = r.service_id join app.organization o on o.id = r.organization_id
  cross join lateral app_definer.who_follows(r.id) f
  where r.id = of_referral and not exists (
    select from app.task t where t.source_id = r.id and t.kind = of_kind and t.done_at is null and t.dropped_at is null)
$$;
comment on function app_definer.open_referral_task(uuid, text, date) is 'Opens one task of a kind for a referral, for its worker or the supervisor; asked by the functions beside it only.';
revoke all on function app_definer.open_referral_task(uuid, text, date) from public;

create function app_definer.settle_referral(of_referral uuid, because text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  r app.referral;
  late_update boolean;
  today date;
begin
  select * into r from app.referral where id = of_referral and agency_id = app.my_agency();
  if r.id is null or not (r.id = any (app_definer.guest_referrals()) or r.person_id = app_definer.my_person() or r.person_id = any (app.mine('referral'))
    or r.sensitive is null and (r.office_id = any (app.my_offices('referral')) or r.agency_id = any (app.my_agencies('referral')))) then
    return;
  end if;
  select (app.moment() at time zone a.time_zone)::date into today from app.agency a where a.id = r.agency_id;
  late_update := r.state in ('started', 'on-hold') and exists (
    select from app.progress_update p where p.referral_id = r.id and p.came_at is null and p.due_on < today);
  update app.task t set
    done_at = case when not is_gone then app.moment() end, done_by = case when not is_gone then app.me() end,
    dropped_at = case when is_gone then app.moment() end, dropped_why = case when is_gone then because end
  from (
    select o.id, r.state in ('withdrawn', 'in-error') or o.kind = 'referral_update' and r.state in ('completed', 'stopped', 'closed') as is_gone
    from app.task o where o.source_id = r.id and o.done_at is null and o.dropped_at is null and case o.kind
      when 'referral_answer' then r.state not in ('sent', 'received')
      when 'referral_update' then not late_update
      when 'referral_escalated' then not late_update and not (r.state in ('sent', 'received') and r.answer_due_on < today)
      when 'referral_result' then r.state not in ('declined', 'completed', 'stopped')
      else false end
  ) over where t.id = over.id;
  if r.state in ('declined', 'completed', 'stopped')
    and not exists (select from app.task t where t.source_id = r.id and t.kind = 'referral_result') then
    perform app_definer.open_referral_task(r.id, 'referral_result', today);
  end if;
end
$$;
comment on function app_definer.settle_referral(uuid, text) is 'Brings a referral''s tasks in line with where it stands after a step, also of a family or of somebody with a link, who read no tasks; because says why what is needed no more was dropped.';
revoke all on function app_definer.settle_referral(uuid, text) from public;
grant execute on function app_definer.settle_referral(uuid, text) to alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_guest;

create function app_definer.follow_referrals() returns table (notice uuid, email text, reminded boolean)
language plpgsql security definer set search_path = '' as $$
declare
  today date;
  told record;
begin
  if app.my_agency() is null or current_setting('role') <> 'alongside_clocks' then
    raise exception 'referrals are followed at night, by nobody' using errcode = 'insufficient_privilege';
  end if;
  select (app.moment() at time zone a.time_zone)::date into today from app.agency a where a.id = app.my_agency();
  for told in
    with inboxes as materialized (
      select distinct unnest(app_definer.same_organizations(l.subject_id, l.made_at)) as organization_id from app.guest_link l
      where l.agency_id = app.my_agency() and l.opens = 'inbox' and l.ended_at is null and l.ends_at > app.moment()
    ), waiting as (
      select r.id, r.person_id, r.sensitive, r.organization_id, 'answer' as waits_for, r.answer_due_on as due_on, u.remind_days, u.escalate_days
      from app.referral r join app.referral_urgency u on u.code = r.urgency
      where r.agency_id = app.my_agency() and r.state in ('sent', 'received') and r.answer_due_on is not null
      union all
      select r.id, r.person_id, r.sensitive, r.organization_id, 'update', p.due_on, u.remind_days, u.escalate_days
      from app.progress_update p join app.referral r on r.id = p.referral_id and r.state in ('started', 'on-hold')
      join app.update_pace u on u.code = 'update'
      where p.agency_id = app.my_agency() and p.came_at is null and p.due_on is not null
    ), steps as (
      select w.*, 'reminded' as step, 1 as turn from waiting w where w.due_on - w.remind_days <= today and (
        w.sensitive is null and w.organization_id in (select i.organization_id from inboxes i)
        or exists (select from app.guest_link l where l.ended_at is null and l.ends_at > app.moment() and l.opens = 'referral' and l.subject_id = w.id))
      union all select w.*, 'late', 2 from waiting w where w.due_on < today
      union all select w.*, 'escalated', 3 from waiting w where w.due_on + w.escalate_days <= today
    ), written as (
      insert into app.referral_notice (id, agency_id, person_id, sensitive, referral_id, waits_for, due_on, step, told_at)
      select uuidv7(), app.my_agency(), s.person_id, s.sensitive, s.id, s.waits_for, s.due_on, s.step, app.moment() from steps s
      on conflict do nothing returning *
    )
    select w.id, w.referral_id, w.waits_for, w.due_on, w.step, nullif(btrim(o.email), '') as email
    from written w join app.referral r on r.id = w.referral_id
    join app.organization o on o.id = (app_definer.same_organizations(r.organization_id))[1]
    order by w.due_on, w.referral_id, w.step
  loop
    if told.step = 'late' then
      perform app_definer.open_referral_task(told.referral_id, 'referral_' || told.waits_for, told.due_on);
    elsif told.step = 'escalated' then
      perform app_definer.open_referral_task(told.referral_id, 'referral_escalated', today);
    end if;
    notice := told.id;
    reminded := told.step = 'reminded';
    email := case when reminded then told.email end;
    return next;
  end loop;
end
$$;
comment on function app_definer.follow_referrals() is 'At night, for one agency: what waits too long becomes tasks, once, and services that were sent a link are named to be reminded. Nobody acts, so no person''s rights reach.';
revoke all on function app_definer.follow_referrals() from public;
grant execute on function app_definer.follow_referrals() to alongside_clocks;

create function app_definer.remind_of_referral(notice uuid, message uuid, to_sealed text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into auth.outbox (id, made_at, channel, to_sealed, template, language, agency_name, ends_at)
  select message, app.moment(), 'email', remind_of_referral.to_sealed, 'referral-reminder', 'en', a.name, app.moment() + interval '7 days'
  from app.referral_notice n join app.agency a on a.id = n.agency_id
  where n.id = notice and n.agency_id = app.my_agency() and n.step = 'reminded' and n.told_at = app.moment()
    and current_setting('role') = 'alongside_clocks';
end
$$;
comment on function app_definer.remind_of_referral(uuid, uuid, text) is 'Puts the reminder to a service into the outbox, which is closed to rooms; only for what was told in the same transaction.';
revoke all on function app_definer.remind_of_referral(uuid, uuid, text) from public;
grant execute on function app_definer.remind_of_referral(uuid, uuid, text) to alongside_clocks;
reset role;
