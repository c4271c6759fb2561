-- Who is worth asking first, and which walks of life a community still misses.
set role alongside_owner;
create table app.prospect_score (
  id                 uuid primary key,
  agency_id          uuid not null references app.agency (id),
  partnership_id     uuid not null references app.partnership (id),
  contribution       smallint not null constraint prospect_score__contribution_from_0_to_3 check (contribution between 0 and 3),
  contribution_words text not null constraint prospect_score__contribution_says_why check (btrim(contribution_words) <> ''),
  reach              smallint not null constraint prospect_score__reach_from_0_to_3 check (reach between 0 and 3),
  reach_words        text not null constraint prospect_score__reach_says_why check (btrim(reach_words) <> ''),
  readiness          smallint not null constraint prospect_score__readiness_from_0_to_3 check (readiness between 0 and 3),
  readiness_words    text not null constraint prospect_score__readiness_says_why check (btrim(readiness_words) <> ''),
  decision           text not null constraint prospect_score__decision_is_known check (decision in ('approach', 'wait', 'leave')),
  decision_words     text constraint prospect_score__decision_says_something check (btrim(decision_words) <> ''),
  scored_on          date not null,
  scored_by          uuid not null references app.user_account (id)
);
comment on table app.prospect_score is 'room: partnerships · topic: organization · What an organization could bring, whom it reaches and how ready it is, each with why; and what was decided. The newest counts.';
call build.protect_shared('app.prospect_score', 'partnerships', 'organization');
call build.keep_history('app.prospect_score', 'organization', '');
create index prospect_score__newest on app.prospect_score (partnership_id, scored_on);
create index prospect_score__partnership on app.prospect_score (partnership_id);
create index prospect_score__scored_by on app.prospect_score (scored_by);

create table app.community_sector (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid not null references app.community (id),
  sector       text not null references app.sector (code),
  during       daterange not null constraint community_sector__lasts check (not isempty(during)),
  set_by       uuid not null references app.user_account (id),
  constraint community_sector__once_at_a_time unique (community_id, sector, during without overlaps)
);
comment on table app.community_sector is 'room: partnerships · topic: organization · Walks of life a community wants at its table. Before any is chosen, the whole list of sectors is where it begins.';
call build.protect_shared('app.community_sector', 'partnerships', 'organization');
call build.keep_history('app.community_sector', 'organization', '');
create index community_sector__community on app.community_sector (community_id);
create index community_sector__sector on app.community_sector (sector);
create index community_sector__set_by on app.community_sector (set_by);

-- Partner lists read where each stands now; of a partnership only one stay and one level go on.
create index partnership_stay__now on app.partnership_stay (partnership_id) include (state) where upper_inf(during);
create index partnership_level__now on app.partnership_level (partnership_id) include (level) where upper_inf(during);
reset role;
