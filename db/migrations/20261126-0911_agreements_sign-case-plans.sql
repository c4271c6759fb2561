-- Of a child there is one case plan and one for each parent, and each is signed for itself: what is live at one time is asked for
-- each source of such a kind.
set role alongside_owner;
alter table app.agreement_kind add column by_source boolean;
update app.agreement_kind set by_source = false;
alter table app.agreement_kind alter column by_source set not null;
comment on column app.agreement_kind.by_source is 'Of one subject several may be live, one for each thing they follow from.';
insert into app.agreement_kind (code, en, es, subject, document_kind, by_source)
values ('case_plan', 'Case plan', 'Plan del caso', 'child', null, true);
drop index app.agreement__one_at_a_time;
create unique index agreement__one_at_a_time on app.agreement (subject_id, kind, (case when kind = 'case_plan' then source_id end)) nulls not distinct
  where child_id is not null and state not in ('superseded', 'ended');
reset role;

set role alongside_definer;
create or replace function app_definer.supersede_former(one_agreement uuid)
returns table (id uuid, kind text, subject_id uuid, child_id uuid, home_id uuid, source_id uuid, sitting_id uuid, version_id uuid)
language sql volatile security definer set search_path = '' as $$
  update app.agreement f set state = 'superseded', state_at = app.moment()
  from app.agreement a join app.agreement_kind k on k.code = a.kind
  where a.id = one_agreement and a.state = 'in_force' and a.agency_id = app.my_agency() and a.partnership_id is null
    and f.subject_id = a.subject_id and f.kind = a.kind and f.id <> a.id and f.state = 'in_force'
    and (not k.by_source or f.source_id is not distinct from a.source_id)
  returning f.id, f.kind, f.subject_id, f.child_id, f.home_id, f.source_id, f.sitting_id, f.version_id
$$;
reset role;
