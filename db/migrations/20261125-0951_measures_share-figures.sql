-- What the agency and its partners read together: figures with small groups taken out, kept as they were published.
set role alongside_owner;
create table app.shared_figure (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid references app.community (id),
  measure      text not null constraint shared_figure__measure_has_a_code check (measure ~ '^[a-z][a-z0-9_]{0,59}$'),
  as_of        date not null,
  period       daterange,
  numerator    integer constraint shared_figure__numerator_counts check (numerator >= 0),
  denominator  integer constraint shared_figure__denominator_counts check (denominator >= 0),
  value        numeric(14, 4),
  hidden       boolean not null,
  published_at timestamptz not null,
  published_by uuid references app.user_account (id),
  constraint shared_figure__once unique nulls not distinct (agency_id, community_id, measure, as_of),
  constraint shared_figure__hidden_tells_nothing check (not hidden or num_nonnulls(numerator, value) = 0)
);
comment on table app.shared_figure is 'room: measures · topic: organization · A figure of a community, or of all together, as it was published to partners: small groups, and what would tell of them, are left out.';
comment on column app.shared_figure.community_id is 'Empty: all communities and the rest of the county together.';
comment on column app.shared_figure.hidden is 'True: the group is small, or would tell of one that is.';
call build.protect_shared('app.shared_figure', 'measures', 'organization');
call build.keep_history('app.shared_figure', 'organization', '');
create index shared_figure__community on app.shared_figure (community_id) where community_id is not null;
create index shared_figure__published_by on app.shared_figure (published_by) where published_by is not null;
create policy own_community_reads on app.shared_figure for select to alongside_portal
  using (agency_id = (select app.my_agency()) and ((community_id is null and cardinality((select app.my_partnerships())) > 0)
    or community_id = any ((select app.my_partner_communities())::uuid[])));
grant select on app.shared_figure to alongside_portal;
reset role;
