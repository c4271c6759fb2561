-- Partners: who they are to the agency, where each partnership stands and stood, who speaks for both sides, and the tasks it makes.
set role alongside_owner;
create table app.sector (
  code text primary key, position smallint not null, en text not null, es text not null, help_en text, help_es text, source text not null
);
comment on table app.sector is 'room: partnerships · topic: none · Walks of life a community''s partners come from: where a new community begins to look (Child Welfare Information Gateway, Community Partnerships).';
call build.open_reference('app.sector', 'partnerships');

create table app.partnership_end_reason (
  code text primary key, position smallint not null, en text not null, es text not null
);
comment on table app.partnership_end_reason is 'room: partnerships · topic: none · Why a partnership ended, or an organization said no.';
call build.open_reference('app.partnership_end_reason', 'partnerships');

create table app.partnership (
  id              uuid primary key,
  agency_id       uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  sector          text references app.sector (code),
  owner_id        uuid references app.user_account (id),
  introduced_by   uuid,
  noted_on        date not null,
  noted_by        uuid references app.user_account (id),
  constraint partnership__one_with_an_organization unique (agency_id, organization_id),
  constraint partnership__of_its_agency unique (id, agency_id),
  constraint partnership__introduced_within_the_agency foreign key (introduced_by, agency_id) references app.partnership (id, agency_id),
  constraint partnership__does_not_introduce_itself check (introduced_by <> id)
);
comment on table app.partnership is 'room: partnerships · topic: organization · An organization the agency works with, wishes to, or once did. Where it stands is in its stays.';
comment on column app.partnership.owner_id is 'Who keeps the relationship for the agency.';
call build.protect_shared('app.partnership', 'partnerships', 'organization');
call build.keep_history('app.partnership', 'organization', '');
create index partnership__organization on app.partnership (organization_id);
create index partnership__sector on app.partnership (sector) where sector is not null;
create index partnership__owner on app.partnership (owner_id) where owner_id is not null;
create index partnership__introduced_by on app.partnership (introduced_by, agency_id) where introduced_by is not null;
create index partnership__noted_by on app.partnership (noted_by) where noted_by is not null;

create table app.partnership_stay (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  state          text not null constraint partnership_stay__state_is_known check (state in
    ('identified', 'approached', 'interested', 'invited', 'partner', 'declined', 'lapsed', 'ended')),
  during         daterange not null constraint partnership_stay__lasts check (not isempty(during)),
  set_by         uuid references app.user_account (id),
  reason         text references app.partnership_end_reason (code),
  words          text constraint partnership_stay__words_say_something check (btrim(words) <> ''),
  constraint partnership_stay__one_at_a_time unique (partnership_id, during without overlaps),
  constraint partnership_stay__over_with_a_reason check (reason is not null or state not in ('declined', 'ended'))
);
comment on table app.partnership_stay is 'room: partnerships · topic: organization · Where a partnership stood from when to when; a no and an end with their reason.';
call build.protect_shared('app.partnership_stay', 'partnerships', 'organization');
call build.keep_history('app.partnership_stay', 'organization', '');
create index partnership_stay__set_by on app.partnership_stay (set_by) where set_by is not null;
create index partnership_stay__reason on app.partnership_stay (reason) where reason is not null;

create table app.partnership_level (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  level          text not null constraint partnership_level__level_is_known check (level in ('networking', 'coordinating', 'cooperating', 'integrating')),
  during         daterange not null constraint partnership_level__lasts check (not isempty(during)),
  evidence       text not null constraint partnership_level__says_what_shows_it check (btrim(evidence) <> ''),
  set_by         uuid not null references app.user_account (id),
  constraint partnership_level__one_at_a_time unique (partnership_id, during without overlaps)
);
comment on table app.partnership_level is 'room: partnerships · topic: organization · How closely both sides work together over time, and what shows it (levels of collaboration, CWIG).';
call build.protect_shared('app.partnership_level', 'partnerships', 'organization');
call build.keep_history('app.partnership_level', 'organization', '');
create index partnership_level__set_by on app.partnership_level (set_by);

create table app.partnership_community (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  community_id   uuid not null references app.community (id),
  during         daterange not null constraint partnership_community__lasts check (not isempty(during)),
  constraint partnership_community__once_at_a_time unique (partnership_id, community_id, during without overlaps)
);
comment on table app.partnership_community is 'room: partnerships · topic: organization · In which communities a partner works with the agency, from when to when.';
call build.protect_shared('app.partnership_community', 'partnerships', 'organization');
call build.keep_history('app.partnership_community', 'organization', '');
create index partnership_community__community on app.partnership_community (community_id);

create table app.partner_person (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  side           text not null constraint partner_person__side_is_known check (side in ('agency', 'partner')),
  rank           text constraint partner_person__rank_is_known check (rank in ('sponsor', 'manager', 'line')),
  user_id        uuid references app.user_account (id),
  name           text constraint partner_person__name_says_something check (btrim(name) <> ''),
  title          text,
  email          text,
  phone          text,
  speaks         text,
  signs          boolean not null,
  during         daterange not null constraint partner_person__lasts check (not isempty(during)),
  leaving_on     date,
  constraint partner_person__is_somebody check (num_nonnulls(user_id, name) >= 1),
  constraint partner_person__of_the_agency_has_an_account check (side = 'partner' or user_id is not null)
);
comment on table app.partner_person is 'room: partnerships · topic: organization · Who speaks for a partnership on either side: sponsor, manager or line lead.';
comment on column app.partner_person.user_id is 'The account of this person: of the agency''s side always, of the partner''s side when they have one.';
comment on column app.partner_person.signs is 'True: they may sign for their side.';
comment on column app.partner_person.leaving_on is 'The day they are known to leave; somebody has to take over before.';
call build.protect_shared('app.partner_person', 'partnerships', 'organization');
call build.keep_history('app.partner_person', 'organization', '');
create index partner_person__partnership on app.partner_person (partnership_id);
create index partner_person__user on app.partner_person (user_id) where user_id is not null;

create table app.partner_task (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid references app.partnership (id),
  community_id   uuid references app.community (id),
  kind           text not null constraint partner_task__kind_is_known check (kind in
    ('follow_up', 'duty', 'renewal', 'succession', 'repair', 'review', 'health_check', 'training', 'rhythm', 'other')),
  title          text not null constraint partner_task__has_a_title check (btrim(title) <> ''),
  owner_id       uuid references app.user_account (id),
  by_partner     boolean not null,
  due_on         date not null,
  source_id      uuid,
  opened_on      date not null,
  opened_by      uuid references app.user_account (id),
  done_on        date,
  done_by        uuid references app.user_account (id),
  dropped_on     date,
  dropped_why    text,
  constraint partner_task__of_a_partnership_or_a_community check (num_nonnulls(partnership_id, community_id) >= 1),
  constraint partner_task__done_by_somebody check (num_nulls(done_on, done_by) in (0, 2)),
  constraint partner_task__dropped_with_a_reason check (num_nulls(dropped_on, dropped_why) in (0, 2)),
  constraint partner_task__ends_once check (done_on is null or dropped_on is null)
);
comment on table app.partner_task is 'room: partnerships · topic: organization · Something somebody has to do for a partnership or a community by a day.';
comment on column app.partner_task.by_partner is 'True: the partner does it; the owner sees that it is done.';
comment on column app.partner_task.source_id is 'What made it: a duty of an agreement, a person who leaves, an issue. One open task of a kind for each.';
call build.protect_shared('app.partner_task', 'partnerships', 'organization');
call build.keep_history('app.partner_task', 'organization', '');
create index partner_task__open_by_owner on app.partner_task (owner_id, due_on) where done_on is null and dropped_on is null;
create unique index partner_task__one_open_of_a_source on app.partner_task (source_id, kind) where done_on is null and dropped_on is null and source_id is not null;
create index partner_task__partnership on app.partner_task (partnership_id) where partnership_id is not null;
create index partner_task__community on app.partner_task (community_id) where community_id is not null;
create index partner_task__owner on app.partner_task (owner_id) where owner_id is not null;
create index partner_task__opened_by on app.partner_task (opened_by) where opened_by is not null;
create index partner_task__done_by on app.partner_task (done_by) where done_by is not null;
reset role;

-- What people of a partner organization may open: their own partnership and the communities it works in, while they speak for it.
set role alongside_definer;
create function app_definer.partner_today() returns date language sql stable security definer set search_path = '' as $$
  select (app.moment() at time zone a.time_zone)::date from app.agency a where a.id = app.my_agency()
$$;
comment on function app_definer.partner_today() is 'Today where the asker''s agency is; null without an asker or a moment, and nothing is open then.';
revoke execute on function app_definer.partner_today() from public;
create function app.my_partnerships() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := app_definer.partner_today();
begin
  return array(
    select p.partnership_id from app.partner_person p
    join app.partnership_stay s on s.partnership_id = p.partnership_id and s.during @> today
    where p.user_id = app.me() and p.agency_id = app.my_agency() and p.side = 'partner' and p.during @> today
      and s.state not in ('declined', 'lapsed', 'ended')
  );
end
$$;
comment on function app.my_partnerships() is 'The living partnerships of the asker''s agency they speak for today on the partner''s side.';
create function app.my_partner_communities() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := app_definer.partner_today();
begin
  return array(
    select distinct c.community_id from app.partnership_community c
    where c.partnership_id = any (app.my_partnerships()) and c.during @> today
  );
end
$$;
comment on function app.my_partner_communities() is 'The communities in which the asker''s organization works with the agency.';
revoke execute on function app.my_partnerships(), app.my_partner_communities() from public;
grant execute on function app.my_partnerships(), app.my_partner_communities()
  to alongside_owner, alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

set role alongside_owner;
create policy own_partner_reads on app.partnership for select to alongside_portal using (id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.partnership_stay for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.partnership_level for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.partnership_community for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.partner_person for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.partner_task for select to alongside_portal using (by_partner and partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_community_reads on app.community for select to alongside_portal using (id = any ((select app.my_partner_communities())::uuid[]));
grant select on app.partnership, app.partnership_stay, app.partnership_level, app.partnership_community, app.partner_person, app.partner_task, app.community
  to alongside_portal;
reset role;
