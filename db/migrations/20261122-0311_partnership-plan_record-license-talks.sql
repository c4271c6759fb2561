set role alongside_owner;
create table app.license_talk (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  home_id      uuid not null references app.home (id),
  agreement_id uuid not null references app.agreement (id),
  talked_on    date not null,
  talked_by    uuid not null references app.staff_member (id),
  note         text,
  recorded_at  timestamptz not null,
  recorded_by  uuid not null references app.user_account (id)
);
comment on table app.license_talk is 'room: partnership-plan · topic: agreement · A licensing counselor went through the license copy with the caregivers: the day, who, and what was asked.';
create index license_talk__home on app.license_talk (home_id, talked_on desc);
create index license_talk__agreement on app.license_talk (agreement_id);
call build.protect_about('app.license_talk', 'partnership-plan', 'agreement', 'home_id');
call build.keep_history('app.license_talk', 'agreement', 'home_id');
-- A home belongs to no office.
drop policy office on app.license_talk;
revoke select, insert, update, delete on app.license_talk from alongside_office;
reset role;
