-- Visits that are planned: for which day, by whom, and which legal date they keep.
set role alongside_owner;
create table app.visit_plan (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null references app.contact_kind (code),
  planned_on  date not null,
  starts_at   timestamptz,
  due_on      date,
  assigned_to uuid not null references app.user_account (id),
  planned_by  uuid not null references app.user_account (id),
  planned_at  timestamptz not null,
  contact_id  uuid,
  dropped_at  timestamptz,
  dropped_why text,
  constraint visit_plan__kept_by_a_contact_of_the_child foreign key (contact_id, child_id) references app.contact (id, child_id) deferrable,
  constraint visit_plan__dropped_says_why check ((dropped_at is null) = (dropped_why is null)),
  constraint visit_plan__is_kept_or_dropped check (contact_id is null or dropped_at is null)
);
comment on table app.visit_plan is 'room: visits · topic: visits · A visit somebody means to make on a day: kept by a contact, moved, or dropped with a reason.';
comment on column app.visit_plan.starts_at is 'The moment it was arranged for; null where only the day is set.';
comment on column app.visit_plan.due_on is 'The legal date it was planned to keep; null where none was known.';
create index visit_plan__child on app.visit_plan (child_id, planned_on);
create index visit_plan__assigned on app.visit_plan (assigned_to, planned_on) where contact_id is null and dropped_at is null;
create index visit_plan__contact on app.visit_plan (contact_id, child_id);
call build.protect_about('app.visit_plan', 'visits', 'visits', 'child_id');
call build.keep_history('app.visit_plan', 'visits', 'child_id');

-- A day of driving begins and ends at the office, whose place is known by its postal code.
create or replace view app.agency_v_office with (security_invoker = true) as
  select id, agency_id, name, street, city, postal_code from app.office;
reset role;

-- Who has the case makes its visits: what a former worker had planned stands with who has it now.
set role alongside_definer;
create function app_definer.follow_worker_of_visits(of_case uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update app.visit_plan v set assigned_to = now.user_id
  from app.primary_assignment now
  where now.case_id = of_case and now.during @> app.moment() and v.agency_id = app.my_agency()
    and v.child_id in (select m.person_id from app.case_member m where m.case_id = of_case and m.part = 'child')
    and v.contact_id is null and v.dropped_at is null and v.assigned_to <> now.user_id
    and exists (select from app.primary_assignment before where before.case_id = of_case and before.user_id = v.assigned_to);
end
$$;
comment on function app_definer.follow_worker_of_visits(uuid) is 'Who hands a case over may no longer see it at that moment: planned visits of a former worker become those of who has the case, and nothing else can be brought about by it.';
revoke all on function app_definer.follow_worker_of_visits(uuid) from public;
grant execute on function app_definer.follow_worker_of_visits(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;
