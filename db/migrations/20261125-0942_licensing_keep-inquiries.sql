-- From the first question to a license: who asked, what brought them, and how far they came (S1-02). Names stand apart.
set role alongside_definer;
create function app_definer.keeps_inquiries() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                 and p.role in ('licensing_counselor', 'licensing_supervisor', 'placement_coordinator', 'kinship_navigator',
                   'partnership_lead', 'neighborhood_liaison', 'administrator'))
$$;
comment on function app_definer.keeps_inquiries() is 'Policies of inquiries and of the people who asked call it; it reads the asker''s positions at this moment.';
grant execute on function app_definer.keeps_inquiries() to alongside_owner, alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
create table app.inquiry (
  id              uuid primary key,
  agency_id       uuid not null references app.agency (id),
  came_on         date not null,
  source          text not null constraint inquiry__source_is_known check (source in ('partner', 'event', 'word_of_caregiver', 'web', 'campaign')),
  organization_id uuid references app.organization (id),
  source_words    text constraint inquiry__source_words_say_something check (btrim(source_words) <> ''),
  area_code       text,
  home_id         uuid references app.home (id),
  recorded_by     uuid not null references app.user_account (id),
  constraint inquiry__partner_is_named check ((source = 'partner') = (organization_id is not null)),
  constraint inquiry__event_is_named check (source not in ('event', 'campaign') or source_words is not null)
);
comment on table app.inquiry is 'room: licensing · topic: organization · Somebody asked to foster or adopt: when, and the partner, event or campaign that brought them. Who they are stands apart.';
comment on column app.inquiry.home_id is 'The home it became, once it is licensed.';
call build.protect_shared('app.inquiry', 'licensing', 'organization');
call build.change_by('app.inquiry', 'keeps_inquiries');
call build.keep_history('app.inquiry', 'organization', '');
call build.let_clocks_read('app.inquiry');
create index inquiry__came_on on app.inquiry (agency_id, came_on desc);
create index inquiry__organization on app.inquiry (organization_id) where organization_id is not null;
create index inquiry__home on app.inquiry (home_id) where home_id is not null;
create index inquiry__recorded_by on app.inquiry (recorded_by);

create table app.inquiry_stage (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  inquiry_id  uuid not null references app.inquiry (id),
  stage       text not null constraint inquiry_stage__stage_is_known check (stage in
    ('inquiry', 'contacted', 'orientation', 'applied', 'checks', 'training', 'trained', 'study', 'decision', 'licensed', 'withdrawn')),
  on_day      date not null,
  reason      text constraint inquiry_stage__reason_is_known check (reason in ('not_reached', 'changed_mind', 'space', 'moved', 'not_approved', 'other')),
  words       text constraint inquiry_stage__words_say_something check (btrim(words) <> ''),
  set_by      uuid not null references app.user_account (id),
  constraint inquiry_stage__once unique (inquiry_id, stage),
  constraint inquiry_stage__stopped_with_a_reason check ((stage = 'withdrawn') = (reason is not null))
);
comment on table app.inquiry_stage is 'room: licensing · topic: organization · How far an inquiry came, and on which day; why it stopped.';
call build.protect_shared('app.inquiry_stage', 'licensing', 'organization');
call build.change_by('app.inquiry_stage', 'keeps_inquiries');
call build.keep_history('app.inquiry_stage', 'organization', '');
call build.let_clocks_read('app.inquiry_stage');
create index inquiry_stage__set_by on app.inquiry_stage (set_by);

create table app.inquirer (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  inquiry_id  uuid not null references app.inquiry (id),
  name        text not null constraint inquirer__name_says_something check (btrim(name) <> ''),
  phone       text,
  email       text,
  language    text,
  constraint inquirer__one_for_an_inquiry unique (inquiry_id)
);
comment on table app.inquirer is 'room: licensing · topic: home_keeping · Who asked to foster or adopt, and how to reach them. Only who answers inquiries reads it.';
call build.protect_shared('app.inquirer', 'licensing', 'home_keeping');
call build.change_by('app.inquirer', 'keeps_inquiries');
drop policy staff_of_agency on app.inquirer;
call build.keep_history('app.inquirer', 'home_keeping', 'inquiry_id');

create view app.licensing_v_inquiry with (security_invoker = true) as
  select i.id, i.came_on, i.source, i.organization_id, i.area_code, i.home_id,
    (select s.on_day from app.inquiry_stage s where s.inquiry_id = i.id and s.stage = 'licensed') as licensed_on
  from app.inquiry i;
comment on view app.licensing_v_inquiry is 'room: licensing · Inquiries by what brought them and the day each was licensed, without names.';
create view app.organizations_v_name with (security_invoker = true) as
  select o.id, o.name, o.merged_into from app.organization o;
comment on view app.organizations_v_name is 'room: organizations · Organizations by name.';
grant select on app.organizations_v_name to alongside_case, alongside_office, alongside_agency;
grant select on app.licensing_v_inquiry to alongside_case, alongside_office, alongside_agency, alongside_clocks;
reset role;

set role alongside_definer;
-- Borders were drawn: addresses are placed and figures counted again.
create function app_definer.queue_placing() returns void language plpgsql security definer set search_path = '' as $$
begin
  if app.my_agency() is null or not app_definer.administers() then
    raise exception 'an administrator draws neighborhoods' using errcode = 'insufficient_privilege';
  end if;
  perform jobs.add_job('place-addresses', json_build_object('agency', app.my_agency()), queue_name => 'recount',
    job_key => 'place-addresses:' || app.my_agency());
end
$$;
comment on function app_definer.queue_placing() is 'Puts the placing of addresses on the queue inside the transaction that drew borders; the payload is the agency''s id.';
revoke all on function app_definer.queue_placing() from public;
grant execute on function app_definer.queue_placing() to alongside_case, alongside_office, alongside_agency;
reset role;
