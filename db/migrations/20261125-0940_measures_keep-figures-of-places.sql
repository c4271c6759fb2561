-- Figures of neighborhoods and communities, counted from the record for the end of each month and for today.
set role alongside_owner;
create table app.measure (
  code          text primary key,
  position      smallint not null,
  en            text not null,
  es            text not null,
  definition_en text not null,
  definition_es text not null,
  unit          text not null constraint measure__unit_is_known check (unit in ('count', 'percent', 'per_1000', 'days')),
  better        text not null constraint measure__better_is_known check (better in ('more', 'fewer', 'neither')),
  -- How many months before the day are counted; 0 is the day itself.
  months        smallint not null constraint measure__months_are_counted check (months between 0 and 36)
);
comment on table app.measure is 'room: measures · topic: none · What is counted of a neighborhood, a community or the whole agency, and how; each with its definition.';
call build.open_reference('app.measure', 'measures');

create table app.place_figure (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  area_code    text,
  community_id uuid references app.community (id),
  measure      text not null references app.measure (code),
  as_of        date not null,
  period       daterange not null,
  numerator    integer,
  denominator  integer,
  value        numeric(12, 4),
  missing      integer not null,
  computed_at  timestamptz not null,
  constraint place_figure__of_one_place check (num_nonnulls(area_code, community_id) <= 1),
  constraint place_figure__once_a_day unique nulls not distinct (agency_id, community_id, area_code, measure, as_of)
);
comment on table app.place_figure is 'room: measures · topic: organization · A figure of a place on a day: of a neighborhood, of a community, or of the whole agency. Counted by the jobs.';
comment on column app.place_figure.value is 'In the unit of its measure: a count, percent, a number per 1,000, or days. Null: nothing to divide by, or not reached.';
comment on column app.place_figure.missing is 'How many could not be counted.';
create index place_figure__community on app.place_figure (community_id, as_of, measure) where community_id is not null;
create index place_figure__measure on app.place_figure (measure);
call build.protect_shared('app.place_figure', 'measures', 'organization');
-- Counted, never written by people.
revoke insert, update, delete on app.place_figure from alongside_case, alongside_office, alongside_agency;
create policy clocks_keep on app.place_figure to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
grant select, insert, update, delete on app.place_figure to alongside_clocks;

alter table app.agency add column community_miles numeric(4, 1)
  constraint agency__community_miles_are_near check (community_miles between 0.5 and 100);
comment on column app.agency.community_miles is 'Up to how many miles from home a placement counts as in the community. Null is the usual 5.';

alter table app.area add column kind text constraint area__kind_is_known check (kind in ('neighborhood', 'postal', 'tract', 'school_zone'));
alter table app.area add column postal_codes text[] constraint area__postal_codes_are_five_digits
  check (cardinality(postal_codes) > 0 and array_to_string(postal_codes, ',') ~ '^[0-9]{5}(,[0-9]{5})*$');
comment on column app.area.kind is 'What its border follows; null where nobody said.';
comment on column app.area.postal_codes is 'The postal codes it is made of where it has no outline, or besides it.';

-- What counting reads besides: rows of one agency, and of no other.
do $$
declare
  read text;
begin
  foreach read in array array['area', 'community', 'community_area', 'partnership_stay', 'partnership_community',
    'partner_agreement', 'partner_agreement_party', 'commitment', 'school', 'home_hold', 'capacity_exception', 'need', 'referral', 'referral_step', 'directory_entry'] loop
    call build.let_clocks_read(format('app.%I', read)::regclass);
  end loop;
end
$$;

create view app.agency_v_outline with (security_invoker = true) as
  select a.id, a.code, a.name, a.kind, coalesce(a.postal_codes, array_remove(array[a.postal_code], null)) as postal_codes, a.outline, a.people_under_18, a.during
  from app.area a;
comment on view app.agency_v_outline is 'room: agency · Neighborhoods in all their versions, with outline, postal codes and people under 18.';
create view app.people_v_place with (security_invoker = true) as
  select a.person_id, a.area_id, a.place, a.postal_code, a.during from app.person_address a;
comment on view app.people_v_place is 'room: people · Where somebody lives, as a point and a neighborhood. A hidden address is nowhere.';
create view app.placement_v_episode with (security_invoker = true) as
  select e.id, e.child_id, e.case_id, e.during, e.exit_reason from app.episode e;
comment on view app.placement_v_episode is 'room: placement · Stays in care, and how they ended.';
create view app.placement_v_placement with (security_invoker = true) as
  select p.id, p.child_id, p.episode_id, p.home_id, p.with_person_id, p.setting, s.counts_as_move, p.during
  from app.placement p join app.setting s on s.code = p.setting;
comment on view app.placement_v_placement is 'room: placement · Placements, and whether each counts as a home of its own.';
create view app.placement_v_whereabouts with (security_invoker = true) as
  select w.child_id, w.home_id, w.setting, s.holds_bed, w.hold_bed_until, w.during
  from app.whereabouts w join app.setting s on s.code = w.setting;
comment on view app.placement_v_whereabouts is 'room: placement · Where children are meanwhile, and whether their bed is kept.';
create view app.licensing_v_license_terms with (security_invoker = true) as
  select l.home_id, l.beds, l.only_child_id, l.during from app.license l;
comment on view app.licensing_v_license_terms is 'room: licensing · Beds of licenses and when they are in force.';
create view app.licensing_v_room_terms with (security_invoker = true) as
  select h.home_id, 'hold' as kind, 0 as beds, null::uuid as person_id, null::text as checked, h.during from app.home_hold h
  union all
  select e.home_id, 'more', e.beds_more, null, null, e.during from app.capacity_exception e
  union all
  select c.home_id, 'clearance', 0, c.person_id, c.kind, c.during from app.adult_clearance c;
comment on view app.licensing_v_room_terms is 'room: licensing · What keeps beds of a home closed or adds some: holds, exceptions, and clearances of its adults.';
create view app.education_v_school_place with (security_invoker = true) as
  select e.child_id, s.area_id, e.during from app.enrollment e join app.school s on s.id = e.school_id;
comment on view app.education_v_school_place is 'room: education · In which neighborhood a child went to school, and when.';
create view app.organizations_v_reach with (security_invoker = true) as
  select e.id, e.service_id, e.organization_id, e.name, e.organization_name, e.covers, e.areas, e.postal_codes, e.assured_on
  from app.directory_entry e where e.listed;
comment on view app.organizations_v_reach is 'room: organizations · Services that are listed, where they serve, and when each was last checked.';
create view app.partnerships_v_working with (security_invoker = true) as
  select s.partnership_id, c.community_id, c.during * s.during as during
  from app.partnership_stay s join app.partnership_community c on c.partnership_id = s.partnership_id and c.during && s.during
  where s.state = 'partner';
comment on view app.partnerships_v_working is 'room: partnerships · In which communities a partner works with the agency, and from when to when.';
create view app.partnerships_v_community with (security_invoker = true) as
  select c.id, c.name, c.began_on, c.ended_on from app.community c;
comment on view app.partnerships_v_community is 'room: partnerships · Communities by name.';
create view app.partnerships_v_community_area with (security_invoker = true) as
  select a.community_id, a.area_code, a.during from app.community_area a;
comment on view app.partnerships_v_community_area is 'room: partnerships · Of which neighborhoods a community is made, and from when to when.';
create view app.partnerships_v_formal_agreement with (security_invoker = true) as
  select p.agreement_id, y.partnership_id, daterange(
      greatest(lower(p.term), (a.in_force_from at time zone g.time_zone)::date),
      greatest(least(upper(p.term), p.ends_on, case when a.state in ('superseded', 'ended') then (a.state_at at time zone g.time_zone)::date end),
        lower(p.term), (a.in_force_from at time zone g.time_zone)::date)) as during
  from app.partner_agreement p
  join app.agreements_v_agreement a on a.id = p.agreement_id and a.in_force_from is not null
  join app.agency g on g.id = p.agency_id
  join app.partner_agreement_party y on y.agreement_id = p.agreement_id
  where p.kind in ('memorandum', 'interagency', 'data_sharing', 'contract_cover');
comment on view app.partnerships_v_formal_agreement is 'room: partnerships · Formal agreements signed by all, with each partner, and from when to when they bind.';
create view app.partnerships_v_promise with (security_invoker = true) as
  select c.id, case when c.community_id is not null then array[c.community_id] else coalesce((select array_agg(k.community_id) from app.partnership_community k
      where k.partnership_id = c.partnership_id and k.during @> c.due_on), '{}') end as communities,
    c.due_on, c.kept_on, c.withdrawn_on, c.released_on
  from app.commitment c;
comment on view app.partnerships_v_promise is 'room: partnerships · What both sides promised: by when, what came of it, and for which communities it counts.';
grant select on app.agency_v_outline, app.people_v_place, app.placement_v_episode, app.placement_v_placement, app.placement_v_whereabouts,
  app.licensing_v_license_terms, app.licensing_v_room_terms, app.education_v_school_place, app.organizations_v_reach,
  app.partnerships_v_working, app.partnerships_v_formal_agreement, app.partnerships_v_promise, app.partnerships_v_community, app.partnerships_v_community_area
  to alongside_case, alongside_office, alongside_agency, alongside_clocks;
grant select on app.assessments_v_need, app.referrals_v_referral to alongside_clocks;
reset role;

set role alongside_definer;
-- The views of needs and referrals ask them; they answer analysts alone.
grant execute on function app_definer.counted_needs(), app_definer.counted_referrals() to alongside_clocks;

-- The neighborhood of an address, a home or a school follows from where it lies: counting places them when borders move, and
-- changes nothing else of them.
create function app_definer.place_in_areas(of_table text, ids uuid[], areas uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if app.my_agency() is null or of_table not in ('person_address', 'home', 'school') then
    raise exception 'addresses, homes and schools of the own agency are placed' using errcode = 'insufficient_privilege';
  end if;
  execute format('update app.%I t set area_id = p.area_id from unnest($1, $2) p (id, area_id)
    where t.id = p.id and t.agency_id = app.my_agency()
      and (p.area_id is null or exists (select from app.area a where a.id = p.area_id and a.agency_id = app.my_agency()))', of_table)
    using ids, areas;
end
$$;
comment on function app_definer.place_in_areas(text, uuid[], uuid[]) is 'Counting writes in which neighborhood addresses, homes and schools of its agency lie, and no other column of them.';
revoke all on function app_definer.place_in_areas(text, uuid[], uuid[]) from public;
grant execute on function app_definer.place_in_areas(text, uuid[], uuid[]) to alongside_clocks;
reset role;
