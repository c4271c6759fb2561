-- Volunteers of organizations: what they do, how they were screened and until when, and their hours (S4-13).
set role alongside_owner;
create table app.volunteer (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  name        text not null constraint volunteer__has_a_name check (btrim(name) <> ''),
  phone       text,
  role        text not null constraint volunteer__role_is_known check (role in ('driver', 'mentor', 'tutor', 'family-time', 'respite', 'other')),
  since       date not null,
  ended_on    date,
  constraint volunteer__ended_after_it_began check (ended_on >= since)
);
comment on table app.volunteer is 'room: organizations · topic: organization · Somebody who helps for an organization without pay, and in what part.';

create table app.volunteer_check (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  volunteer_id uuid not null references app.volunteer (id),
  kind        text not null constraint volunteer_check__kind_is_known check (kind in ('background', 'abuse-registry', 'driving', 'references', 'training')),
  valid       daterange not null constraint volunteer_check__holds_a_while check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null
);
comment on table app.volunteer_check is 'room: organizations · topic: organization · A check of a volunteer: what was looked at, and the days for which it holds.';
create index volunteer_check__volunteer on app.volunteer_check (volunteer_id);

create table app.volunteer_hours (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  volunteer_id uuid not null references app.volunteer (id),
  on_day      date not null,
  minutes     integer not null constraint volunteer_hours__within_a_day check (minutes between 5 and 1440),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null
);
comment on table app.volunteer_hours is 'room: organizations · topic: organization · How long a volunteer helped on a day.';
create index volunteer_hours__volunteer on app.volunteer_hours (volunteer_id, on_day);
do $$
declare
  kept text;
begin
  foreach kept in array array['volunteer', 'volunteer_check', 'volunteer_hours'] loop
    execute format('create index %I on app.%I (organization_id)', kept || '__organization', kept);
    call build.protect_shared(format('app.%I', kept)::regclass, 'organizations', 'organization');
    call build.keep_history(format('app.%I', kept)::regclass, 'organization', '');
  end loop;
end
$$;

-- Who drives somebody to an appointment.
alter table app.service_appointment add column volunteer_id uuid references app.volunteer (id);
create index service_appointment__volunteer on app.service_appointment (volunteer_id) where volunteer_id is not null;

-- Whoever was to drive was asked for that day: another day, or another way there, has to be arranged anew.
create function app.ask_driver_anew() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.volunteer_id is not null and new.volunteer_id is not distinct from old.volunteer_id then
    if new.transport = 'volunteer' and new.starts_at <> old.starts_at then
      new.transport := 'open';
    end if;
    if new.transport <> 'volunteer' then
      new.volunteer_id := null;
    end if;
  end if;
  return new;
end
$$;
comment on function app.ask_driver_anew() is 'Trigger: a volunteer drives on the day they were asked for, and on no other.';
revoke all on function app.ask_driver_anew() from public;
create trigger ask_driver_anew before update of starts_at, transport on app.service_appointment
  for each row execute function app.ask_driver_anew();
reset role;

set role alongside_definer;
-- A ride with a volunteer whom nobody had named was not arranged.
update app.service_appointment set transport = 'open' where transport = 'volunteer';

create function app_definer.free_drives() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update app.service_appointment a set transport = 'open'
  where a.volunteer_id = new.id and a.attended is null and a.starts_at > app.moment();
  return null;
end
$$;
comment on function app_definer.free_drives() is 'Trigger: whoever keeps volunteers reads no appointments; those that somebody who left was to drive to are open again.';
grant execute on function app_definer.free_drives() to alongside_owner;
reset role;

set role alongside_owner;
-- Nobody is driven by a volunteer without a name, whose checks nobody could have looked at.
alter table app.service_appointment
  add constraint service_appointment__driven_by_a_volunteer check ((transport = 'volunteer') = (volunteer_id is not null));
create trigger free_drives after update of ended_on, role on app.volunteer for each row
  when (new.ended_on is not null or new.role <> 'driver') execute function app_definer.free_drives();
reset role;
