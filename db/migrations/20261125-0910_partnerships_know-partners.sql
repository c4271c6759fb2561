-- What the agency and a partner know of each other: what each stands for, must and must not do, can bring, and how each works.
set role alongside_owner;
create table app.profile_line (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid references app.partnership (id),
  line           text not null constraint profile_line__line_is_known check (line in
    ('mission', 'benefit_agency', 'benefit_partner', 'intake', 'hours', 'eligibility', 'forms', 'referral_path', 'load', 'capacity', 'transit',
     'committee', 'calendar', 'documents')),
  words          text not null constraint profile_line__says_something check (btrim(words) <> ''),
  during         daterange not null constraint profile_line__lasts check (not isempty(during)),
  set_by         uuid not null references app.user_account (id),
  constraint profile_line__one_at_a_time unique (partnership_id, line, during without overlaps),
  constraint profile_line__one_of_the_agency_at_a_time exclude using gist (agency_id with =, line with =, during with &&) where (partnership_id is null),
  constraint profile_line__of_the_agency_is_its_own check (partnership_id is not null or line in
    ('mission', 'intake', 'hours', 'eligibility', 'forms', 'referral_path', 'load', 'capacity', 'transit'))
);
comment on table app.profile_line is 'room: partnerships · topic: organization · One line of a profile over time: mission, what each side gains, how each works. Without a partnership it is the agency''s own.';
call build.protect_shared('app.profile_line', 'partnerships', 'organization');
call build.keep_history('app.profile_line', 'organization', '');

create table app.shared_vision (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  community_id   uuid references app.community (id),
  partnership_id uuid references app.partnership (id),
  version        integer not null constraint shared_vision__versions_count_from_one check (version >= 1),
  words          text not null constraint shared_vision__says_something check (btrim(words) <> ''),
  written_on     date not null,
  written_by     uuid not null references app.user_account (id),
  constraint shared_vision__of_a_community_or_a_partnership check (num_nonnulls(community_id, partnership_id) = 1),
  constraint shared_vision__once_in_a_community unique (community_id, version),
  constraint shared_vision__once_in_a_partnership unique (partnership_id, version)
);
comment on table app.shared_vision is 'room: partnerships · topic: organization · What partners want to reach together, in versions.';
call build.protect_shared('app.shared_vision', 'partnerships', 'organization');
call build.keep_history('app.shared_vision', 'organization', '');
create index shared_vision__community on app.shared_vision (community_id) where community_id is not null;
create index shared_vision__partnership on app.shared_vision (partnership_id) where partnership_id is not null;

create table app.vision_agreement (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  vision_id      uuid not null references app.shared_vision (id),
  partnership_id uuid references app.partnership (id),
  name           text not null constraint vision_agreement__has_a_name check (btrim(name) <> ''),
  agreed_on      date not null,
  noted_by       uuid not null references app.user_account (id),
  constraint vision_agreement__once_for_a_person unique nulls not distinct (vision_id, partnership_id, name)
);
comment on table app.vision_agreement is 'room: partnerships · topic: organization · Who agreed to a version of a shared vision, and when. Without a partnership they speak for the agency.';
call build.protect_shared('app.vision_agreement', 'partnerships', 'organization');
call build.keep_history('app.vision_agreement', 'organization', '');
create index vision_agreement__vision on app.vision_agreement (vision_id);
create index vision_agreement__partnership on app.vision_agreement (partnership_id) where partnership_id is not null;

create table app.congruence_rating (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  rating         smallint not null constraint congruence_rating__is_one_to_four check (rating between 1 and 4),
  reasons        text not null constraint congruence_rating__says_why check (btrim(reasons) <> ''),
  rated_on       date not null,
  rated_by       uuid not null references app.user_account (id),
  constraint congruence_rating__once_a_day unique (partnership_id, rated_on)
);
comment on table app.congruence_rating is 'room: partnerships · topic: organization · How well a partner''s mission and the agency''s fit together, from 1 (not) to 4 (fully), and why. The newest counts.';
call build.protect_shared('app.congruence_rating', 'partnerships', 'organization');
call build.keep_history('app.congruence_rating', 'organization', '');

create table app.partner_mandate (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  basis          text not null constraint partner_mandate__basis_is_known check (basis in ('law', 'contract', 'grant', 'own_rule')),
  title          text not null constraint partner_mandate__says_what check (btrim(title) <> ''),
  source         text not null constraint partner_mandate__says_where_it_stands check (btrim(source) <> ''),
  forbids        text[] not null,
  requires       text[] not null,
  during         daterange not null constraint partner_mandate__lasts check (not isempty(during)),
  set_by         uuid not null references app.user_account (id),
  constraint partner_mandate__activities_are_known check (forbids || requires <@ array
    ['transport', 'data_sharing', 'contact_with_children', 'paid_work', 'religious_activity', 'use_of_space', 'fundraising', 'background_check', 'consent']),
  constraint partner_mandate__does_not_forbid_what_it_requires check (not forbids && requires)
);
comment on table app.partner_mandate is 'room: partnerships · topic: organization · What a partner must or must not do by law, contract, grant or its own rule, where it stands, and until when.';
comment on column app.partner_mandate.forbids is 'Kinds of activity it rules out.';
comment on column app.partner_mandate.requires is 'Kinds of activity that have to be part of whatever is planned with children or data.';
call build.protect_shared('app.partner_mandate', 'partnerships', 'organization');
call build.keep_history('app.partner_mandate', 'organization', '');
create index partner_mandate__partnership on app.partner_mandate (partnership_id);

create table app.partner_contribution (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  kind           text not null constraint partner_contribution__kind_is_known check (kind in
    ('staff_hours', 'money', 'space', 'skills', 'goods', 'volunteers', 'transport')),
  what           text not null constraint partner_contribution__says_what check (btrim(what) <> ''),
  amount         bigint constraint partner_contribution__is_an_amount check (amount > 0),
  per            text not null constraint partner_contribution__period_is_known check (per in ('once', 'week', 'month', 'year')),
  limits         text,
  during         daterange not null constraint partner_contribution__lasts check (not isempty(during)),
  set_by         uuid not null references app.user_account (id)
);
comment on table app.partner_contribution is 'room: partnerships · topic: organization · What a partner can realistically bring, how much of it, and where it ends.';
comment on column app.partner_contribution.amount is 'In the unit of its kind: hours, cents, rooms, people (skills, volunteers), items, rides. Empty: not said yet.';
call build.protect_shared('app.partner_contribution', 'partnerships', 'organization');
call build.keep_history('app.partner_contribution', 'organization', '');
create index partner_contribution__partnership on app.partner_contribution (partnership_id);

create table app.partner_strength (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  side           text not null constraint partner_strength__side_is_known check (side in ('agency', 'partner')),
  words          text not null constraint partner_strength__says_something check (btrim(words) <> ''),
  during         daterange not null constraint partner_strength__lasts check (not isempty(during)),
  set_by         uuid not null references app.user_account (id)
);
comment on table app.partner_strength is 'room: partnerships · topic: organization · What each side of a partnership is good at.';
call build.protect_shared('app.partner_strength', 'partnerships', 'organization');
call build.keep_history('app.partner_strength', 'organization', '');
create index partner_strength__partnership on app.partner_strength (partnership_id);

create table app.partner_approach (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  topic          text not null constraint partner_approach__topic_is_known check (topic in
    ('substance_use', 'discipline', 'family_time', 'faith', 'privacy', 'money_help')),
  approach       text not null constraint partner_approach__approach_is_known check (approach in
    ('abstinence', 'harm_reduction', 'strict_rules', 'coaching', 'supervised', 'open_visits', 'faith_based', 'no_faith', 'share_widely', 'share_least',
     'cash', 'goods_only', 'other')),
  words          text,
  during         daterange not null constraint partner_approach__lasts check (not isempty(during)),
  set_by         uuid not null references app.user_account (id),
  constraint partner_approach__other_says_which check (approach <> 'other' or btrim(coalesce(words, '')) <> ''),
  constraint partner_approach__one_at_a_time unique (partnership_id, topic, during without overlaps)
);
comment on table app.partner_approach is 'room: partnerships · topic: organization · How a partner goes about a matter on which organizations differ.';
call build.protect_shared('app.partner_approach', 'partnerships', 'organization');
call build.keep_history('app.partner_approach', 'organization', '');

create table app.approach_difference (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  other_id       uuid references app.partnership (id),
  title          text not null constraint approach_difference__says_about_what check (btrim(title) <> ''),
  topic          text constraint approach_difference__topic_is_known check (topic in
    ('substance_use', 'discipline', 'family_time', 'faith', 'privacy', 'money_help')),
  theirs         text not null constraint approach_difference__says_one_side check (btrim(theirs) <> ''),
  others         text not null constraint approach_difference__says_the_other_side check (btrim(others) <> ''),
  noted_on       date not null,
  noted_by       uuid not null references app.user_account (id),
  handling       text constraint approach_difference__handling_says_something check (btrim(handling) <> ''),
  agreed_on      date,
  agreed_by      uuid references app.user_account (id),
  constraint approach_difference__of_two check (other_id <> partnership_id),
  constraint approach_difference__agreed_with_a_handling check (num_nulls(handling, agreed_on, agreed_by) in (0, 3)),
  constraint approach_difference__agreed_after_it_was_noted check (agreed_on >= noted_on)
);
comment on table app.approach_difference is 'room: partnerships · topic: organization · Where a partner and the agency, or another partner, go about a matter differently, and how they agreed to handle it. Without handling it stays open.';
call build.protect_shared('app.approach_difference', 'partnerships', 'organization');
call build.keep_history('app.approach_difference', 'organization', '');
create index approach_difference__partnership on app.approach_difference (partnership_id);
create index approach_difference__other on app.approach_difference (other_id) where other_id is not null;

create table app.partner_funding (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  mechanism      text not null constraint partner_funding__mechanism_is_known check (mechanism in ('grant', 'contract', 'braided', 'blended', 'in_kind')),
  fund           text not null constraint partner_funding__has_a_name check (btrim(fund) <> ''),
  cents          bigint constraint partner_funding__is_money check (cents >= 0),
  during         daterange not null constraint partner_funding__lasts check (not isempty(during)),
  set_by         uuid not null references app.user_account (id)
);
comment on table app.partner_funding is 'room: partnerships · topic: organization · What pays for the work with a partner: the fund, how it is paid, and its last day.';
call build.protect_shared('app.partner_funding', 'partnerships', 'organization');
call build.keep_history('app.partner_funding', 'organization', '');
create index partner_funding__partnership on app.partner_funding (partnership_id);

create table app.coalition (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  name        text not null constraint coalition__has_a_name check (btrim(name) <> ''),
  meetings    numeric(5, 1) not null constraint coalition__meetings_count check (meetings >= 0),
  noted_on    date not null,
  constraint coalition__name_once unique (agency_id, name)
);
comment on table app.coalition is 'room: partnerships · topic: organization · Another collaboration in which partners meet.';
comment on column app.coalition.meetings is 'Meetings a month.';
call build.protect_shared('app.coalition', 'partnerships', 'organization');
call build.keep_history('app.coalition', 'organization', '');

create table app.coalition_member (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  coalition_id   uuid not null references app.coalition (id),
  partnership_id uuid not null references app.partnership (id),
  name           text not null constraint coalition_member__has_a_name check (btrim(name) <> ''),
  during         daterange not null constraint coalition_member__lasts check (not isempty(during)),
  set_by         uuid not null references app.user_account (id),
  constraint coalition_member__once_at_a_time unique (coalition_id, partnership_id, name, during without overlaps)
);
comment on table app.coalition_member is 'room: partnerships · topic: organization · Who sits for a partner in another collaboration, from when to when.';
call build.protect_shared('app.coalition_member', 'partnerships', 'organization');
call build.keep_history('app.coalition_member', 'organization', '');
create index coalition_member__coalition on app.coalition_member (coalition_id);
create index coalition_member__partnership on app.coalition_member (partnership_id);

create table app.partnership_note (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  community_id   uuid references app.community (id),
  partnership_id uuid references app.partnership (id),
  words          text not null constraint partnership_note__says_something check (btrim(words) <> ''),
  written_on     date not null,
  written_by     uuid not null references app.user_account (id),
  constraint partnership_note__of_a_community_or_a_partnership check (num_nonnulls(community_id, partnership_id) = 1)
);
comment on table app.partnership_note is 'room: partnerships · topic: partnership_notes · What those who build partnerships note about a community or a partner, for themselves alone.';
call build.protect_shared('app.partnership_note', 'partnerships', 'partnership_notes');
call build.keep_history('app.partnership_note', 'partnership_notes', '');
create index partnership_note__community on app.partnership_note (community_id) where community_id is not null;
create index partnership_note__partnership on app.partnership_note (partnership_id) where partnership_id is not null;

create table app.expectation_sheet (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  version        integer not null constraint expectation_sheet__versions_count_from_one check (version >= 1),
  statement      text not null constraint expectation_sheet__says_what_both_promise check (btrim(statement) <> ''),
  language       text not null constraint expectation_sheet__language_is_ours check (language in ('en', 'es')),
  drafted_on     date not null,
  drafted_by     uuid not null references app.user_account (id),
  in_effect_on   date,
  replaced_on    date,
  constraint expectation_sheet__once unique (partnership_id, version),
  constraint expectation_sheet__of_its_partnership unique (id, partnership_id),
  constraint expectation_sheet__counts_after_it_was_drafted check (in_effect_on >= drafted_on),
  constraint expectation_sheet__replaced_after_it_counted check (replaced_on >= in_effect_on)
);
comment on table app.expectation_sheet is 'room: partnerships · topic: organization · What both sides expect of each other before work starts, in versions: priorities, capacity, expectations, dates and hours set aside.';
comment on column app.expectation_sheet.statement is 'How both sides treat each other, which each of them acknowledges.';
comment on column app.expectation_sheet.language is 'The language its words are written in.';
call build.protect_shared('app.expectation_sheet', 'partnerships', 'organization');
call build.keep_history('app.expectation_sheet', 'organization', '');
create unique index expectation_sheet__one_in_effect on app.expectation_sheet (partnership_id) where in_effect_on is not null and replaced_on is null;
create unique index expectation_sheet__one_draft on app.expectation_sheet (partnership_id) where in_effect_on is null;

create table app.expectation_line (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null,
  sheet_id       uuid not null,
  side           text not null constraint expectation_line__side_is_known check (side in ('agency', 'partner')),
  kind           text not null constraint expectation_line__kind_is_known check (kind in ('priority', 'capacity', 'expectation', 'date', 'staff_time')),
  words          text not null constraint expectation_line__says_something check (btrim(words) <> ''),
  activities     text[] not null,
  hours          numeric(5, 1) constraint expectation_line__hours_count check (hours > 0),
  due_on         date,
  done_on        date,
  slipped_from   date,
  slipped_why    text constraint expectation_line__slip_says_why check (btrim(slipped_why) <> ''),
  constraint expectation_line__of_its_sheet foreign key (sheet_id, partnership_id) references app.expectation_sheet (id, partnership_id),
  constraint expectation_line__date_has_a_day check ((kind = 'date') = (due_on is not null)),
  constraint expectation_line__time_has_hours check ((kind = 'staff_time') = (hours is not null)),
  constraint expectation_line__slip_is_whole check (num_nulls(slipped_from, slipped_why) in (0, 2)),
  constraint expectation_line__activities_are_known check (activities <@ array
    ['transport', 'data_sharing', 'contact_with_children', 'paid_work', 'religious_activity', 'use_of_space', 'fundraising', 'background_check', 'consent'])
);
comment on table app.expectation_line is 'room: partnerships · topic: organization · One line of an expectation sheet, of one side.';
comment on column app.expectation_line.hours is 'Hours of staff a month that are set aside.';
comment on column app.expectation_line.slipped_from is 'The day it was first due, when it was moved.';
call build.protect_shared('app.expectation_line', 'partnerships', 'organization');
call build.keep_history('app.expectation_line', 'organization', '');
create index expectation_line__sheet on app.expectation_line (sheet_id, partnership_id);

create table app.expectation_acknowledgment (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null,
  sheet_id       uuid not null,
  side           text not null constraint expectation_acknowledgment__side_is_known check (side in ('agency', 'partner')),
  name           text not null constraint expectation_acknowledgment__has_a_name check (btrim(name) <> ''),
  way            text not null constraint expectation_acknowledgment__way_is_known check (way in ('meeting', 'paper', 'email', 'phone', 'account')),
  said_on        date not null,
  noted_by       uuid not null references app.user_account (id),
  constraint expectation_acknowledgment__of_its_sheet foreign key (sheet_id, partnership_id) references app.expectation_sheet (id, partnership_id),
  constraint expectation_acknowledgment__once_for_a_side unique (sheet_id, side)
);
comment on table app.expectation_acknowledgment is 'room: partnerships · topic: organization · Who acknowledged an expectation sheet for a side, when and by which way.';
call build.protect_shared('app.expectation_acknowledgment', 'partnerships', 'organization');
call build.keep_history('app.expectation_acknowledgment', 'organization', '');
create index expectation_acknowledgment__sheet on app.expectation_acknowledgment (sheet_id, partnership_id);
reset role;

-- Notes about a community may hurt somebody's good name: those who build partnerships read and write them, nobody else of the staff.
set role alongside_definer;
create function app_definer.reads_partnership_notes() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                 and p.role in ('partnership_lead', 'neighborhood_liaison', 'program_director'))
$$;
comment on function app_definer.reads_partnership_notes() is 'The policy of partnership notes asks it (S4-105); it reads the asker''s positions at this moment.';
grant execute on function app_definer.reads_partnership_notes() to alongside_owner, alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
call build.change_by('app.partnership_note', 'reads_partnership_notes');
drop policy staff_of_agency on app.partnership_note;

-- A partner reads what both expect of each other, and acknowledges it by its own account.
create policy own_partner_reads on app.expectation_sheet for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.expectation_line for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.expectation_acknowledgment for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_acknowledges on app.expectation_acknowledgment for insert to alongside_portal
  with check (agency_id = (select app.my_agency()) and partnership_id = any ((select app.my_partnerships())::uuid[])
              and side = 'partner' and way = 'account' and noted_by = (select app.me()));
grant select on app.expectation_sheet, app.expectation_line, app.expectation_acknowledgment to alongside_portal;
grant insert on app.expectation_acknowledgment to alongside_portal;
reset role;
