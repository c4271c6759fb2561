-- What the adults of a home know how to do, and how the home is seen from each side (S3-10, S3-15).
set role alongside_owner;
create table app.care_skill (code text primary key, en text not null, es text not null, class_en text not null, class_es text not null);
comment on table app.care_skill is 'room: licensing · topic: none · Skills that some children need of their caregivers, and the class that teaches each.';
call build.open_reference('app.care_skill', 'licensing');

create table app.home_skill (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  person_id uuid not null references app.person (id),
  skill     text not null references app.care_skill (code),
  since     date not null,
  how       text not null constraint home_skill__how_is_known check (how in ('class', 'experience', 'license')),
  recorded_by uuid not null references app.user_account (id),
  constraint home_skill__once unique (home_id, person_id, skill)
);
comment on table app.home_skill is 'room: licensing · topic: home_keeping · A skill an adult of a home has: since when, and how it was gained.';
create index home_skill__person on app.home_skill (person_id);
call build.protect_shared('app.home_skill', 'licensing', 'home_keeping');
call build.change_by('app.home_skill', 'keeps_homes');
call build.keep_history('app.home_skill', 'home_keeping', 'home_id');

create table app.quality_indicator (code text primary key, en text not null, es text not null, place smallint not null);
comment on table app.quality_indicator is 'room: licensing · topic: none · What good care is looked at by, the same for every side that is asked.';
call build.open_reference('app.quality_indicator', 'licensing');

create table app.quality_view (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  indicator text not null references app.quality_indicator (code),
  source    text not null constraint quality_view__source_is_known check (source in ('self', 'child', 'parent', 'worker', 'licensing')),
  level     smallint not null constraint quality_view__level_is_one_to_four check (level between 1 and 4),
  words     text,
  seen_on   date not null,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null
);
comment on table app.quality_view is 'room: licensing · topic: home_keeping · How one side sees one part of the care in a home on a day: by the home itself, a child, a parent, a worker, licensing.';
comment on column app.quality_view.level is '1: help is needed, 2: partly, 3: well, 4: others can learn from it.';
create index quality_view__home on app.quality_view (home_id, indicator, seen_on desc);
call build.protect_shared('app.quality_view', 'licensing', 'home_keeping');
call build.change_by('app.quality_view', 'keeps_homes');
call build.keep_history('app.quality_view', 'home_keeping', 'home_id');
reset role;
