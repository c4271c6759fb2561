-- Reports to the court: gathered from the record over an exact period, finished by their author, approved, and frozen when they are filed.
set role alongside_owner;
create table app.court_report_section (
  code     text primary key,
  en       text not null,
  es       text not null,
  place    integer not null,
  about_en text not null,
  about_es text not null,
  written  text not null constraint court_report_section__written_is_known check (written in ('may', 'must'))
);
comment on table app.court_report_section is 'room: court · topic: none · Sections of a report to the court in their order: what belongs into each, and whether its author has to write something.';
call build.open_reference('app.court_report_section', 'court');

create table app.court_report (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  hearing_id    uuid,
  language      text not null constraint court_report__language_is_known check (language in ('en', 'es')),
  since         date not null,
  until         date not null,
  state         text not null constraint court_report__state_is_known check (state in ('gathering', 'draft', 'filed', 'superseded')),
  begun_at      timestamptz not null,
  begun_by      uuid not null references app.user_account (id),
  steps         integer not null constraint court_report__counts_steps check (steps >= 0),
  steps_done    integer not null constraint court_report__does_no_more_than_all check (steps_done between 0 and steps),
  failed        boolean not null,
  gathered_at   timestamptz,
  frozen        text,
  digest        bytea,
  filed_at      timestamptz,
  filed_by      uuid references app.user_account (id),
  document_id   uuid references app.document (id),
  amends        uuid,
  amend_why     text,
  constraint court_report__of_one_child unique (id, child_id),
  constraint court_report__for_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable,
  constraint court_report__amends_one_of_the_child foreign key (amends, child_id) references app.court_report (id, child_id) deferrable,
  constraint court_report__amended_once unique (child_id, amends),
  constraint court_report__amends_with_a_reason check ((amends is null) = (amend_why is null) and (amend_why is null or btrim(amend_why) <> '')),
  constraint court_report__begins_before_it_ends check (since <= until),
  constraint court_report__draft_was_gathered check (state = 'gathering' or gathered_at is not null),
  constraint court_report__filed_is_frozen check ((state in ('filed', 'superseded')) = (frozen is not null)
    and (frozen is null) = (digest is null) and (frozen is null) = (filed_at is null) and (frozen is null) = (filed_by is null)),
  constraint court_report__digest_is_of_its_text check (digest = sha256(convert_to(frozen, 'UTF8')))
);
comment on table app.court_report is 'room: court · topic: court · A report to the court about one child over one period, from the first gathering to the frozen text that was filed.';
comment on column app.court_report.until is 'The last day the report tells of: its data are as at the end of that day.';
comment on column app.court_report.frozen is 'The text exactly as it was filed, sorted JSON; the PDF is set from it and nothing else.';
create unique index court_report__one_draft_for_a_hearing on app.court_report (child_id, hearing_id) where state in ('gathering', 'draft');
create index court_report__child on app.court_report (child_id, begun_at desc);
create index court_report__hearing on app.court_report (hearing_id, child_id);
create index court_report__amends on app.court_report (amends, child_id) where amends is not null;
create index court_report__document on app.court_report (document_id) where document_id is not null;
call build.protect_about('app.court_report', 'court', 'court', 'child_id');
call build.keep_history('app.court_report', 'court', 'child_id');
-- Judges, guardians ad litem and attorneys read what was filed with their court; drafts are the agency's own.
create policy portal on app.court_report for select to alongside_portal
  using (child_id = any ((select app.mine('court'))::uuid[]) and state in ('filed', 'superseded'));
grant select on app.court_report to alongside_portal;

create table app.court_report_part (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  report_id   uuid not null,
  section     text not null references app.court_report_section (code),
  gathered    jsonb,
  words       text constraint court_report_part__words_say_something check (btrim(words) <> ''),
  written_by  uuid references app.user_account (id),
  written_at  timestamptz,
  constraint court_report_part__of_a_report_of_the_child foreign key (report_id, child_id) references app.court_report (id, child_id) deferrable,
  constraint court_report_part__once unique (child_id, report_id, section),
  constraint court_report_part__has_a_writer check ((written_by is null) = (written_at is null) and (words is null or written_by is not null))
);
comment on table app.court_report_part is 'room: court · topic: court · One section of a report: what the record says of the period, and what the author wrote to it.';
comment on column app.court_report_part.gathered is 'Finished blocks of the record, shown again as they are; null until they were gathered.';
create index court_report_part__report on app.court_report_part (report_id, child_id);
call build.protect_about('app.court_report_part', 'court', 'court', 'child_id');
call build.keep_history('app.court_report_part', 'court', 'child_id');

create table app.court_report_approval (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  report_id   uuid not null,
  part        text not null constraint court_report_approval__part_is_known check (part in ('supervisor', 'counsel')),
  decision    text not null constraint court_report_approval__decision_is_known check (decision in ('approved', 'returned')),
  note        text,
  of_text     bytea not null constraint court_report_approval__is_of_a_text check (octet_length(of_text) = 32),
  decided_by  uuid not null references app.user_account (id),
  decided_at  timestamptz not null,
  constraint court_report_approval__of_a_report_of_the_child foreign key (report_id, child_id) references app.court_report (id, child_id) deferrable,
  constraint court_report_approval__returned_says_why check (decision = 'approved' or btrim(coalesce(note, '')) <> '')
);
comment on table app.court_report_approval is 'room: court · topic: court · What a supervisor or the agency''s attorney said of a report as it stood; a later change of its text needs a new word.';
comment on column app.court_report_approval.of_text is 'SHA-256 of the text it was said of.';
create index court_report_approval__report on app.court_report_approval (report_id, child_id);
create index court_report_approval__child on app.court_report_approval (child_id);
call build.protect_about('app.court_report_approval', 'court', 'court', 'child_id');
call build.keep_history('app.court_report_approval', 'court', 'child_id');

create table app.court_packet (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  report_id   uuid not null,
  contents    jsonb not null,
  attached    uuid[] not null,
  document_id uuid not null references app.document (id),
  made_by     uuid not null references app.user_account (id),
  made_at     timestamptz not null,
  constraint court_packet__of_a_report_of_the_child foreign key (report_id, child_id) references app.court_report (id, child_id) deferrable
);
comment on table app.court_packet is 'room: court · topic: court · What went to the court with a filed report: its contents list, the papers attached, and the PDF in front of them.';
comment on column app.court_packet.contents is 'The list as it is shown: number, title, digest of attached files, and what is missing.';
comment on column app.court_packet.attached is 'Papers of the child''s file in the order of the list; the use case reads each as the maker may.';
create index court_packet__report on app.court_packet (report_id, child_id);
create index court_packet__child on app.court_packet (child_id, made_at desc);
create index court_packet__document on app.court_packet (document_id);
call build.protect_about('app.court_packet', 'court', 'court', 'child_id');
call build.keep_history('app.court_packet', 'court', 'child_id');

-- What was filed is not written again: only two records of one child joined or a sealed file move it, and an amended one takes its place.
create function app.keep_filed_report() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.frozen is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or (to_jsonb(new) - array['child_id', 'agency_id', 'office_id', 'state', 'hearing_id', 'amends'])
      is distinct from (to_jsonb(old) - array['child_id', 'agency_id', 'office_id', 'state', 'hearing_id', 'amends'])
    or new.hearing_id is null and old.hearing_id is not null then
    raise exception 'a filed report stays as it is' using errcode = 'check_violation', constraint = 'court_report__filed_stays';
  end if;
  return new;
end
$$;
create trigger keep_filed before update or delete on app.court_report for each row execute function app.keep_filed_report();
call build.keep_under_hold('app.court_report', 'child_id');
call build.keep_under_hold('app.court_report_part', 'child_id');
reset role;

set role alongside_definer;
-- A report goes to every party, and an address the law hides must not be in it, whoever typed it: its author may not know that it is hidden.
create function app_definer.without_hidden_addresses(child uuid, words text, mark text) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  hidden text;
  mended text := words;
begin
  if not child = any (app.mine('court')) then
    raise exception 'only who works on the child''s court papers may ask' using errcode = 'insufficient_privilege';
  end if;
  for hidden in
    select distinct a.street from app.address_confidential a
    join app.case_member m on m.person_id = a.person_id
    join app.case_member own on own.case_id = m.case_id and own.person_id = child
    where length(btrim(a.street)) > 5
  loop
    mended := regexp_replace(mended, regexp_replace(regexp_replace(btrim(hidden), '([][\\.^$*+?(){}|])', '\\\1', 'g'), '\s+', '\\s+', 'g'), mark, 'gi');
  end loop;
  return mended;
end
$$;
comment on function app_definer.without_hidden_addresses(uuid, text, text) is 'The words of a court paper without hidden addresses of the case; the author may not read which addresses are hidden.';
grant execute on function app_definer.without_hidden_addresses(uuid, text, text) to alongside_case;
reset role;

set role alongside_owner;
create view app.court_v_report with (security_invoker = true) as
  select r.id, r.child_id, r.hearing_id, r.state, r.since, r.until, r.filed_at, r.document_id from app.court_report r;
comment on view app.court_v_report is 'room: court · Reports to the court and where each stands, without their text.';
grant select on app.court_v_report to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
