set role alongside_owner;

-- What a policy pack asks: which agreement, when, signed by whom. A pack answers for itself, else the pack it extends.
create table app.signing_pack (code text primary key, extends text references app.signing_pack (code), en text not null, es text not null);
comment on table app.signing_pack is 'room: agreements · topic: none · Policy packs as far as agreements ask them: an agency pack extends a state pack, which extends the federal one.';
call build.open_reference('app.signing_pack', 'agreements');

create table app.agreement_kind (
  code text primary key, en text not null, es text not null,
  subject text not null constraint agreement_kind__subject_is_known check (subject in ('child', 'home')),
  document_kind text references app.document_kind (code) deferrable initially deferred
);
comment on table app.agreement_kind is 'room: agreements · topic: none · Kinds of agreements: whom they are about, and as what kind of paper they are filed in a child''s file.';
call build.open_reference('app.agreement_kind', 'agreements');

create table app.signing_trigger (
  code text primary key,
  pack text not null references app.signing_pack (code),
  event text not null constraint signing_trigger__event_is_known check (event in ('license', 'renewal', 'placement')),
  kind text not null references app.agreement_kind (code),
  template text not null,
  due text not null constraint signing_trigger__due_is_known check (due in ('before', 'same_day')),
  citation text not null,
  verified text not null,
  unique (pack, event)
);
comment on table app.signing_trigger is 'room: agreements · topic: none · What opens an agreement, by pack: the event, the template, when it is due, the rule behind it and how far its text was verified.';
call build.open_reference('app.signing_trigger', 'agreements');

create table app.signing_party (
  code text primary key,
  pack text not null references app.signing_pack (code),
  kind text not null references app.agreement_kind (code),
  capacity text not null constraint signing_party__capacity_is_known check (capacity in
    ('caregiver', 'authorized_person', 'case_manager', 'agency_representative', 'state_department', 'parent', 'youth')),
  side text not null constraint signing_party__side_is_known check (side in ('caregiver', 'agency', 'family')),
  required boolean not null,
  each boolean not null,
  by_proxy boolean not null,
  on_paper boolean not null,
  unique (pack, kind, capacity)
);
comment on table app.signing_party is 'room: agreements · topic: none · Who signs which agreement, by pack: needed or by choice, each person or one for all, by proxy, on paper.';
comment on column app.signing_party.each is 'True: every person of this capacity signs. False: one of them is enough.';
call build.open_reference('app.signing_party', 'agreements');

-- Templates: stock lines come with the product; an agency's own versions are copies that stay as they were once used.
create table app.stock_template_line (
  code text primary key,
  sort smallint not null,
  template text not null,
  part text not null constraint stock_template_line__part_is_known check (part in ('title', 'value', 'purpose', 'pair', 'statement')),
  place smallint not null,
  subject text,
  side text constraint stock_template_line__side_is_known check (side in ('caregiver', 'agency', 'family')),
  rows text,
  en text not null,
  es text
);
comment on table app.stock_template_line is 'room: agreements · topic: none · The template that comes with the product, line by line, in both languages.';
call build.open_reference('app.stock_template_line', 'agreements');

create table app.agreement_template (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  code           text not null,
  version        smallint not null constraint agreement_template__counts_from_one check (version > 0),
  translation_by text not null,
  published_at   timestamptz not null,
  published_by   uuid not null references app.user_account (id),
  why            text not null constraint agreement_template__says_why check (btrim(why) <> ''),
  unique (agency_id, code, version)
);
comment on table app.agreement_template is 'room: agreements · topic: organization · A version of a template as the agency published it. An agreement keeps the version it began with.';
comment on column app.agreement_template.translation_by is 'Whose translation the Spanish is; shown under every Spanish rendering.';
call build.protect_shared('app.agreement_template', 'agreements', 'organization', true);
call build.keep_history('app.agreement_template', 'organization', '');

create table app.template_line (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  template_id uuid not null references app.agreement_template (id),
  sort        smallint not null,
  part        text not null constraint template_line__part_is_known check (part in ('title', 'value', 'purpose', 'pair', 'statement')),
  place       smallint not null,
  subject     text,
  side        text constraint template_line__side_is_known check (side in ('caregiver', 'agency', 'family')),
  en          text not null constraint template_line__has_words check (btrim(en) <> ''),
  es          text,
  constraint template_line__pair_has_a_side check ((part = 'pair') = (subject is not null and side is not null)),
  constraint template_line__stands_once unique nulls not distinct (template_id, part, subject, side, place)
);
comment on table app.template_line is 'room: agreements · topic: organization · The words of a template''s version: values, purpose, paired responsibilities, statements before signing.';
call build.protect_shared('app.template_line', 'agreements', 'organization', true);
call build.keep_history('app.template_line', 'organization', '');

create table app.agreement (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  kind        text not null references app.agreement_kind (code),
  subject_id  uuid not null,
  child_id    uuid references app.person (id),
  home_id     uuid references app.home (id),
  source_id   uuid,
  sitting_id  uuid,
  pack        text not null references app.signing_pack (code),
  template_id uuid not null references app.agreement_template (id),
  state       text not null constraint agreement__state_is_known check (state in
    ('draft', 'ready', 'partly_signed', 'in_force', 'superseded', 'ended', 'void', 'declined')),
  state_at    timestamptz not null,
  due_on      date,
  opened_at   timestamptz not null,
  opened_by   uuid not null references app.user_account (id),
  version_id  uuid,
  in_force_from timestamptz,
  ended_why   text,
  replaces_id uuid unique references app.agreement (id),
  document_id uuid references app.document (id),
  sealed_file_id uuid references app.stored_file (id),
  sealed_at   timestamptz,
  unique (id, subject_id),
  constraint agreement__sealed_file_has_its_moment check ((sealed_file_id is null) = (sealed_at is null)),
  constraint agreement__subject_is_child_or_home check (subject_id = coalesce(child_id, home_id)),
  constraint agreement__shown_before_it_is_signed check (state in ('draft', 'superseded', 'ended') or version_id is not null),
  constraint agreement__in_force_since check (state <> 'in_force' or in_force_from is not null),
  constraint agreement__end_has_a_reason check (state <> 'ended' or ended_why is not null)
);
comment on table app.agreement is 'room: agreements · topic: agreement · An agreement about a child or a home and where it stands. What is signed is its present version.';
comment on column app.agreement.source_id is 'What opened it: the placement, or the license it is for.';
comment on column app.agreement.sealed_file_id is 'The sealed PDF of the version in force.';
create unique index agreement__one_at_a_time on app.agreement (subject_id, kind) where child_id is not null and state not in ('superseded', 'ended');
create index agreement__subject on app.agreement (subject_id, opened_at desc);
create index agreement__office_open on app.agreement (office_id) where state not in ('superseded', 'ended');
create index agreement__child on app.agreement (child_id);
create index agreement__home on app.agreement (home_id);
create index agreement__template on app.agreement (template_id);
create index agreement__document on app.agreement (document_id) where document_id is not null;
create index agreement__sealed_file on app.agreement (sealed_file_id) where sealed_file_id is not null;
create index agreement__source on app.agreement (source_id);

create table app.agreement_version (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  number       smallint not null constraint agreement_version__counts_from_one check (number > 0),
  template_id  uuid not null references app.agreement_template (id),
  digest       bytea not null,
  made_at      timestamptz not null,
  made_by      uuid not null references app.user_account (id),
  unique (agreement_id, number),
  unique (id, agreement_id),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id)
);
comment on table app.agreement_version is 'room: agreements · topic: agreement · A frozen text of an agreement. Its digest (SHA-256) covers every rendering.';
alter table app.agreement add constraint agreement__present_version_is_its_own
  foreign key (version_id, id) references app.agreement_version (id, agreement_id) deferrable initially deferred;
create index agreement__version on app.agreement (version_id, id);
create index agreement_version__agreement on app.agreement_version (agreement_id, subject_id);
create index agreement_version__template on app.agreement_version (template_id);

create table app.agreement_rendering (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  version_id   uuid not null,
  audience     text not null constraint agreement_rendering__audience_is_known check (audience in ('full', 'family', 'family_limited')),
  language     text not null constraint agreement_rendering__language_is_served check (language in ('en', 'es')),
  paper        jsonb not null,
  digest       bytea not null,
  unique (version_id, agreement_id, audience, language),
  foreign key (version_id, agreement_id) references app.agreement_version (id, agreement_id),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id)
);
comment on table app.agreement_rendering is 'room: agreements · topic: agreement · A version as one audience reads it in one language: frozen words, and the digest a signature is bound to.';
comment on column app.agreement_rendering.audience is 'full: caregivers and agency. family: without the caregivers'' surname, address and telephone. family_limited: an order hides home and contact as well.';
create index agreement_rendering__agreement on app.agreement_rendering (agreement_id, subject_id);

create table app.agreement_signer (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  capacity     text not null,
  side         text not null constraint agreement_signer__side_is_known check (side in ('caregiver', 'agency', 'family')),
  audience     text not null constraint agreement_signer__audience_is_known check (audience in ('full', 'family', 'family_limited')),
  required     boolean not null,
  each         boolean not null,
  by_proxy     boolean not null,
  on_paper     boolean not null,
  person_id    uuid references app.person (id),
  user_id      uuid references app.user_account (id),
  name         text not null constraint agreement_signer__has_a_name check (btrim(name) <> ''),
  organization text,
  added_at     timestamptz not null,
  removed_at   timestamptz,
  constraint agreement_signer__is_somebody check (num_nonnulls(person_id, user_id) >= 1),
  constraint agreement_signer__family_reads_the_familys_paper check ((side = 'family') = (audience <> 'full')),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id),
  unique (id, agreement_id)
);
comment on table app.agreement_signer is 'room: agreements · topic: agreement · Who signs or may sign, in which capacity. Two adults are two signers.';
create unique index agreement_signer__once on app.agreement_signer (agreement_id, capacity, coalesce(person_id, user_id)) where removed_at is null;
create index agreement_signer__agreement on app.agreement_signer (agreement_id, subject_id);
create index agreement_signer__person on app.agreement_signer (person_id);
create index agreement_signer__user on app.agreement_signer (user_id) where removed_at is null;

create table app.agreement_signature (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  version_id   uuid not null,
  signer_id    uuid not null,
  way          text not null constraint agreement_signature__way_is_known check (way in ('online', 'paper', 'proxy')),
  proof        text not null constraint agreement_signature__proof_is_known check (proof in ('password', 'code_in_person', 'story', 'attested')),
  language     text not null constraint agreement_signature__language_is_served check (language in ('en', 'es')),
  shown_digest bytea not null,
  typed_name   text,
  drawing      text,
  proxy_name   text,
  proxy_right  text,
  consented    boolean not null,
  signed_at    timestamptz not null,
  entered_at   timestamptz not null,
  entered_by   uuid not null references app.user_account (id),
  scan_file_id uuid references app.stored_file (id),
  voided_at    timestamptz,
  voided_why   text,
  foreign key (version_id, agreement_id) references app.agreement_version (id, agreement_id),
  constraint agreement_signature__is_a_name_or_a_drawing check (way = 'paper' or num_nonnulls(typed_name, drawing) >= 1),
  constraint agreement_signature__on_a_screen_with_consent check (way = 'paper' or consented),
  constraint agreement_signature__paper_is_attested check (way <> 'paper' or proof = 'attested'),
  constraint agreement_signature__proxy_is_named check ((way = 'proxy') = (proxy_name is not null and proxy_right is not null)),
  constraint agreement_signature__not_before_it_happened check (signed_at <= entered_at),
  constraint agreement_signature__void_has_a_reason check ((voided_at is null) = (voided_why is null)),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id),
  foreign key (signer_id, agreement_id) references app.agreement_signer (id, agreement_id)
);
comment on table app.agreement_signature is 'room: agreements · topic: agreement · A signature under one version, bound to what was shown. It is never deleted: an edit voids it and keeps it.';
comment on column app.agreement_signature.proof is 'What made sure it was this person: their password, the code agreed in person, or staff who attests a paper. A link alone is none.';
create unique index agreement_signature__once on app.agreement_signature (version_id, signer_id) where voided_at is null;
create index agreement_signature__agreement on app.agreement_signature (agreement_id, subject_id);
create index agreement_signature__version on app.agreement_signature (version_id, agreement_id);
create index agreement_signature__signer on app.agreement_signature (signer_id, agreement_id);
create index agreement_signature__scan on app.agreement_signature (scan_file_id) where scan_file_id is not null;

create table app.agreement_opening (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  signer_id    uuid not null,
  language     text not null,
  at           timestamptz not null,
  unique (signer_id, agreement_id),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id),
  foreign key (signer_id, agreement_id) references app.agreement_signer (id, agreement_id)
);
create index agreement_opening__agreement on app.agreement_opening (agreement_id, subject_id);
comment on table app.agreement_opening is 'room: agreements · topic: agreement · When a signer opened the page with values and purpose. Signing waits for it.';

create table app.agreement_invitation (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  signer_id    uuid not null,
  way          text not null constraint agreement_invitation__way_is_known check (way in ('sent', 'doorstep', 'paper', 'reminder')),
  at           timestamptz not null,
  by_user      uuid not null references app.user_account (id),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id),
  foreign key (signer_id, agreement_id) references app.agreement_signer (id, agreement_id)
);
comment on table app.agreement_invitation is 'room: agreements · topic: agreement · How and when a signer was asked to sign.';
create index agreement_invitation__agreement on app.agreement_invitation (agreement_id, subject_id);
create index agreement_invitation__signer on app.agreement_invitation (signer_id, agreement_id);

create table app.agreement_question (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  signer_id    uuid not null,
  kind         text not null constraint agreement_question__kind_is_known check (kind in ('question', 'change')),
  about        text,
  words        text not null constraint agreement_question__has_words check (btrim(words) <> ''),
  language     text not null,
  asked_at     timestamptz not null,
  answer       text constraint agreement_question__answer_is_known check (answer in ('answered', 'taken', 'partly', 'not_taken')),
  answer_words text,
  answered_at  timestamptz,
  answered_by  uuid references app.user_account (id),
  constraint agreement_question__answer_says_why check (num_nonnulls(answer, answer_words, answered_at, answered_by) in (0, 4)),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id),
  foreign key (signer_id, agreement_id) references app.agreement_signer (id, agreement_id)
);
comment on table app.agreement_question is 'room: agreements · topic: agreement · A question or a proposed change by a signer, and the answer with its reason.';
create index agreement_question__agreement on app.agreement_question (agreement_id, subject_id);
create index agreement_question__signer on app.agreement_question (signer_id, agreement_id);
create index agreement_question__open on app.agreement_question (office_id) where answered_at is null;

create table app.agreement_decline (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  subject_id   uuid not null,
  agreement_id uuid not null,
  version_id   uuid not null,
  signer_id    uuid not null,
  reason       text not null constraint agreement_decline__says_why check (btrim(reason) <> ''),
  language     text not null,
  at           timestamptz not null,
  entered_by   uuid not null references app.user_account (id),
  follow_up_on date not null,
  talked_on    date,
  outcome      text,
  constraint agreement_decline__talk_has_an_outcome check ((talked_on is null) = (outcome is null)),
  foreign key (version_id, agreement_id) references app.agreement_version (id, agreement_id),
  foreign key (agreement_id, subject_id) references app.agreement (id, subject_id),
  foreign key (signer_id, agreement_id) references app.agreement_signer (id, agreement_id)
);
comment on table app.agreement_decline is 'room: agreements · topic: agreement · A signer declined: the reason, the day of the talk that follows, and what came of it.';
create index agreement_decline__agreement on app.agreement_decline (agreement_id, subject_id);
create index agreement_decline__signer on app.agreement_decline (signer_id, agreement_id);
create index agreement_decline__version on app.agreement_decline (version_id, agreement_id);

create table app.signed_copy (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  user_id      uuid not null references app.user_account (id),
  signature_id uuid not null unique references app.agreement_signature (id),
  agreement_id uuid not null references app.agreement (id),
  title        text not null,
  language     text not null,
  paper        jsonb not null,
  signed_at    timestamptz not null,
  file_id      uuid references app.stored_file (id)
);
comment on table app.signed_copy is 'room: agreements · topic: own · What a person signed, as it was shown then: theirs to keep after everything else has ended.';
create index signed_copy__agreement on app.signed_copy (agreement_id);
create index signed_copy__file on app.signed_copy (file_id) where file_id is not null;
call build.protect_own('app.signed_copy', 'agreements', 'own');
call build.keep_history('app.signed_copy', 'own', '');
-- What is kept was frozen then; app_definer.keep_signed_copy writes it.
revoke insert, update, delete on app.signed_copy from alongside_case, alongside_office, alongside_agency, alongside_portal;
drop policy own on app.signed_copy;
create policy own on app.signed_copy for select to alongside_case, alongside_office, alongside_agency, alongside_portal
  using (user_id = (select app.me()));

create table record.agency_certificate (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  certificate text not null,
  key_sealed  text not null,
  during      daterange not null,
  made_at     timestamptz not null
);
comment on table record.agency_certificate is 'room: agreements · topic: none · The certificate the agency seals papers with. The key is sealed under agency_certificate:<id>; only the sealing job reads it.';
alter table record.agency_certificate enable row level security;
alter table record.agency_certificate force row level security;
create policy definer_works on record.agency_certificate to alongside_definer using (true) with check (true);
grant select, insert on record.agency_certificate to alongside_definer;

call build.protect_about('app.agreement', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_version', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_rendering', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_signer', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_signature', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_opening', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_invitation', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_question', 'agreements', 'agreement', 'subject_id');
call build.protect_about('app.agreement_decline', 'agreements', 'agreement', 'subject_id');
-- What was shown, signed, asked and declined stays as it was; a signature is voided by app_definer.void_agreement only.
revoke delete on app.agreement, app.agreement_version, app.agreement_rendering, app.agreement_signer, app.agreement_signature,
  app.agreement_opening, app.agreement_invitation, app.agreement_question, app.agreement_decline
  from alongside_case, alongside_office, alongside_agency;
revoke update on app.agreement_version, app.agreement_rendering, app.agreement_signature, app.agreement_opening, app.agreement_invitation
  from alongside_case, alongside_office, alongside_agency;
call build.keep_history('app.agreement', 'agreement', 'subject_id');
call build.keep_history('app.agreement_version', 'agreement', 'subject_id');
call build.keep_history('app.agreement_rendering', 'agreement', 'subject_id');
call build.keep_history('app.agreement_signer', 'agreement', 'subject_id');
call build.keep_history('app.agreement_signature', 'agreement', 'subject_id');
call build.keep_history('app.agreement_opening', 'agreement', 'subject_id');
call build.keep_history('app.agreement_invitation', 'agreement', 'subject_id');
call build.keep_history('app.agreement_question', 'agreement', 'subject_id');
call build.keep_history('app.agreement_decline', 'agreement', 'subject_id');
reset role;

-- What people outside the agency may open: the agreements they are asked to sign, each as their audience reads it.
set role alongside_definer;
create function app.my_agreements() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select s.agreement_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and s.audience = 'full' and a.state not in ('superseded', 'ended')
  );
end
$$;
comment on function app.my_agreements() is 'The live agreements the asker is a signer of and reads in full.';
create function app.my_papers() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select s.agreement_id || ':' || s.audience from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and a.state not in ('superseded', 'ended')
  );
end
$$;
comment on function app.my_papers() is 'The live agreements the asker is a signer of, each with the audience whose rendering is theirs.';
create function app.my_signings() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select s.id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and a.state not in ('superseded', 'ended')
  );
end
$$;
comment on function app.my_signings() is 'The asker as a signer, in each live agreement.';
create function app.my_signed_children() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select a.child_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and a.child_id is not null and a.state not in ('superseded', 'ended')
  );
end
$$;
comment on function app.my_signed_children() is 'The children of whose live agreements the asker is a signer, the birth family''s part included.';
revoke execute on function app.my_agreements(), app.my_papers(), app.my_signings(), app.my_signed_children() from public;
grant execute on function app.my_agreements(), app.my_papers(), app.my_signings(), app.my_signed_children()
  to alongside_owner, alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

set role alongside_owner;
create policy signers on app.agreement for select to alongside_portal
  using (id::text || ':full' = any ((select app.my_papers())::text[]) or id::text || ':family' = any ((select app.my_papers())::text[])
    or id::text || ':family_limited' = any ((select app.my_papers())::text[]));
create policy signers_move_on on app.agreement for update to alongside_portal
  using (id::text || ':full' = any ((select app.my_papers())::text[]) or id::text || ':family' = any ((select app.my_papers())::text[])
    or id::text || ':family_limited' = any ((select app.my_papers())::text[]))
  with check (agency_id = (select app.my_agency()) and state in ('partly_signed', 'in_force', 'declined'));
grant select, update (state, state_at, in_force_from) on app.agreement to alongside_portal;
create policy signers on app.agreement_version for select to alongside_portal
  using (agreement_id in (select a.id from app.agreement a));
grant select on app.agreement_version to alongside_portal;
create policy signers on app.agreement_rendering for select to alongside_portal
  using (agreement_id::text || ':' || audience = any ((select app.my_papers())::text[]));
grant select on app.agreement_rendering to alongside_portal;
-- The birth family sees itself among the signers; who else signs is told by the family's paper, without surnames.
create policy signers on app.agreement_signer for select to alongside_portal
  using (agreement_id = any ((select app.my_agreements())::uuid[]) or id = any ((select app.my_signings())::uuid[]));
grant select on app.agreement_signer to alongside_portal;
create policy signers on app.agreement_signature for select to alongside_portal
  using (agreement_id = any ((select app.my_agreements())::uuid[]) or signer_id = any ((select app.my_signings())::uuid[]));
create policy signs_own on app.agreement_signature for insert to alongside_portal
  with check (signer_id = any ((select app.my_signings())::uuid[]) and entered_by = (select app.me()) and way = 'online' and agency_id = (select app.my_agency()));
grant select, insert on app.agreement_signature to alongside_portal;
create policy opens_own on app.agreement_opening to alongside_portal
  using (agreement_id = any ((select app.my_agreements())::uuid[]) or signer_id = any ((select app.my_signings())::uuid[]))
  with check (signer_id = any ((select app.my_signings())::uuid[]) and agency_id = (select app.my_agency()));
grant select, insert on app.agreement_opening to alongside_portal;
create policy signers on app.agreement_invitation for select to alongside_portal
  using (signer_id = any ((select app.my_signings())::uuid[]));
grant select on app.agreement_invitation to alongside_portal;
create policy asks_own on app.agreement_question to alongside_portal
  using (signer_id = any ((select app.my_signings())::uuid[]))
  with check (signer_id = any ((select app.my_signings())::uuid[]) and agency_id = (select app.my_agency()));
grant select, insert on app.agreement_question to alongside_portal;
create policy declines_own on app.agreement_decline to alongside_portal
  using (agreement_id = any ((select app.my_agreements())::uuid[]) or signer_id = any ((select app.my_signings())::uuid[]))
  with check (signer_id = any ((select app.my_signings())::uuid[]) and agency_id = (select app.my_agency()));
grant select, insert on app.agreement_decline to alongside_portal;
call build.change_by('app.agreement_template', 'administers');
call build.change_by('app.template_line', 'administers');
reset role;

-- The law of the states, held below every use case.
set role alongside_definer;
create function app_definer.agreement_lacks(one_agreement uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(capacity order by capacity), '{}') from (
    select s.capacity
    from app.agreement a join app.agreement_signer s on s.agreement_id = a.id and s.required and s.removed_at is null
    left join app.agreement_signature g on g.signer_id = s.id and g.version_id = a.version_id and g.voided_at is null
    where a.id = one_agreement
    group by s.capacity
    having case when bool_or(s.each) then count(*) > count(g.id) else count(g.id) = 0 end
  ) lacking
$$;
comment on function app_definer.agreement_lacks(uuid) is 'Capacities whose signature under the present version is still missing; a family member may not read the signatures of others.';
create function app_definer.agreement_standing(one_agreement uuid) returns table (lacking text[], asks boolean, declined boolean, signed boolean, last_signed timestamptz)
language sql stable security definer set search_path = '' as $$
  select app_definer.agreement_lacks(a.id),
    exists (select from app.agreement_signer s where s.agreement_id = a.id and s.required and s.removed_at is null),
    exists (select from app.agreement_decline d join app.agreement_signer s on s.id = d.signer_id and s.required and s.removed_at is null
            where d.version_id = a.version_id
              and not exists (select from app.agreement_signature g where g.signer_id = s.id and g.version_id = a.version_id and g.voided_at is null)),
    exists (select from app.agreement_signature g join app.agreement_signer s on s.id = g.signer_id and s.removed_at is null
            where g.version_id = a.version_id and g.voided_at is null),
    (select max(g.signed_at) from app.agreement_signature g join app.agreement_signer s on s.id = g.signer_id and s.removed_at is null
     where g.version_id = a.version_id and g.voided_at is null)
  from app.agreement a
  where a.id = one_agreement and a.agency_id = app.my_agency()
$$;
comment on function app_definer.agreement_standing(uuid) is 'What decides where an agreement stands after somebody signed or declined, also when they may not read what the others did. No names.';
create function app_definer.hold_agreement_states() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  present app.agreement;
begin
  select * into present from app.agreement where id = (to_jsonb(new) ->> tg_argv[0])::uuid;
  if present.state = 'in_force' and (cardinality(app_definer.agreement_lacks(present.id)) > 0
     or not exists (select from app.agreement_signer s where s.agreement_id = present.id and s.required and s.removed_at is null)) then
    raise exception 'an agreement is in force only with every required signature of its present version'
      using errcode = 'check_violation', constraint = 'agreement__in_force_has_every_signature';
  end if;
  return null;
end
$$;
comment on function app_definer.hold_agreement_states() is 'Trigger at commit: no path into force without every required signature, whoever writes the row.';
create function app_definer.hold_agreement_steps() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.state <> old.state and not (old.state || '>' || new.state = any (array[
    'draft>ready', 'draft>superseded', 'draft>ended',
    'ready>draft', 'ready>partly_signed', 'ready>in_force', 'ready>declined', 'ready>superseded', 'ready>ended',
    'partly_signed>in_force', 'partly_signed>void', 'partly_signed>declined', 'partly_signed>superseded', 'partly_signed>ended',
    'in_force>void', 'in_force>superseded', 'in_force>ended',
    'void>ready', 'void>superseded', 'void>ended',
    'declined>ready', 'declined>partly_signed', 'declined>in_force', 'declined>void', 'declined>superseded', 'declined>ended'])) then
    raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'agreement__steps_are_known';
  end if;
  return new;
end
$$;
comment on function app_definer.hold_agreement_steps() is 'Trigger: an agreement goes only the known steps; superseded and ended are final.';
grant execute on function app_definer.hold_agreement_states(), app_definer.hold_agreement_steps(), app_definer.agreement_lacks(uuid) to alongside_owner;
grant execute on function app_definer.agreement_standing(uuid) to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
set role alongside_owner;
create constraint trigger agreement_states after insert or update of state, version_id on app.agreement deferrable initially deferred
  for each row execute function app_definer.hold_agreement_states('id');
create constraint trigger agreement_states after insert or update on app.agreement_signer deferrable initially deferred
  for each row execute function app_definer.hold_agreement_states('agreement_id');
create constraint trigger agreement_states after update on app.agreement_signature deferrable initially deferred
  for each row execute function app_definer.hold_agreement_states('agreement_id');
create trigger agreement_steps before update of state on app.agreement for each row execute function app_definer.hold_agreement_steps();
reset role;

set role alongside_definer;
-- Frozen for the signer at the moment of signing, also when staff attests a paper for them.
create function app_definer.keep_signed_copy(one_signature uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.signed_copy (id, agency_id, user_id, signature_id, agreement_id, title, language, paper, signed_at, file_id)
  select uuidv7(), g.agency_id, s.user_id, g.id, g.agreement_id, r.paper ->> 'title', g.language, r.paper, g.signed_at, null
  from app.agreement_signature g
  join app.agreement_signer s on s.id = g.signer_id
  join app.agreement_rendering r on r.version_id = g.version_id and r.audience = s.audience and r.language = g.language
  where g.id = one_signature and g.entered_by = app.me() and s.user_id is not null
  on conflict (signature_id) do nothing;
end
$$;
comment on function app_definer.keep_signed_copy(uuid) is 'A copy belongs to the signer; staff who attests a paper may not write rows of others.';

-- An edit: the agreement is asked for again, and what was signed stays, marked. Before any signature it is a draft again.
create function app_definer.void_agreement(one_agreement uuid, why text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app.agreement a where a.id = one_agreement and a.agency_id = app.my_agency()
                 and (a.subject_id = any (app.mine('agreement')) or a.child_id = any (app.mine('plan')))) then
    raise exception 'an agreement is voided by those who work with it' using errcode = 'insufficient_privilege';
  end if;
  update app.agreement_signature set voided_at = app.moment(), voided_why = why where agreement_id = one_agreement and voided_at is null;
  update app.agreement set state = case state when 'ready' then 'draft' else 'void' end, state_at = app.moment()
  where id = one_agreement and state in ('ready', 'partly_signed', 'in_force', 'declined');
end
$$;
comment on function app_definer.void_agreement(uuid, text) is 'Signatures are written once and changed by nobody; a caregiver who edits the child''s page voids those of the others as well.';

-- A renewal that comes into force replaces the one before it, whoever signed last.
create function app_definer.supersede_former(one_agreement uuid)
returns table (id uuid, kind text, subject_id uuid, child_id uuid, home_id uuid, source_id uuid, sitting_id uuid, version_id uuid)
language sql volatile security definer set search_path = '' as $$
  update app.agreement f set state = 'superseded', state_at = app.moment()
  from app.agreement a
  where a.id = one_agreement and a.state = 'in_force' and a.agency_id = app.my_agency()
    and f.subject_id = a.subject_id and f.kind = a.kind and f.id <> a.id and f.state = 'in_force'
  returning f.id, f.kind, f.subject_id, f.child_id, f.home_id, f.source_id, f.sitting_id, f.version_id
$$;
comment on function app_definer.supersede_former(uuid) is 'The last signer of a renewal may be no signer of the agreement before it.';

-- Sealed papers and scans: the file's row itself is the uploader's.
create function app_definer.file_of_agreement(file uuid) returns table (file_id uuid, media_type text, bytes integer, sealed_key bytea, subject_id uuid)
language sql stable security definer set search_path = '' as $$
  select f.id, f.media_type, f.bytes, f.sealed_key, open.subject_id
  from app.stored_file f
  cross join lateral (
    select a.subject_id from app.agreement a where a.sealed_file_id = f.id and a.subject_id = any (app.mine('agreement'))
    union all
    select g.subject_id from app.agreement_signature g where g.scan_file_id = f.id and g.subject_id = any (app.mine('agreement'))
    union all
    select a.subject_id from app.signed_copy c join app.agreement a on a.id = c.agreement_id where c.file_id = f.id and c.user_id = app.me()
    limit 1
  ) open
  where f.id = file
$$;
comment on function app_definer.file_of_agreement(uuid) is 'Opens a sealed paper or a scan for whoever may open the agreement, and a signer''s own copy for its signer.';

-- The account behind a person, for naming signers: staff does not read accounts outside its own.
create function app_definer.accounts_of(persons uuid[]) returns table (person_id uuid, user_id uuid)
language sql stable security definer set search_path = '' as $$
  select u.person_id, u.id from app.user_account u
  where u.person_id = any (persons) and u.active and u.agency_id = app.my_agency()
    and exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
$$;
comment on function app_definer.accounts_of(uuid[]) is 'Agreements name who signs by account; staff may not read accounts in general. Ids only.';

-- A stock template becomes the agency's first version when it is first needed.
create function app_definer.adopt_stock_template(of_code text, translated_by text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  adopted uuid;
begin
  select t.id into adopted from app.agreement_template t
  where t.agency_id = app.my_agency() and t.code = of_code order by t.version desc limit 1;
  if adopted is not null then
    return adopted;
  end if;
  if not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
     or not exists (select from app.stock_template_line l where l.template = of_code) then
    return null;
  end if;
  insert into app.agreement_template (id, agency_id, code, version, translation_by, published_at, published_by, why)
  values (uuidv7(), app.my_agency(), of_code, 1, translated_by, app.moment(), app.me(), 'The template that comes with the product.')
  on conflict (agency_id, code, version) do nothing;
  select t.id into adopted from app.agreement_template t where t.agency_id = app.my_agency() and t.code = of_code order by t.version desc limit 1;
  insert into app.template_line (id, agency_id, template_id, sort, part, place, subject, side, en, es)
  select uuidv7(), app.my_agency(), adopted, l.sort, l.part, l.place, l.subject, l.side, l.en, l.es
  from app.stock_template_line l where l.template = of_code
  on conflict do nothing;
  return adopted;
end
$$;
comment on function app_definer.adopt_stock_template(text, text) is 'Templates are changed by administrators; copying the stock, unchanged, is done when the first agreement is opened.';

-- The gate of licensing asks this: which agreement of a kind is in force for a home, and since when.
create function app_definer.home_agreement_in_force(home uuid, of_kind text) returns table (agreement_id uuid, in_force_from timestamptz)
language sql stable security definer set search_path = '' as $$
  select a.id, a.in_force_from from app.agreement a
  where a.home_id = home and a.child_id is null and a.kind = of_kind and a.state = 'in_force' and a.agency_id = app.my_agency()
    and exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
$$;
comment on function app_definer.home_agreement_in_force(uuid, text) is 'A license waits for the signed agreement; whoever licenses may not hold a grant on the home''s agreements in a list.';
grant execute on function app_definer.keep_signed_copy(uuid), app_definer.void_agreement(uuid, text), app_definer.supersede_former(uuid),
  app_definer.file_of_agreement(uuid) to alongside_case, alongside_office, alongside_agency, alongside_portal;
grant execute on function app_definer.accounts_of(uuid[]), app_definer.adopt_stock_template(text, text), app_definer.home_agreement_in_force(uuid, text)
  to alongside_case, alongside_office, alongside_agency;
reset role;

-- Those whose work includes homes open a home's agreements on the page of that home.
set role alongside_definer;
create or replace function app_definer.around_focus(want text, focus uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  found uuid[];
  homes uuid[];
begin
  -- Everybody of the cases this person belongs to, as far as those cases are open to the asker with this topic.
  with own as materialized (
    select o.case_id from app.case_member o where o.person_id = focus and app_definer.cases_open_to(want, o.case_id)
  )
  select coalesce(array_agg(distinct m.person_id), '{}') into found from own join app.case_member m on m.case_id = own.case_id;
  -- A grant on the person or the home itself.
  if exists (select from app.access_grant g where g.user_id = app.me() and g.subject_id = focus
             and g.subject_kind in ('person', 'home') and g.during @> app.moment() and want = any (g.topics)) then
    found := found || focus;
  end if;
  -- Homes: the home in focus, or the homes where this child lives or lived, for those who may open homes.
  if want in ('identity', 'home_contact', 'home', 'home_keeping') and app_definer.opens_homes(want) then
    select coalesce(array_agg(h), '{}') into homes from (
      select focus as h where exists (select from app.home where id = focus and agency_id = app.my_agency())
      union
      select p.home_id from app.placement p where p.child_id = focus and p.home_id is not null and focus = any (found)
      union
      select w.home_id from app.whereabouts w where w.child_id = focus and w.home_id is not null and focus = any (found)
    ) as of_home;
    if cardinality(homes) > 0 then
      found := found || homes;
      if want in ('identity', 'home_contact') then
        found := found || coalesce((select array_agg(a.person_id) from app.home_adult a where a.home_id = any (homes)), '{}');
      end if;
    end if;
  end if;
  -- The agreements of the home in focus itself, never those of the children who live there.
  if want = 'agreement' and app_definer.opens_homes(want) and exists (select from app.home where id = focus and agency_id = app.my_agency()) then
    found := found || focus;
  end if;
  return found;
end
$$;
reset role;
