-- Why a decision is best for the child: factor by factor, with the child's own view and the reason.
set role alongside_owner;
create table app.best_interest_factor (code text primary key, en text not null, es text not null, decisions text[] not null, source text not null);
comment on table app.best_interest_factor is 'room: placement · topic: none · What is weighed for the best interests of a child, for which decisions, and where the law says so.';
call build.open_reference('app.best_interest_factor', 'placement');

-- Reasons name the child of their placement as well.
alter table app.placement add constraint placement__of_one_child unique (id, child_id);

create table app.best_interest (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  decision    text not null constraint best_interest__decision_is_known check (decision in ('placement', 'school', 'visits', 'permanency')),
  placement_id uuid,
  what        text not null constraint best_interest__says_what check (btrim(what) <> ''),
  decided_on  date not null,
  child_asked text not null constraint best_interest__child_asked_is_known check (child_asked in ('asked', 'too_young', 'did_not_want', 'not_asked')),
  child_view  text,
  reason      text not null constraint best_interest__has_a_reason check (btrim(reason) <> ''),
  written_by  uuid not null references app.user_account (id),
  written_at  timestamptz not null,
  approved_by uuid references app.user_account (id),
  approved_at timestamptz,
  constraint best_interest__of_one_child unique (id, child_id),
  constraint best_interest__placement_of_the_child foreign key (placement_id, child_id) references app.placement (id, child_id) deferrable,
  constraint best_interest__placement_decision_names_one check ((decision = 'placement') = (placement_id is not null)),
  constraint best_interest__view_of_a_child_who_was_asked check ((child_asked = 'asked') = (child_view is not null)),
  constraint best_interest__approval_has_a_moment check ((approved_by is null) = (approved_at is null)),
  constraint best_interest__approved_by_somebody_else check (approved_by <> written_by)
);
comment on table app.best_interest is 'room: placement · topic: case_plan · Why a key decision is best for the child: what was decided, the child''s own view, the reason, and who approved it.';
create index best_interest__child on app.best_interest (child_id, decided_on desc);
create index best_interest__placement on app.best_interest (placement_id, child_id);
call build.protect_about('app.best_interest', 'placement', 'case_plan', 'child_id');
call build.keep_history('app.best_interest', 'case_plan', 'child_id');

create table app.best_interest_weighed (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  best_interest_id uuid not null,
  factor      text not null references app.best_interest_factor (code),
  speaks      text not null constraint best_interest_weighed__speaks_is_known check (speaks in ('for', 'against', 'neither', 'not_known')),
  words       text constraint best_interest_weighed__says_something check (btrim(words) <> ''),
  constraint best_interest_weighed__of_the_child foreign key (best_interest_id, child_id) references app.best_interest (id, child_id) deferrable,
  constraint best_interest_weighed__once_a_factor unique (child_id, best_interest_id, factor)
);
comment on table app.best_interest_weighed is 'room: placement · topic: case_plan · One factor of a decision: whether it speaks for it, against it, neither, or is not known, and why.';
create index best_interest_weighed__of on app.best_interest_weighed (best_interest_id, child_id);
call build.protect_about('app.best_interest_weighed', 'placement', 'case_plan', 'child_id');
call build.keep_history('app.best_interest_weighed', 'case_plan', 'child_id');

create view app.placement_v_best_interest with (security_invoker = true) as
  select b.id, b.child_id, b.decision, b.placement_id, b.what, b.decided_on, b.child_asked, b.child_view, b.reason, b.written_by, b.approved_by, b.approved_at
  from app.best_interest b;
comment on view app.placement_v_best_interest is 'room: placement · Reasons for key decisions about a child, approved or not yet.';
create view app.placement_v_weighed with (security_invoker = true) as
  select w.best_interest_id, w.child_id, w.factor, f.en, f.es, w.speaks, w.words
  from app.best_interest_weighed w join app.best_interest_factor f on f.code = w.factor;
comment on view app.placement_v_weighed is 'room: placement · The factors of each decision, as they were weighed.';
grant select on app.placement_v_best_interest, app.placement_v_weighed to alongside_case, alongside_office, alongside_agency;
reset role;
