-- Answers that rules ask for, on records that exist: what a hearing heard, who insures, and what was noticed of a child's health.
set role alongside_owner;

alter table app.hearing add column early_demand boolean
  constraint hearing__early_filing_is_demanded_at_a_shelter_hearing check (early_demand is null or (kind = 'shelter' and state = 'held'));
comment on column app.hearing.early_demand is 'Whether a party demanded there that the petition be filed early; null is not known.';

alter table app.health_coverage add column medicaid boolean;
comment on column app.health_coverage.medicaid is 'Whether it is Medicaid, whatever the name of the plan; null is not known.';

alter table app.critical_card add column seen_by_dentist boolean, add column ill_at_removal boolean;
comment on column app.critical_card.seen_by_dentist is 'Whether the child was ever at a dentist''s, also where nobody knows the day; null is not known.';
comment on column app.critical_card.ill_at_removal is 'Whether the child looked ill when coming into care; null is not known.';

create view app.placement_v_stay with (security_invoker = true) as
  select id, child_id, kind, during from app.episode;
comment on view app.placement_v_stay is 'room: placement · Stays in care and when they lasted.';
grant select on app.placement_v_stay to alongside_case, alongside_office, alongside_agency, alongside_clocks;

call build.let_clocks_read('app.case_transfer');
call build.let_clocks_read('app.critical_card');
reset role;
