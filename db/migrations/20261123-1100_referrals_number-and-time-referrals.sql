-- Referrals have numbers people can say, a day by which an answer is expected, and the sheet of the service that was read.
set role alongside_owner;
create sequence app.referral_number;
comment on sequence app.referral_number is 'Numbers of referrals: counted on, never used twice; gaps mean nothing.';
grant usage on sequence app.referral_number to alongside_case, alongside_office, alongside_agency;

create table app.referral_urgency (
  code text primary key,
  en text not null,
  es text not null,
  answer_days integer not null constraint referral_urgency__answers_in_days check (answer_days between 1 and 90)
);
comment on table app.referral_urgency is 'room: referrals · topic: none · How soon a service is expected to answer a referral: the agency''s own measure.';
call build.open_reference('app.referral_urgency', 'referrals');

alter table app.need_kind add column term text;
comment on column app.need_kind.term is 'Code of the category of services that answers this need.';
alter table app.referral add column sheet_seen_at timestamptz;
comment on column app.referral.sheet_seen_at is 'When the sheet of the service (goals, whom it suits, how to refer) was shown to whoever referred.';
reset role;
