set role alongside_definer;
-- The worker who hands a case over may not see it any more in the same breath, and who signs must follow at once.
create function app_definer.follow_worker_of_plans(one_case uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  former record;
begin
  if not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency()) then
    raise exception 'only staff hands cases over' using errcode = 'insufficient_privilege';
  end if;
  for former in
    select s.*, w.user_id as next_user, st.name as next_name, o.short_name as next_organization
    from app.case_member m
    join app.agreement a on a.child_id = m.person_id and a.kind = 'partnership_placement'
      and a.state not in ('in_force', 'superseded', 'ended')
    join app.agreement_signer s on s.agreement_id = a.id and s.capacity = 'case_manager' and s.removed_at is null
    join app.primary_assignment w on w.case_id = m.case_id and w.during @> app.moment()
    join app.staff_member st on st.id = w.user_id
    join app.care_organization o on o.id = st.organization_id
    where m.case_id = one_case and m.part = 'child' and m.agency_id = app.my_agency() and s.user_id is distinct from w.user_id
      -- What the former worker has signed stays theirs.
      and not exists (select from app.agreement_signature g where g.signer_id = s.id and g.voided_at is null and g.version_id = a.version_id)
  loop
    update app.agreement_signer set removed_at = app.moment() where id = former.id;
    insert into app.agreement_signer (id, agency_id, office_id, subject_id, agreement_id, capacity, side, audience, required, each, by_proxy, on_paper,
      person_id, user_id, name, organization, added_at)
    values (uuidv7(), former.agency_id, former.office_id, former.subject_id, former.agreement_id, former.capacity, former.side, former.audience,
      former.required, former.each, former.by_proxy, former.on_paper, null, former.next_user, former.next_name, former.next_organization, app.moment());
  end loop;
end
$$;
comment on function app_definer.follow_worker_of_plans(uuid) is 'Makes who signs a plan for the agency equal to the case''s primary worker; after a hand-over to another unit the former one may not see the plan.';
grant execute on function app_definer.follow_worker_of_plans(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;
