-- The shared calendar reads a month of what is planned in an office.
set role alongside_owner;
create index visit_plan__office on app.visit_plan (office_id, planned_on) where contact_id is null and dropped_at is null;
reset role;
