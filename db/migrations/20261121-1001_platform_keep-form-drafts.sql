set role alongside_owner;
create table record.form_draft (
  id           uuid primary key,
  agency_id    uuid not null,
  user_id      uuid not null,
  form         text not null,
  version      integer not null,
  subject_kind text,
  subject_id   uuid,
  answers      jsonb not null,
  answered     text[] not null,
  key          uuid not null,
  saved_at     timestamptz not null,
  constraint form_draft__subject_has_a_kind check ((subject_kind is null) = (subject_id is null))
);
comment on table record.form_draft is 'room: platform · topic: own · Answers on their way. Only their writer sees them, and only while the writer may see whom they are about.';
create index form_draft__user on record.form_draft (user_id, form, subject_id);
call build.close_table('record.form_draft', 'platform', 'own', 'user_id', 'own');
create policy own on record.form_draft to alongside_case, alongside_office, alongside_agency, alongside_portal
  using (user_id = (select app.me()) and (subject_id is null or subject_id = any ((select app.mine('identity'))::uuid[])))
  with check (user_id = (select app.me()) and (subject_id is null or subject_id = any ((select app.mine('identity'))::uuid[])));
grant select, insert, update, delete on record.form_draft to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
