-- Days on which an organization and an office of the agency work under one roof, so that families find both at once.
set role alongside_owner;
create table app.colocation (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  office_id   uuid not null references app.office (id),
  location_id uuid references app.location (id),
  weekday     smallint not null constraint colocation__weekday_is_one_of_seven check (weekday between 1 and 7),
  begins_at   time not null,
  ends_at     time not null,
  during      daterange not null constraint colocation__lasts check (not isempty(during)),
  note        text,
  constraint colocation__begins_before_it_ends check (begins_at < ends_at)
);
comment on table app.colocation is 'room: organizations · topic: organization · A weekday on which an organization and an office of the agency work under one roof, from when to when.';
comment on column app.colocation.location_id is 'The organization''s place where the office''s staff sits; null is in the office itself.';
comment on column app.colocation.weekday is 'As in ISO 8601: Monday is 1.';
comment on column app.colocation.note is 'How to get there by bus or on foot, and whom to ask for.';
create index colocation__office on app.colocation (office_id, weekday, begins_at);
create index colocation__location on app.colocation (location_id) where location_id is not null;
create index colocation__organization on app.colocation (organization_id);
call build.protect_shared('app.colocation', 'organizations', 'organization');
call build.keep_history('app.colocation', 'organization', '');

create view app.agency_v_office with (security_invoker = true) as
  select o.id, o.agency_id, o.name, o.street, o.city from app.office o;
comment on view app.agency_v_office is 'room: agency · Offices by name, with their street.';
grant select on app.agency_v_office to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_definer;
create function app_definer.leave_hidden_place() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  gone uuid[];
begin
  if tg_op = 'DELETE' or new.confidential then
    gone := array(select c.id from app.colocation c where c.location_id = old.id);
    delete from app.colocation c where c.id = any (gone);
    update record.row_change r set before = null where r.row_id = any (gone) and r.table_name = 'colocation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
comment on function app_definer.leave_hidden_place() is 'Days under one roof say where a place is: with a place that goes or turns confidential they go too, out of history as well, which nobody else may change.';
revoke all on function app_definer.leave_hidden_place() from public;
grant execute on function app_definer.leave_hidden_place() to alongside_owner;
reset role;

set role alongside_owner;
create trigger leave_hidden_place before delete or update of confidential on app.location
  for each row execute function app_definer.leave_hidden_place();
reset role;
