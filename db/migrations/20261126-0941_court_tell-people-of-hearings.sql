-- Everybody the law entitles is told of a hearing, with proof, and may say something to the court (42 USC 675(5)(G)).
set role alongside_owner;

create table app.hearing_notice (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  child_id     uuid not null references app.person (id),
  hearing_id   uuid not null,
  part         text not null references app.court_part (code),
  person_id    uuid references app.person (id),
  user_id      uuid references app.user_account (id),
  name         text not null constraint hearing_notice__names_somebody check (btrim(name) <> ''),
  language     text not null constraint hearing_notice__language_is_known check (language ~ '^(en|es)$'),
  about        text not null constraint hearing_notice__says_about_whom check (btrim(about) <> ''),
  hearing_kind text not null references app.hearing_kind (code),
  set_for      timestamptz not null,
  place        text,
  attend       text constraint hearing_notice__attend_is_known check (attend in ('in_person', 'video', 'telephone', 'either')),
  join_with    text,
  way          text not null constraint hearing_notice__way_is_known check (way in ('portal', 'mail', 'certified_mail', 'in_person', 'telephone')),
  due_on       date,
  due_rule     text,
  made_at      timestamptz not null,
  made_by      uuid not null references app.user_account (id),
  sent_at      timestamptz,
  proof        text constraint hearing_notice__proof_is_known check (proof in ('read', 'mail_receipt', 'certified_number', 'served', 'told')),
  proof_at     timestamptz,
  proof_note   text constraint hearing_notice__proof_note_says_something check (btrim(proof_note) <> ''),
  returned_on  date,
  called_off   text constraint hearing_notice__called_off_is_known check (called_off in ('continued', 'canceled', 'corrected')),
  answer       text constraint hearing_notice__answer_is_known check (answer in ('in_person', 'by_video', 'not_coming')),
  answer_needs text constraint hearing_notice__answer_needs_say_something check (btrim(answer_needs) <> ''),
  answered_at  timestamptz,
  answered_by  uuid references app.user_account (id),
  constraint hearing_notice__of_one_hearing unique (id, child_id, hearing_id),
  constraint hearing_notice__once unique (child_id, hearing_id, set_for, part, name),
  constraint hearing_notice__of_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable,
  constraint hearing_notice__only_what_was_sent_is_proven check (proof is null or sent_at is not null),
  constraint hearing_notice__proof_has_a_moment check (num_nonnulls(proof, proof_at) <> 1),
  constraint hearing_notice__only_what_was_sent_comes_back check (returned_on is null or sent_at is not null),
  constraint hearing_notice__an_answer_has_a_moment check (num_nonnulls(answer, answered_at, answered_by) in (0, 3)),
  constraint hearing_notice__a_page_needs_an_account check (way <> 'portal' or user_id is not null)
);
comment on table app.hearing_notice is 'room: court · topic: court · One person told of one hearing: what they were told, by when they had to be, how, the proof, and whether they will come.';
comment on column app.hearing_notice.about is 'The child''s first name, as the letter says it: the reader may see nothing else of the child.';
comment on column app.hearing_notice.set_for is 'The moment they were told of; a hearing that moved needs another notice.';
comment on column app.hearing_notice.due_rule is 'The rule that says by when; null where no pack in force names a day.';
create index hearing_notice__hearing on app.hearing_notice (hearing_id, child_id);
create index hearing_notice__person on app.hearing_notice (person_id) where person_id is not null;
create index hearing_notice__user on app.hearing_notice (user_id, set_for) where user_id is not null;
call build.protect_about('app.hearing_notice', 'court', 'court', 'child_id');
call build.keep_history('app.hearing_notice', 'court', 'child_id');
call build.let_clocks_read('app.hearing_notice');
-- Who was told reads their own notice, and says whether they will come. They may read nothing of the child otherwise, so it is
-- their account that opens it; a caregiver's goes with the child.
create policy own_notice on app.hearing_notice for select to alongside_portal
  using (agency_id = (select app.my_agency()) and user_id = (select app.me()) and sent_at is not null and part <> 'caregiver');
create policy caregivers_notice on app.hearing_notice for select to alongside_portal
  using (agency_id = (select app.my_agency()) and user_id = (select app.me()) and sent_at is not null and part = 'caregiver' and child_id = any ((select app.mine('placement'))::uuid[]));
create policy answers_own on app.hearing_notice for update to alongside_portal
  using (agency_id = (select app.my_agency()) and user_id = (select app.me()) and sent_at is not null and called_off is null)
  with check (user_id = (select app.me()) and agency_id = (select app.my_agency()) and (answered_by is null or answered_by = (select app.me())));
grant select on app.hearing_notice to alongside_portal;
grant update (answer, answer_needs, answered_at, answered_by, proof, proof_at) on app.hearing_notice to alongside_portal;

create table app.court_statement (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  hearing_id  uuid not null,
  notice_id   uuid,
  part        text not null references app.court_part (code),
  user_id     uuid references app.user_account (id),
  name        text not null constraint court_statement__names_somebody check (btrim(name) <> ''),
  language    text not null constraint court_statement__language_is_known check (language ~ '^(en|es)$'),
  words       text not null constraint court_statement__says_something check (btrim(words) <> ''),
  way         text not null constraint court_statement__way_is_known check (way in ('online', 'on_paper', 'spoken')),
  receipt     text not null,
  given_at    timestamptz not null,
  entered_by  uuid not null references app.user_account (id),
  filed_on    date,
  filed_by    uuid references app.user_account (id),
  constraint court_statement__receipt_once unique (child_id, receipt),
  constraint court_statement__filing_names_who check (num_nonnulls(filed_on, filed_by) <> 1),
  constraint court_statement__at_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable,
  constraint court_statement__answers_a_notice_of_the_hearing foreign key (notice_id, child_id, hearing_id) references app.hearing_notice (id, child_id, hearing_id) deferrable
);
comment on table app.court_statement is 'room: court · topic: court · What a caregiver, a parent or a youth says to the court before a hearing, in their own words, with the receipt they got.';
create index court_statement__hearing on app.court_statement (hearing_id, child_id);
create index court_statement__notice on app.court_statement (notice_id, child_id, hearing_id);
create index court_statement__user on app.court_statement (user_id) where user_id is not null;
call build.protect_about('app.court_statement', 'court', 'court', 'child_id');
call build.keep_history('app.court_statement', 'court', 'child_id');
-- Their own words are theirs to read and to give; what is given is not changed. The people of the court read what was filed.
create policy own_words on app.court_statement for select to alongside_portal using (agency_id = (select app.my_agency()) and user_id = (select app.me()));
create policy gives_own on app.court_statement for insert to alongside_portal
  with check (user_id = (select app.me()) and entered_by = (select app.me()) and agency_id = (select app.my_agency()) and filed_on is null
    and notice_id in (select n.id from app.hearing_notice n where n.user_id = (select app.me()) and n.called_off is null));
create policy portal on app.court_statement for select to alongside_portal
  using (filed_on is not null and child_id = any ((select app.mine('court'))::uuid[]));
grant select, insert on app.court_statement to alongside_portal;

create table app.court_statement_draft (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  user_id   uuid not null references app.user_account (id),
  notice_id uuid not null references app.hearing_notice (id),
  words     text not null,
  saved_at  timestamptz not null,
  constraint court_statement_draft__one_each unique (user_id, notice_id)
);
comment on table app.court_statement_draft is 'room: court · topic: own · What somebody has begun to write to a court and not given yet: nobody else reads it.';
create index court_statement_draft__notice on app.court_statement_draft (notice_id);
call build.protect_own('app.court_statement_draft', 'court', 'own', 'user_id');
call build.keep_history('app.court_statement_draft', 'own', 'user_id');
reset role;
