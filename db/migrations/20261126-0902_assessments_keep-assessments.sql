-- Assessments of children and of the adults of their families: what was answered, how it scored, what it suggests, when the next is due.
set role alongside_owner;
create table app.assessment (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  person_id     uuid not null references app.person (id),
  instrument    text references app.instrument (code),
  pack_id       uuid references app.instrument_pack (id),
  given_on      date not null,
  informant     text not null constraint assessment__informant_is_known
    check (informant in ('child', 'self', 'parent', 'caregiver', 'teacher', 'worker', 'provider')),
  way           text not null constraint assessment__way_is_known check (way in ('paper', 'phone', 'page', 'in-person')),
  language      text not null constraint assessment__language_is_a_code check (language ~ '^[a-z]{2,3}$'),
  age_months    integer constraint assessment__age_is_counted check (age_months >= 0),
  answers       jsonb not null,
  certificate   text constraint assessment__certificate_says_something check (btrim(certificate) <> ''),
  certificate_until date,
  child_words   text constraint assessment__child_words_say_something check (btrim(child_words) <> ''),
  family_history text constraint assessment__family_history_says_something check (btrim(family_history) <> ''),
  strengths     text constraint assessment__strengths_say_something check (btrim(strengths) <> ''),
  culture       text constraint assessment__culture_says_something check (btrim(culture) <> ''),
  sources       text[] not null constraint assessment__sources_are_known
    check (sources <@ array['child', 'parents', 'caregiver', 'relatives', 'school', 'health', 'provider', 'records', 'observation']),
  corrects_id   uuid,
  corrected_why text,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null references app.user_account (id),
  constraint assessment__of_one_person unique (id, person_id),
  constraint assessment__by_one_instrument check (num_nonnulls(instrument, pack_id) = 1),
  constraint assessment__certificate_was_valid check (num_nulls(certificate, certificate_until) in (0, 2) and certificate_until >= given_on),
  constraint assessment__correction_says_why check ((corrects_id is null) = (corrected_why is null) and btrim(corrected_why) <> ''),
  constraint assessment__corrects_the_same_person foreign key (corrects_id, person_id) references app.assessment (id, person_id) deferrable,
  constraint assessment__corrected_once unique (person_id, corrects_id) deferrable
);
comment on table app.assessment is 'room: assessments · topic: assessment · One assessment of a child or an adult of the family: by which instrument, on which day, who told, what was answered. Never changed; a correction is a row of its own.';
comment on column app.assessment.age_months is 'Whole months of age on the day it was given; null where the birth date is not known.';
comment on column app.assessment.answers is 'Answers by the code of their item as they were given, null where one was left blank; totals by the code of their scale where only totals may be kept. Read with the edition of the instrument.';
comment on column app.assessment.sources is 'What the whole rests on; empty where nobody said.';
comment on column app.assessment.given_on is 'The day it was given; recorded_at is when it was written down.';
call build.protect_about('app.assessment', 'assessments', 'assessment', 'person_id');
call build.keep_history('app.assessment', 'assessment', 'person_id');
create index assessment__person on app.assessment (person_id, given_on desc);
create index assessment__pack on app.assessment (pack_id) where pack_id is not null;
create index assessment__corrects on app.assessment (corrects_id, person_id) where corrects_id is not null;

create table app.assessment_score (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  person_id     uuid not null references app.person (id),
  assessment_id uuid not null,
  scale         text not null,
  value         numeric(7, 2),
  positive      boolean,
  constraint assessment_score__of_the_person foreign key (assessment_id, person_id) references app.assessment (id, person_id) deferrable,
  constraint assessment_score__once_for_a_scale unique (person_id, assessment_id, scale) deferrable,
  constraint assessment_score__positive_has_a_value check (positive is null or value is not null)
);
comment on table app.assessment_score is 'room: assessments · topic: assessment · The score of one scale, as the edition of the instrument counts it.';
comment on column app.assessment_score.value is 'Null where it could not be scored: too much was left blank.';
comment on column app.assessment_score.positive is 'At or beyond the published cut-off; null where there is none, or no value.';
call build.protect_about('app.assessment_score', 'assessments', 'assessment', 'person_id');
call build.keep_history('app.assessment_score', 'assessment', 'person_id');
create index assessment_score__assessment on app.assessment_score (assessment_id, person_id);

create table app.assessment_suggestion (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  person_id     uuid not null references app.person (id),
  assessment_id uuid not null,
  need_kind     text not null references app.need_kind (code),
  because       text[] not null constraint assessment_suggestion__says_because_of_what check (cardinality(because) > 0),
  state         text not null constraint assessment_suggestion__state_is_known check (state in ('open', 'confirmed', 'set-aside', 'replaced')),
  opened_at     timestamptz not null,
  decided_at    timestamptz,
  decided_by    uuid references app.user_account (id),
  why           text constraint assessment_suggestion__why_says_something check (btrim(why) <> ''),
  need_id       uuid,
  constraint assessment_suggestion__of_the_person foreign key (assessment_id, person_id) references app.assessment (id, person_id) deferrable,
  constraint assessment_suggestion__need_of_the_person foreign key (need_id, person_id) references app.need (id, person_id) deferrable,
  constraint assessment_suggestion__once_for_a_kind unique (person_id, assessment_id, need_kind) deferrable,
  constraint assessment_suggestion__decided_by_somebody check ((state = 'open') = (decided_at is null) and num_nulls(decided_at, decided_by) in (0, 2)),
  constraint assessment_suggestion__confirmed_has_a_need check ((state = 'confirmed') = (need_id is not null)),
  constraint assessment_suggestion__set_aside_says_why check (state <> 'set-aside' or why is not null)
);
comment on table app.assessment_suggestion is 'room: assessments · topic: assessment · What a result suggests: a kind of need that a person confirms, or sets aside with a reason.';
comment on column app.assessment_suggestion.because is 'Codes of the scales or items whose result suggests it.';
call build.protect_about('app.assessment_suggestion', 'assessments', 'assessment', 'person_id');
call build.keep_history('app.assessment_suggestion', 'assessment', 'person_id');
create index assessment_suggestion__assessment on app.assessment_suggestion (assessment_id, person_id);
create index assessment_suggestion__need on app.assessment_suggestion (need_id, person_id) where need_id is not null;
create index assessment_suggestion__open on app.assessment_suggestion (person_id) where state = 'open';

create table app.assessment_due (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  series     text not null,
  occasion   text not null constraint assessment_due__occasion_is_known check (occasion in ('initial', 'periodic', 'new_placement', 'by_hand')),
  due_on     date not null,
  user_id    uuid references app.user_account (id),
  source_id  uuid,
  opened_at  timestamptz not null,
  opened_by  uuid not null references app.user_account (id),
  done_by    uuid,
  dropped_at timestamptz,
  dropped_why text constraint assessment_due__dropped_why_says_something check (btrim(dropped_why) <> ''),
  constraint assessment_due__done_for_the_child foreign key (done_by, child_id) references app.assessment (id, person_id) deferrable,
  constraint assessment_due__dropped_says_why check (num_nulls(dropped_at, dropped_why) in (0, 2)),
  constraint assessment_due__done_or_dropped check (num_nonnulls(done_by, dropped_at) < 2)
);
comment on table app.assessment_due is 'room: assessments · topic: assessment · That a child is to be assessed by a day, after what, and by whom.';
comment on column app.assessment_due.user_id is 'Who is asked to; null follows the primary worker of the case.';
comment on column app.assessment_due.series is 'The instrument, whichever edition is in use by then.';
call build.protect_about('app.assessment_due', 'assessments', 'assessment', 'child_id');
call build.keep_history('app.assessment_due', 'assessment', 'child_id');
create index assessment_due__child on app.assessment_due (child_id, due_on);
create index assessment_due__done on app.assessment_due (done_by, child_id) where done_by is not null;

create view app.assessments_v_given with (security_invoker = true) as
  select a.id, a.agency_id, a.office_id, a.person_id, coalesce(i.series, p.series) as series, coalesce(i.code, p.code) as instrument,
    coalesce(i.en, p.en) as en, coalesce(i.es, p.es) as es, a.given_on, a.informant, a.recorded_at, a.recorded_by, a.corrects_id,
    case when exists (select from app.assessment n where n.corrects_id = a.id and n.person_id = a.person_id) then 'replaced' else 'stands' end as state
  from app.assessment a left join app.instrument i on i.code = a.instrument left join app.instrument_pack p on p.id = a.pack_id;
comment on view app.assessments_v_given is 'room: assessments · Assessments that were given, by which instrument, and whether each stands or was replaced by a correction.';
create view app.assessments_v_due with (security_invoker = true) as
  select d.id, d.agency_id, d.office_id, d.child_id, d.series, d.occasion, d.due_on, d.user_id
  from app.assessment_due d where d.done_by is null and d.dropped_at is null;
comment on view app.assessments_v_due is 'room: assessments · Children to be assessed: by which day, and by whom where somebody else than the primary worker is asked.';
grant select on app.assessments_v_given, app.assessments_v_due to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_definer;
-- Children come into care and move through the hands of people who may not read assessments (a placement coordinator, the after-hours
-- worker): what is due then is opened for the team without showing them anything.
create function app_definer.ask_for_assessment(new_id uuid, child uuid, of_series text, because_of text, due date, source uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not (child = any (app.mine('placement')) or child = any (app.mine('assessment')))
    or exists (select from app.assessment_due d where d.child_id = child and d.series = of_series and d.done_by is null and d.dropped_at is null
      and (d.due_on <= due or d.source_id = source)) then
    return false;
  end if;
  insert into app.assessment_due (id, agency_id, child_id, series, occasion, due_on, source_id, opened_at, opened_by)
  values (new_id, app.my_agency(), child, of_series, because_of, due, source, app.moment(), app.me());
  return true;
end
$$;
comment on function app_definer.ask_for_assessment(uuid, uuid, text, text, date, uuid) is 'Who records a placement opens what has to be assessed after it, and may not read assessments; an earlier open one of the same instrument is enough.';
create function app_definer.drop_assessments_due(child uuid, because text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  dropped integer;
begin
  if not (child = any (app.mine('placement')) or child = any (app.mine('assessment'))) then
    return 0;
  end if;
  update app.assessment_due set dropped_at = app.moment(), dropped_why = because
  where child_id = child and done_by is null and dropped_at is null and occasion <> 'by_hand';
  get diagnostics dropped = row_count;
  return dropped;
end
$$;
comment on function app_definer.drop_assessments_due(uuid, text) is 'Who records the end of a stay in care ends what the stay had made due, and may not read assessments. Answers how many.';
grant execute on function app_definer.ask_for_assessment(uuid, uuid, text, text, date, uuid), app_definer.drop_assessments_due(uuid, text)
  to alongside_case, alongside_office, alongside_agency;
reset role;
