-- Instruments by which people are assessed. Those that come with the product are a code list, one edition a row; those an agency
-- brings on its own license are its own rows. How they are scored is data: an edition is never changed, a newer one is added.
set role alongside_owner;
create table app.instrument (
  code       text primary key,
  series     text not null,
  version    text not null,
  en         text not null,
  es         text not null,
  license    text not null constraint instrument__license_is_known check (license in ('embed', 'score_only', 'plug_in')),
  about      text not null constraint instrument__about_is_known check (about in ('child', 'anybody', 'adult', 'worker', 'partner')),
  definition jsonb not null
);
comment on table app.instrument is 'room: assessments · topic: none · An edition of an instrument that comes with the product: whom it is for, by which license, how it is scored.';
comment on column app.instrument.series is 'Editions of one instrument share it: their scores stand in one line over time.';
comment on column app.instrument.definition is 'Owner, terms, informants, ages, items, scales and bands, as src/modules/assessments/instruments/definition.ts reads them.';
call build.open_reference('app.instrument', 'assessments');

create table app.instrument_pack (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  code       text not null constraint instrument_pack__code_is_a_code check (code ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  series     text not null,
  version    text not null,
  en         text not null,
  es         text not null,
  license    text not null constraint instrument_pack__is_brought check (license = 'plug_in'),
  about      text not null constraint instrument_pack__about_is_known check (about in ('child', 'anybody', 'adult')),
  definition jsonb not null,
  right_to_use text not null constraint instrument_pack__names_the_right_to_use check (btrim(right_to_use) <> ''),
  brought_at timestamptz not null,
  brought_by uuid not null references app.user_account (id),
  constraint instrument_pack__editions_differ unique (agency_id, code)
);
comment on table app.instrument_pack is 'room: assessments · topic: organization · An edition of an instrument that the agency brought on a license of its own, with the right by which it may use it.';
comment on column app.instrument_pack.right_to_use is 'In words: by which license or permission the agency may use the text of the items.';
call build.protect_shared('app.instrument_pack', 'assessments', 'organization');
call build.change_by_administrators('app.instrument_pack');
call build.keep_history('app.instrument_pack', 'organization', '');
create index instrument_pack__brought_by on app.instrument_pack (brought_by);

create view app.assessments_v_instrument with (security_invoker = true) as
  select code, series, version, en, es, license, about, definition, null::uuid as pack_id, null::text as right_to_use from app.instrument
  union all
  select code, series, version, en, es, license, about, definition, id, right_to_use from app.instrument_pack;
comment on view app.assessments_v_instrument is 'room: assessments · Instruments that came with the product, and those the agency brought.';
grant select on app.assessments_v_instrument to alongside_case, alongside_office, alongside_agency;

-- How often children are assessed: the agency's usual practice, as data.
create table app.assessment_rhythm (
  code     text primary key,
  series   text not null,
  occasion text not null constraint assessment_rhythm__occasion_is_known check (occasion in ('initial', 'periodic', 'new_placement')),
  days     integer not null constraint assessment_rhythm__counts_days check (days between 1 and 1000),
  en       text not null,
  es       text not null
);
comment on table app.assessment_rhythm is 'room: assessments · topic: none · After what, and how many days later, a child is assessed with which instrument.';
call build.open_reference('app.assessment_rhythm', 'assessments');
reset role;
