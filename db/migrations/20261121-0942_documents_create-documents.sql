set role alongside_owner;
create table app.document_kind (
  code text primary key, en text not null, es text not null,
  topic text not null,
  keep_years integer
);
comment on table app.document_kind is 'room: documents · topic: none · Kinds of documents; the kind decides the topic, so who may read it.';
call build.open_reference('app.document_kind', 'documents');

create table app.stored_file (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  user_id      uuid not null references app.user_account (id),
  media_type   text not null,
  bytes        integer not null constraint stored_file__is_not_empty check (bytes > 0),
  sha256       bytea not null,
  sealed_key   bytea not null,
  key_id       text not null,
  stored_at    timestamptz not null
);
comment on table app.stored_file is 'room: documents · topic: own · Where a file''s encrypted bytes lie (under its id) and the sealed key that opens them. Read through app_definer.file_of_document.';
call build.protect_own('app.stored_file', 'documents', 'own');
call build.keep_history('app.stored_file', 'own', '');

create table app.document (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  kind       text not null references app.document_kind (code),
  topic      text not null,
  title      text not null constraint document__has_a_title check (btrim(title) <> ''),
  file_id    uuid not null references app.stored_file (id),
  dated      date,
  user_id    uuid not null references app.user_account (id),
  added_at   timestamptz not null,
  supersedes uuid unique references app.document (id)
);
comment on table app.document is 'room: documents · topic: documents · A paper in a child''s file. Its kind''s topic is asked too: a health paper opens only with health.';
create index document__child on app.document (child_id, added_at desc);
create index document__user on app.document (user_id);
call build.close_table('app.document', 'documents', 'documents', 'child_id', 'keyed');
create policy case_team on app.document to alongside_case, alongside_portal
  using (topic || ':' || child_id = any ((select app.my_keys())::text[]))
  with check (topic || ':' || child_id = any ((select app.my_keys())::text[]) and user_id = (select app.me()));
-- What a person added stays theirs to read after the child has moved on.
create policy keeps_own on app.document for select to alongside_portal using (user_id = (select app.me()));
grant select, insert on app.document to alongside_case, alongside_portal;
call build.keep_history('app.document', 'documents', 'child_id');
reset role;
set role alongside_definer;
create function app_definer.file_of_document(document uuid)
returns table (file_id uuid, media_type text, bytes integer, sealed_key bytea, key_id text)
language sql stable security definer set search_path = '' as $$
  select f.id, f.media_type, f.bytes, f.sealed_key, f.key_id
  from app.document d join app.stored_file f on f.id = d.file_id
  where d.id = document
    and (d.user_id = app.me() or d.topic || ':' || d.child_id = any (app.my_keys()))
$$;
comment on function app_definer.file_of_document(uuid) is 'Opens a file for whoever may read its document; the file''s row itself is the uploader''s.';
grant execute on function app_definer.file_of_document(uuid) to alongside_case, alongside_portal;
reset role;
