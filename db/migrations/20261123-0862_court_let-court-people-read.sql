-- Judges, guardians ad litem and attorneys read what courts did about the children they are appointed for, and by when
-- courts have to act again. They write nothing of it.
set role alongside_owner;
do $$
declare
  of_table text;
begin
  foreach of_table in array array['app.hearing', 'app.finding', 'app.petition', 'app.court_order'] loop
    execute format('create policy portal on %s for select to alongside_portal using (child_id = any ((select app.mine(''court''))::uuid[]))', of_table);
    execute format('grant select on %s to alongside_portal', of_table);
  end loop;
end
$$;
-- Of what is due they see what courts have to do, and nothing of other topics.
create policy portal on app.duty_sheet for select to alongside_portal
  using (topic = 'court' and child_id = any ((select app.mine('court'))::uuid[]));
-- What rules say of their duties is no secret.
create policy portal on app.duty_kind for select to alongside_portal using (agency_id = (select app.my_agency()));
grant select on app.duty_sheet, app.duty_kind, app.clocks_v_duty to alongside_portal;

update app.job_role set topics = topics || array['court']
where code in ('judge', 'guardian_ad_litem', 'parent_attorney', 'child_attorney') and not 'court' = any (topics);
reset role;

-- Grants that were given before follow.
set role alongside_definer;
update app.access_grant g set topics = g.topics || array['court']
from app.case_team_member t join app.case_part p on p.code = t.part
where t.id = g.source_id and g.source = 'appointment' and not 'court' = any (g.topics)
  and p.role in ('judge', 'guardian_ad_litem', 'parent_attorney', 'child_attorney');
reset role;
