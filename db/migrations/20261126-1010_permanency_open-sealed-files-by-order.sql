-- An order of a court opens a sealed file: to one person, until a day, for reading alone. The file stays in the vault and the policies
-- of its tables stay as they are: app.mine answers with it in a transaction of its own, in which an order is named, the opening is
-- written down and nothing can be written any more.
set role alongside_owner;

create table record.sealed_order (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  file_id     uuid not null references record.sealed_file (id),
  reader_id   uuid not null references app.user_account (id),
  court       text not null constraint sealed_order__names_a_court check (btrim(court) <> ''),
  number      text not null constraint sealed_order__has_a_number check (btrim(number) <> ''),
  ordered_on  date not null,
  purpose     text not null constraint sealed_order__says_what_for check (btrim(purpose) <> ''),
  during      tstzrange not null constraint sealed_order__ends_within_a_year check (
    not isempty(during) and not lower_inf(during) and not upper_inf(during) and upper(during) <= lower(during) + interval '366 days'),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  ended_at    timestamptz,
  ended_why   text,
  constraint sealed_order__ended_with_a_reason check ((ended_at is null) = (ended_why is null) and btrim(ended_why) <> '')
);
comment on table record.sealed_order is 'room: permanency · topic: none · An order of a court that opens a sealed file: to whom, until when, for what. Nobody reads it but through functions.';
comment on column record.sealed_order.during is 'From the moment it was recorded to the end of its last day; before or after it opens nothing.';
create index sealed_order__agency on record.sealed_order (agency_id);
create index sealed_order__file on record.sealed_order (file_id);
create index sealed_order__reader on record.sealed_order (reader_id);
create index sealed_order__recorded_by on record.sealed_order (recorded_by);

create table record.sealed_opening (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  order_id  uuid not null references record.sealed_order (id),
  at        timestamptz not null
);
comment on table record.sealed_opening is 'room: permanency · topic: none · Each time a sealed file was opened by an order: when. Who reads is named by the order.';
create index sealed_opening__agency on record.sealed_opening (agency_id);
create index sealed_opening__order on record.sealed_opening (order_id, at);

do $$
declare
  closed text;
begin
  foreach closed in array array['record.sealed_order', 'record.sealed_opening'] loop
    execute format('alter table %s enable row level security', closed);
    execute format('alter table %s force row level security', closed);
    execute format('create policy definer_works on %s to alongside_definer using (true) with check (true)', closed);
    execute format('grant select, insert on %s to alongside_definer', closed);
  end loop;
end
$$;
grant update (ended_at, ended_why) on record.sealed_order to alongside_definer;

create function app.by_order() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.by_order', true), '')::uuid;
comment on function app.by_order() is 'The order of a court this transaction reads a sealed file by. Naming it opens nothing by itself: app_definer.opened_by_order asks the rest.';
grant execute on function app.by_order() to alongside_definer, alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

set role alongside_definer;
create function app_definer.guards_sealed_files() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment() and p.role = 'privacy_officer')
$$;
comment on function app_definer.guards_sealed_files() is 'Orders about sealed files are recorded and ended by the privacy officer; it reads the asker''s positions at this moment.';

create function app_definer.record_sealed_order(
  one_order uuid, one_file uuid, reader uuid, of_court text, with_number text, ordered date, because text, ends timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
begin
  if not app_definer.guards_sealed_files() then
    raise exception 'orders about sealed files are recorded by the privacy officer' using errcode = 'insufficient_privilege';
  elsif not exists (select from record.sealed_file f where f.id = one_file and f.agency_id = app.my_agency()) then
    return 'not-there';
  elsif not exists (select from app.user_account u join app.staff_member s on s.id = u.id
                    where u.id = reader and u.agency_id = app.my_agency() and u.kind = 'staff' and u.active) then
    return 'reader-is-not-staff';
  end if;
  insert into record.sealed_order (id, agency_id, file_id, reader_id, court, number, ordered_on, purpose, during, recorded_by, recorded_at)
  values (one_order, app.my_agency(), one_file, reader, of_court, with_number, ordered, because, tstzrange(app.moment(), ends), app.me(), app.moment());
  return 'recorded';
end
$$;
comment on function app_definer.record_sealed_order(uuid, uuid, uuid, text, text, date, text, timestamptz) is 'The privacy officer writes down the order of a court that opens a sealed file to one person; the tables are closed to rooms.';

create function app_definer.end_sealed_order(one_order uuid, because text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not app_definer.guards_sealed_files() then
    raise exception 'orders about sealed files are ended by the privacy officer' using errcode = 'insufficient_privilege';
  end if;
  update record.sealed_order o set ended_at = app.moment(), ended_why = because
  where o.id = one_order and o.agency_id = app.my_agency() and o.ended_at is null and upper(o.during) > app.moment();
  return found;
end
$$;
comment on function app_definer.end_sealed_order(uuid, text) is 'The privacy officer closes a sealed file again before the day of the order; the table is closed to rooms.';

create function app_definer.sealed_orders()
returns table (id uuid, file_id uuid, reader_id uuid, reader text, court text, number text, ordered_on date, purpose text,
  until timestamptz, recorded_at timestamptz, ended_at timestamptz, ended_why text, openings text[])
language sql stable security definer set search_path = '' as $$
  select o.id, o.file_id, o.reader_id, u.name, o.court, o.number, o.ordered_on, o.purpose, upper(o.during), o.recorded_at, o.ended_at, o.ended_why,
    array(select to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from record.sealed_opening p where p.order_id = o.id order by p.at desc)
  from record.sealed_order o join app.user_account u on u.id = o.reader_id
  where o.agency_id = app.my_agency() and app_definer.guards_sealed_files()
  order by o.recorded_at desc, o.id desc
$$;
comment on function app_definer.sealed_orders() is 'Orders about sealed files and every opening by them, for the privacy officer alone: nothing of what lies in the files.';

create function app_definer.my_sealed_orders()
returns table (id uuid, court text, number text, ordered_on date, purpose text, until timestamptz)
language sql stable security definer set search_path = '' as $$
  select o.id, o.court, o.number, o.ordered_on, o.purpose, upper(o.during) from record.sealed_order o
  where o.reader_id = app.me() and o.agency_id = app.my_agency() and o.ended_at is null and o.during @> app.moment()
  order by upper(o.during), o.id
$$;
comment on function app_definer.my_sealed_orders() is 'Whoever an order names finds it while it holds; the table is closed to rooms. It names no child.';

-- The sealed child an order opens now: to the person it names, while it holds, once this opening is written down and nothing more can be.
create function app_definer.opened_by_order() returns uuid
language sql stable security definer set search_path = '' as $$
  select f.old_id from record.sealed_order o join record.sealed_file f on f.id = o.file_id
  where o.id = app.by_order() and o.reader_id = app.me() and o.agency_id = app.my_agency() and o.ended_at is null and o.during @> app.moment()
    and current_setting('transaction_read_only') = 'on'
    and exists (select from record.sealed_opening p where p.order_id = o.id and p.at = app.moment())
    and exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment())
$$;
comment on function app_definer.opened_by_order() is 'Asked by what policies ask: sealed files, orders and openings are closed to rooms.';

create function app_definer.people_opened_by_order(want text) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with sealed as materialized (select app_definer.opened_by_order() as child),
  around as (
    select child as id from sealed
    union select m.person_id from sealed join app.case_member own on own.person_id = sealed.child join app.case_member m on m.case_id = own.case_id
  )
  select case
    -- A hidden address is opened by no order about an adoption.
    when want = 'address_protected' then '{}'
    else array(
      select p.id from around join app.person p on p.id = around.id
      join app.agency vault on vault.id = p.agency_id and vault.keeps_sealed_of = app.my_agency()
      union
      -- Who the family of birth is stands in the file, also of those who have a record of their own outside it: their names, nothing more.
      select r.relative_id from sealed join app.relationship r on r.person_id = sealed.child where want = 'identity'
    ) end
$$;
comment on function app_definer.people_opened_by_order(text) is 'Part of app.mine: the child and whoever lies in the vault with the child''s cases; of relatives who have a record of their own outside it the identity.';

create function app_definer.open_by_order(one_order uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  child uuid;
begin
  if not exists (select from app_definer.my_sealed_orders() o where o.id = one_order) then
    return null;
  end if;
  insert into record.sealed_opening (id, agency_id, order_id, at) values (uuidv7(), app.my_agency(), one_order, app.moment());
  perform set_config('app.by_order', one_order::text, true);
  perform set_config('transaction_read_only', 'on', true);
  child := app_definer.opened_by_order();
  perform set_config('app.focus', child::text, true);
  return child;
end
$$;
comment on function app_definer.open_by_order(uuid) is 'Opens a sealed file for this one transaction to the person an order names: writes the opening down, and from then on nothing can be written.';

revoke execute on function app_definer.guards_sealed_files(), app_definer.record_sealed_order(uuid, uuid, uuid, text, text, date, text, timestamptz),
  app_definer.end_sealed_order(uuid, text), app_definer.sealed_orders(), app_definer.my_sealed_orders(), app_definer.opened_by_order(),
  app_definer.people_opened_by_order(text), app_definer.open_by_order(uuid) from public;
grant execute on function app_definer.record_sealed_order(uuid, uuid, uuid, text, text, date, text, timestamptz), app_definer.end_sealed_order(uuid, text),
  app_definer.sealed_orders() to alongside_agency;
grant execute on function app_definer.my_sealed_orders() to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.open_by_order(uuid) to alongside_case;

create or replace function app.mine(want text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  if app.by_order() is not null then
    return app_definer.people_opened_by_order(want);
  end if;
  if app.focus() is not null then
    return app_definer.around_focus(want, app.focus());
  end if;
  return array(
    select g.subject_id from app.access_grant g
    where g.user_id = app.me() and g.subject_kind in ('person', 'home') and g.during @> app.moment() and want = any (g.topics)
    union
    select m.person_id from app.access_grant g
    join app.case_file c on c.id = g.subject_id
    join app.case_member m on m.case_id = c.id
    where g.user_id = app.me() and g.subject_kind = 'case' and g.during @> app.moment() and want = any (g.topics)
      and (not app.open_alone() or c.ends_at > app.moment())
    union
    select m.person_id from app.scope_grant s
    join app.case_file c on c.unit_id = s.scope_id and c.ends_at > case when app.open_alone() then app.moment() else '-infinity' end
    join app.case_member m on m.case_id = c.id
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and want = any (s.topics)
    union
    select a.home_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where want = 'agreement' and s.user_id = app.me() and s.side = 'agency' and s.removed_at is null
      and a.child_id is null and a.home_id is not null and a.state not in ('superseded', 'ended')
      and exists (select from app.staff_member m where m.id = app.me() and m.agency_id = app.my_agency())
  );
end
$$;

create or replace function app.my_cases() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  if app.by_order() is not null then
    return array(
      select c.id from app.case_member m join app.case_file c on c.id = m.case_id
      join app.agency vault on vault.id = c.agency_id and vault.keeps_sealed_of = app.my_agency()
      where m.person_id = app_definer.opened_by_order()
    );
  end if;
  if app.focus() is not null then
    return array(
      select m.case_id from app.case_member m
      where (m.person_id = app.focus() or m.case_id = app.focus()) and app_definer.cases_open_to('case', m.case_id)
    );
  end if;
  return array(
    select g.subject_id from app.access_grant g
    where g.user_id = app.me() and g.subject_kind = 'case' and g.during @> app.moment() and 'case' = any (g.topics)
    union
    select c.id from app.scope_grant s
    join app.case_file c on c.unit_id = s.scope_id and c.ends_at > case when app.open_alone() then app.moment() else '-infinity' end
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and 'case' = any (s.topics)
  );
end
$$;
reset role;
