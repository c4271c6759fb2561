-- One child's whole file for whoever has a right to it: asked for, gathered, looked through with every redaction numbered and reasoned,
-- approved, and kept exactly as it was given.
set role alongside_owner;
create table app.redaction_rule (
  code     text primary key,
  en       text not null,
  es       text not null,
  citation text not null,
  place    integer not null
);
comment on table app.redaction_rule is 'room: workspace · topic: none · Reasons for which something of a file is not given out, each with the law it rests on.';
call build.open_reference('app.redaction_rule', 'workspace');

create table app.file_request (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  child_id     uuid not null references app.person (id),
  asked_by     text not null constraint file_request__says_who_asks check (btrim(asked_by) <> ''),
  basis        text not null constraint file_request__basis_is_known check (basis in ('subpoena', 'court_order', 'records_request', 'own_file', 'party')),
  reference    text,
  sections     text[] not null constraint file_request__asks_for_something check (cardinality(sections) > 0),
  since        date,
  until        date not null,
  language     text not null constraint file_request__language_is_known check (language in ('en', 'es')),
  received_on  date not null,
  due_on       date,
  state        text not null constraint file_request__state_is_known check (state in ('gathering', 'review', 'approved', 'given', 'closed')),
  opened_by    uuid not null references app.user_account (id),
  opened_at    timestamptz not null,
  steps        integer not null constraint file_request__counts_steps check (steps >= 0),
  steps_done   integer not null constraint file_request__does_no_more_than_all check (steps_done between 0 and steps),
  failed       boolean not null,
  gathered_at  timestamptz,
  digest       bytea,
  document_id  uuid references app.document (id),
  approved_by  uuid references app.user_account (id),
  approved_at  timestamptz,
  given_on     date,
  given_to     text,
  closed_why   text,
  constraint file_request__of_one_child unique (id, child_id),
  constraint file_request__begins_before_it_ends check (since <= until),
  constraint file_request__due_after_it_came check (due_on >= received_on),
  constraint file_request__looked_through_when_gathered check (state in ('gathering', 'closed') or gathered_at is not null),
  constraint file_request__approved_is_frozen check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (digest is null)
    and (approved_at is null) = (document_id is null) and (state not in ('approved', 'given') or approved_at is not null)),
  constraint file_request__given_after_approval check ((state = 'given') = (given_on is not null) and (given_on is null) = (given_to is null)),
  constraint file_request__closed_says_why check ((state = 'closed') = (closed_why is not null) and (closed_why is null or btrim(closed_why) <> ''))
);
comment on table app.file_request is 'room: workspace · topic: documents · Somebody asks for the whole file of a child: who, on what ground, for which part, and what was given.';
comment on column app.file_request.since is 'First day of what is asked for; null is from the beginning.';
create index file_request__child on app.file_request (child_id, received_on desc);
create index file_request__document on app.file_request (document_id) where document_id is not null;
call build.protect_about('app.file_request', 'workspace', 'documents', 'child_id');
call build.keep_history('app.file_request', 'documents', 'child_id');

create table app.file_item (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  request_id  uuid not null,
  section     text not null,
  place       integer not null constraint file_item__is_counted_from_one check (place > 0),
  title       text not null constraint file_item__has_a_title check (btrim(title) <> ''),
  content     jsonb not null,
  document_id uuid references app.document (id),
  rule        text references app.redaction_rule (code),
  proposed    boolean not null,
  decided_by  uuid references app.user_account (id),
  decided_at  timestamptz,
  constraint file_item__of_a_request_of_the_child foreign key (request_id, child_id) references app.file_request (id, child_id) deferrable,
  constraint file_item__once unique (child_id, request_id, place),
  constraint file_item__decided_by_somebody check ((decided_by is null) = (decided_at is null))
);
comment on table app.file_item is 'room: workspace · topic: documents · One item of a file that was asked for: given, or held back by a rule; its place is its number in the list of redactions.';
comment on column app.file_item.content is 'Finished blocks as they are printed when the item is given.';
comment on column app.file_item.document_id is 'The paper the item stands for; its file goes along when the item is given.';
comment on column app.file_item.proposed is 'Whether the product proposed to hold it back; a person looks at each.';
create index file_item__request on app.file_item (request_id, child_id);
create index file_item__document on app.file_item (document_id) where document_id is not null;
call build.protect_about('app.file_item', 'workspace', 'documents', 'child_id');
call build.keep_history('app.file_item', 'documents', 'child_id');

-- What was approved to be given is not written again.
create function app.keep_approved_file() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.digest is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or new.digest is distinct from old.digest or new.document_id is distinct from old.document_id
    or new.approved_by is distinct from old.approved_by or new.approved_at is distinct from old.approved_at or old.state = 'given' and new.state <> 'given' then
    raise exception 'an approved file stays as it is' using errcode = 'check_violation', constraint = 'file_request__approved_stays';
  end if;
  return new;
end
$$;
create trigger keep_approved before update or delete on app.file_request for each row execute function app.keep_approved_file();
call build.keep_under_hold('app.file_request', 'child_id');
call build.keep_under_hold('app.file_item', 'child_id');
reset role;
