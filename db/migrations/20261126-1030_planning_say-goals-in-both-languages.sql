-- A goal and its steps are written in one language and read in two: the paper of a family that reads Spanish says what was written
-- in English, and a translation can stand beside the words. The words themselves stay as they were written.
set role alongside_owner;
alter table app.case_plan_goal
  add column language text constraint case_plan_goal__language_is_known check (language in ('en', 'es')),
  add column translation text constraint case_plan_goal__translation_says_something check (btrim(translation) <> ''),
  add column measure_translation text constraint case_plan_goal__measure_translation_says_something check (btrim(measure_translation) <> ''),
  add column translated_by text,
  add constraint case_plan_goal__translation_is_somebodys check (num_nulls(translation, translated_by) in (0, 2)),
  add constraint case_plan_goal__translated_out_of_a_language check (translation is null or language is not null),
  add constraint case_plan_goal__measure_is_translated_along check (measure_translation is null or translation is not null and measure is not null);
comment on column app.case_plan_goal.language is 'The language the words and the measure were written in; null where nobody said it.';
comment on column app.case_plan_goal.translation is 'The words in the other one of the two languages of papers; translated_by says whose translation it is.';

alter table app.case_plan_step
  add column language text constraint case_plan_step__language_is_known check (language in ('en', 'es')),
  add column translation text constraint case_plan_step__translation_says_something check (btrim(translation) <> ''),
  add column translated_by text,
  add constraint case_plan_step__translation_is_somebodys check (num_nulls(translation, translated_by) in (0, 2)),
  add constraint case_plan_step__translated_out_of_a_language check (translation is null or language is not null);
comment on column app.case_plan_step.language is 'The language the words were written in; null where nobody said it.';
reset role;
