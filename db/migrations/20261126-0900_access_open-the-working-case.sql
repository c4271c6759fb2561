-- The working case: assessments, the case plan, meetings, family time and permanency are topics of their own. They belong to those who do
-- this work and those who answer for it; a court's people read what they speak about in court, specialists what they work on.
set role alongside_owner;
update app.job_role set topics = topics || array['assessment']
where code in ('case_manager', 'supervisor', 'program_director', 'nurse', 'team_specialist') and not 'assessment' = any (topics);
update app.job_role set topics = topics || array['case_plan']
where code in ('case_manager', 'supervisor', 'program_director', 'team_specialist', 'case_attorney', 'guardian_ad_litem', 'child_attorney') and not 'case_plan' = any (topics);
update app.job_role set topics = topics || array['meeting']
where code in ('case_manager', 'supervisor', 'program_director', 'team_specialist', 'case_attorney') and not 'meeting' = any (topics);
update app.job_role set topics = topics || array['family_time']
where code in ('case_manager', 'supervisor', 'program_director', 'case_attorney', 'guardian_ad_litem', 'child_attorney') and not 'family_time' = any (topics);
update app.job_role set topics = topics || array['permanency']
where code in ('case_manager', 'supervisor', 'program_director', 'case_attorney', 'guardian_ad_litem', 'child_attorney') and not 'permanency' = any (topics);
reset role;

-- Grants that were given before follow.
set role alongside_definer;
update app.access_grant g set topics = g.topics || added.topics
from (
  select s.id, array(select unnest(r.topics) intersect select unnest(array['assessment', 'case_plan', 'meeting', 'family_time', 'permanency'])) as topics
  from (
    select a.id, 'case_manager' as role from app.primary_assignment a
    union all
    select t.id, p.role from app.case_team_member t join app.case_part p on p.code = t.part
  ) s join app.job_role r on r.code = s.role
) added
where g.source_id = added.id and g.source in ('assignment', 'cover', 'appointment') and not added.topics <@ g.topics;
update app.scope_grant s set topics = s.topics || added.topics
from (
  select p.id, array(select unnest(r.topics) intersect select unnest(array['assessment', 'case_plan', 'meeting', 'family_time', 'permanency'])) as topics
  from app.position p join app.job_role r on r.code = p.role
) added
where s.source_id = added.id and not added.topics <@ s.topics;
reset role;
