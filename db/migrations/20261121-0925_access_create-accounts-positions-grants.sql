set role alongside_owner;

create table app.job_role (
  code    text primary key,
  scope   text not null constraint job_role__scope_is_known check (scope in ('none', 'case', 'unit', 'organization', 'agency')),
  topics  text[] not null,
  homes   boolean not null,
  audience text not null constraint job_role__audience_is_known check (audience in ('staff', 'portal'))
);
comment on table app.job_role is 'room: access · topic: none · What a position or a part on a case opens: how far it reaches, and which topics.';
comment on column app.job_role.homes is 'May open the records of homes of the whole agency.';
call build.open_reference('app.job_role', 'access');

create table app.user_account (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  kind      text not null constraint user_account__kind_is_known
    check (kind in ('staff', 'caregiver', 'parent', 'youth', 'court', 'partner', 'kin')),
  name      text not null,
  language  text not null constraint user_account__language_is_served check (language in ('en', 'es')),
  person_id uuid,
  active    boolean not null
);
comment on table app.user_account is 'room: access · topic: own · Somebody who can sign in. How they sign in lies in schema auth.';
call build.protect_own('app.user_account', 'access', 'own', 'id');
call build.keep_history('app.user_account', 'own', '');

create table app.staff_member (
  id              uuid primary key references app.user_account (id),
  agency_id       uuid not null references app.agency (id),
  organization_id uuid not null references app.care_organization (id),
  name            text not null,
  title           text not null,
  phone           text,
  email           text,
  languages       text[] not null
);
comment on table app.staff_member is 'room: access · topic: organization · The staff directory: who works where and how to reach them.';
call build.protect_shared('app.staff_member', 'access', 'organization');
call build.keep_history('app.staff_member', 'organization', '');

create table app.position (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  user_id   uuid not null references app.user_account (id),
  role      text not null references app.job_role (code),
  unit_id   uuid references app.unit (id),
  organization_id uuid not null references app.care_organization (id),
  during    tstzrange not null,
  constraint position__once_at_a_time unique (user_id, role, during without overlaps)
);
comment on table app.position is 'room: access · topic: organization · What somebody of the staff does, where and since when.';
create index position__unit on app.position (unit_id);
call build.protect_shared('app.position', 'access', 'organization');
call build.keep_history('app.position', 'organization', '');

create table app.access_grant (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  user_id      uuid not null references app.user_account (id),
  subject_kind text not null constraint access_grant__subject_kind_is_known check (subject_kind in ('case', 'person', 'home')),
  subject_id   uuid not null,
  topics       text[] not null,
  during       tstzrange not null constraint access_grant__lasts_a_while check (not isempty(during)),
  source       text not null constraint access_grant__source_is_known check (source in
    ('assignment', 'cover', 'appointment', 'placement', 'whereabouts', 'home', 'self', 'consent', 'break_glass')),
  source_id    uuid not null,
  reason       text
);
comment on table app.access_grant is 'room: access · topic: own · Who may read which subject''s topics, since when and until when, and by which right.';
create index access_grant__user on app.access_grant (user_id, subject_id);
create index access_grant__subject on app.access_grant (subject_id);
create index access_grant__source on app.access_grant (source_id);
call build.close_table('app.access_grant', 'access', 'own', 'user_id', 'own');
create policy own on app.access_grant for select to alongside_case, alongside_office, alongside_agency, alongside_portal
  using (user_id = (select app.me()));
grant select on app.access_grant to alongside_case, alongside_office, alongside_agency, alongside_portal;
call build.keep_history('app.access_grant', 'access', 'subject_id');

create table app.scope_grant (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  user_id    uuid not null references app.user_account (id),
  scope_kind text not null constraint scope_grant__scope_kind_is_known check (scope_kind in ('unit', 'organization', 'agency')),
  scope_id   uuid not null,
  topics     text[] not null,
  during     tstzrange not null constraint scope_grant__lasts_a_while check (not isempty(during)),
  source_id  uuid not null references app.position (id)
);
comment on table app.scope_grant is 'room: access · topic: own · A position''s right over a whole unit, organization or agency: one row, never copied for each child.';
create index scope_grant__user on app.scope_grant (user_id);
create index scope_grant__scope on app.scope_grant (scope_id);
call build.close_table('app.scope_grant', 'access', 'own', 'user_id', 'own');
create policy own on app.scope_grant for select to alongside_case, alongside_office, alongside_agency, alongside_portal
  using (user_id = (select app.me()));
grant select on app.scope_grant to alongside_case, alongside_office, alongside_agency, alongside_portal;
call build.keep_history('app.scope_grant', 'access', 'scope_id');
reset role;
