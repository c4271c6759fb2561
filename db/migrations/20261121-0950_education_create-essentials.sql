set role alongside_owner;
create table app.school (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  name      text not null,
  district  text,
  area_id   uuid references app.area (id),
  phone     text
);
comment on table app.school is 'room: education · topic: organization · A school. Which child goes there stands in enrollment.';
call build.protect_shared('app.school', 'education', 'organization', true);
call build.keep_history('app.school', 'organization', '');

create table app.enrollment (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  school_id uuid not null references app.school (id),
  grade     text,
  plan      text constraint enrollment__plan_is_known check (plan in ('none', 'iep', '504', 'english_learner')),
  during    daterange not null,
  constraint enrollment__one_at_a_time unique (child_id, during without overlaps) deferrable
);
comment on table app.enrollment is 'room: education · topic: education · Where the child goes to school, grade and plan; null is not known.';
call build.protect_about('app.enrollment', 'education', 'education', 'child_id', 'read');
call build.keep_history('app.enrollment', 'education', 'child_id');
reset role;
