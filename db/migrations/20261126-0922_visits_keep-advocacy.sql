-- What a worker asked for on a child's behalf: of whom, by when, the answer, and what was done when none came.
set role alongside_owner;
create table app.advocacy (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  of_whom     text not null constraint advocacy__of_whom_is_known
    check (of_whom in ('school', 'health_plan', 'provider', 'court', 'agency', 'housing', 'benefits', 'other')),
  whom        text not null constraint advocacy__names_whom check (btrim(whom) <> ''),
  what        text not null constraint advocacy__says_what check (btrim(what) <> ''),
  asked_on    date not null,
  answer_by   date not null,
  asked_by    uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  answered_on date,
  answer      text constraint advocacy__answer_is_known check (answer in ('granted', 'partly', 'refused', 'not_needed')),
  answer_words text,
  answered_by uuid references app.user_account (id),
  constraint advocacy__of_one_child unique (id, child_id),
  constraint advocacy__leaves_time_to_answer check (answer_by >= asked_on),
  constraint advocacy__answered_says_how check ((answered_on is null) = (answer is null) and (answer is null) = (answered_by is null)),
  constraint advocacy__answered_after_asking check (answered_on >= asked_on)
);
comment on table app.advocacy is 'room: visits · topic: case · Something asked for on a child''s behalf: of whom, by when, and the answer.';
create index advocacy__child on app.advocacy (child_id, asked_on desc);
create index advocacy__waiting on app.advocacy (agency_id, answer_by) where answered_on is null;
call build.protect_about('app.advocacy', 'visits', 'case', 'child_id');
call build.keep_history('app.advocacy', 'case', 'child_id');

create table app.advocacy_step (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  advocacy_id uuid not null,
  kind        text not null constraint advocacy_step__kind_is_known check (kind in ('asked_again', 'escalated')),
  taken_on    date not null,
  words       text constraint advocacy_step__says_something check (btrim(words) <> ''),
  recorded_by uuid references app.user_account (id),
  recorded_at timestamptz not null,
  constraint advocacy_step__of_the_child foreign key (advocacy_id, child_id) references app.advocacy (id, child_id) deferrable
);
comment on table app.advocacy_step is 'room: visits · topic: case · What was done while an answer was waited for: asked again, or taken to the supervisor.';
comment on column app.advocacy_step.recorded_by is 'Null: the night took it to the supervisor.';
create index advocacy_step__of on app.advocacy_step (advocacy_id, child_id);
create index advocacy_step__child on app.advocacy_step (child_id);
call build.protect_about('app.advocacy_step', 'visits', 'case', 'child_id');
call build.keep_history('app.advocacy_step', 'case', 'child_id');

create view app.visits_v_advocacy with (security_invoker = true) as
  select a.id, a.child_id, a.of_whom, a.whom, a.what, a.asked_on, a.answer_by, a.answered_on, a.answer, a.answer_words,
    (select min(s.taken_on) from app.advocacy_step s where s.advocacy_id = a.id and s.child_id = a.child_id and s.kind = 'escalated') as escalated_on
  from app.advocacy a;
comment on view app.visits_v_advocacy is 'room: visits · What was asked for on a child''s behalf, the answer, and when it went to the supervisor.';
grant select on app.visits_v_advocacy to alongside_case, alongside_office, alongside_agency;

reset role;

set role alongside_definer;
-- Who is asked to see to it: whoever leads the unit of the child's case, else the worker.
create function app_definer.open_advocacy_task(of_advocacy uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  asked uuid;
  a app.advocacy;
begin
  select * into a from app.advocacy where id = of_advocacy and agency_id = app.my_agency();
  select coalesce(led.user_id, w.user_id) into asked
  from app.case_member m join app.case_file c on c.id = m.case_id and c.life @> app.moment()
  join app.primary_assignment w on w.case_id = c.id and w.during @> app.moment()
  left join lateral (
    select p.user_id from app.position p join app.user_account u on u.id = p.user_id and u.active
    where p.unit_id = c.unit_id and p.role = 'supervisor' and p.during @> app.moment() order by lower(p.during), p.id limit 1
  ) led on true
  where m.person_id = a.child_id and m.part = 'child' and m.during @> app.moment() limit 1;
  if asked is null or exists (select from app.task t where t.source_id = a.id and t.kind = 'advocacy_unanswered'
      and t.done_at is null and t.dropped_at is null) then
    return false;
  end if;
  insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, opened_by, source_id)
  select uuidv7(), a.agency_id, a.child_id, 'advocacy_unanswered', a.what || ' (' || a.whom || ')',
    (app.moment() at time zone g.time_zone)::date, asked, app.moment(), app.me(), a.id
  from app.agency g where g.id = a.agency_id;
  return true;
end
$$;
comment on function app_definer.open_advocacy_task(uuid) is 'Opens the supervisor''s task for a request without an answer; asked by the functions beside it only.';
revoke all on function app_definer.open_advocacy_task(uuid) from public;

create function app_definer.follow_advocacy() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  today date;
  late record;
  told integer := 0;
begin
  if app.my_agency() is null or current_setting('role') <> 'alongside_clocks' then
    raise exception 'requests are followed at night, by nobody' using errcode = 'insufficient_privilege';
  end if;
  select (app.moment() at time zone a.time_zone)::date into today from app.agency a where a.id = app.my_agency();
  for late in
    select a.id, a.child_id from app.advocacy a
    where a.agency_id = app.my_agency() and a.answered_on is null and a.answer_by < today
      and not exists (select from app.advocacy_step s where s.advocacy_id = a.id and s.child_id = a.child_id and s.kind = 'escalated')
    order by a.answer_by, a.id
  loop
    insert into app.advocacy_step (id, agency_id, child_id, advocacy_id, kind, taken_on, recorded_at)
    values (uuidv7(), app.my_agency(), late.child_id, late.id, 'escalated', today, app.moment());
    perform app_definer.open_advocacy_task(late.id);
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function app_definer.follow_advocacy() is 'At night, for one agency: what was asked for a child and has had no answer by its day goes to the supervisor, once. Nobody acts, so no person''s rights reach.';
revoke all on function app_definer.follow_advocacy() from public;
grant execute on function app_definer.follow_advocacy() to alongside_clocks;

create function app_definer.escalate_advocacy(of_advocacy uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app.advocacy a where a.id = of_advocacy and a.answered_on is null and a.child_id = any (app.mine('case'))) then
    return false;
  end if;
  return app_definer.open_advocacy_task(of_advocacy);
end
$$;
comment on function app_definer.escalate_advocacy(uuid) is 'A worker takes a request without an answer to the supervisor: who leads the unit is not theirs to read in general. Only for children whose case they read.';
revoke all on function app_definer.escalate_advocacy(uuid) from public;
grant execute on function app_definer.escalate_advocacy(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;
