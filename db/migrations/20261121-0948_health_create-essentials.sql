set role alongside_owner;

create table app.allergy (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  substance text not null constraint allergy__names_a_substance check (btrim(substance) <> ''),
  reaction  text,
  severity  text not null constraint allergy__severity_is_known check (severity in ('life_threatening', 'serious', 'mild', 'unknown')),
  what_to_do text,
  said_by   text,
  noted_at  timestamptz not null,
  ended_on  date
);
comment on table app.allergy is 'room: health · topic: health · An allergy: what, how bad, what to do, who said so.';
create index allergy__child on app.allergy (child_id);
call build.protect_about('app.allergy', 'health', 'health', 'child_id', 'read');
call build.keep_history('app.allergy', 'health', 'child_id');

create table app.medicine (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  name      text not null constraint medicine__has_a_name check (btrim(name) <> ''),
  dose      text,
  times     text,
  reason    text,
  psychotropic boolean,
  during    daterange not null,
  noted_at  timestamptz not null
);
comment on table app.medicine is 'room: health · topic: health · A medicine the child takes. psychotropic is null when it is not known.';
create index medicine__child on app.medicine (child_id);
call build.protect_about('app.medicine', 'health', 'health', 'child_id', 'read');
call build.keep_history('app.medicine', 'health', 'child_id');

create table app.health_condition (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  name      text not null constraint health_condition__has_a_name check (btrim(name) <> ''),
  care      text,
  noted_at  timestamptz not null,
  ended_on  date
);
comment on table app.health_condition is 'room: health · topic: health · A condition and what it asks of those who care for the child.';
create index health_condition__child on app.health_condition (child_id);
call build.protect_about('app.health_condition', 'health', 'health', 'child_id', 'read');
call build.keep_history('app.health_condition', 'health', 'child_id');

create table app.health_coverage (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  payer     text not null,
  member_number text,
  during    daterange not null,
  constraint health_coverage__one_at_a_time unique (child_id, payer, during without overlaps)
);
comment on table app.health_coverage is 'room: health · topic: health · Insurance.';
call build.protect_about('app.health_coverage', 'health', 'health', 'child_id', 'read');
call build.keep_history('app.health_coverage', 'health', 'child_id');

create table app.critical_card (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null unique references app.person (id),
  allergies_known text not null constraint critical_card__allergies_known check (allergies_known in ('none_known', 'listed', 'not_known')),
  medicines_known text not null constraint critical_card__medicines_known check (medicines_known in ('none', 'listed', 'not_known')),
  comforts  text,
  routines  text,
  safety    text,
  contacts  text,
  doctor    text,
  changed_at timestamptz not null,
  changed_what text not null
);
comment on table app.critical_card is 'room: health · topic: health · The must-know card of a child: what is known, what is not, and when it last changed. Every current caregiver confirms each change.';
call build.protect_about('app.critical_card', 'health', 'health', 'child_id', 'read');
call build.keep_history('app.critical_card', 'health', 'child_id');

create table app.card_confirmation (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  person_id uuid not null references app.person (id),
  changed_at timestamptz not null,
  confirmed_at timestamptz not null,
  unique (child_id, person_id, changed_at)
);
comment on table app.card_confirmation is 'room: health · topic: health · An adult has read the card as it stood at changed_at (S2-78).';
call build.protect_about('app.card_confirmation', 'health', 'health', 'child_id', 'write');
call build.keep_history('app.card_confirmation', 'health', 'child_id');
reset role;
