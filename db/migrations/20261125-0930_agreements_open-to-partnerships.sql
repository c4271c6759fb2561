-- The engine of agreements serves what the agency agrees with organizations of the community: a third subject beside children
-- and homes. Staff of the agency reads and writes those; who signs for a partner reads them as every signer does.
set role alongside_owner;
alter table app.agreement_kind drop constraint agreement_kind__subject_is_known;
alter table app.agreement_kind add constraint agreement_kind__subject_is_known check (subject in ('child', 'home', 'partnership'));

alter table app.agreement add column partnership_id uuid references app.partnership (id);
create index agreement__partnership on app.agreement (partnership_id) where partnership_id is not null;
alter table app.agreement drop constraint agreement__subject_is_child_or_home;
alter table app.agreement add constraint agreement__subject_is_one_thing
  check (subject_id = coalesce(partnership_id, child_id, home_id) and (partnership_id is null or num_nonnulls(child_id, home_id) = 0));
comment on table app.agreement is 'room: agreements · topic: agreement · An agreement about a child, a home or a partnership and where it stands. What is signed is its present version.';
comment on column app.agreement.partnership_id is 'The partnership it is kept under; with which other partners it is made, their own room knows.';

alter table app.signing_party drop constraint signing_party__side_is_known;
alter table app.signing_party add constraint signing_party__side_is_known check (side in ('caregiver', 'agency', 'family', 'partner'));
alter table app.signing_party drop constraint signing_party__capacity_is_known;
alter table app.signing_party add constraint signing_party__capacity_is_known check (capacity in
  ('caregiver', 'authorized_person', 'case_manager', 'agency_representative', 'state_department', 'parent', 'youth', 'partner_signer'));
alter table app.agreement_signer drop constraint agreement_signer__side_is_known;
alter table app.agreement_signer add constraint agreement_signer__side_is_known check (side in ('caregiver', 'agency', 'family', 'partner'));
reset role;

set role alongside_definer;
create function app_definer.my_partner_subjects() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency()) then
    return '{}';
  end if;
  return array(select distinct a.partnership_id from app.agreement a where a.partnership_id is not null and a.agency_id = app.my_agency());
end
$$;
comment on function app_definer.my_partner_subjects() is 'Policies of agreements ask it: the partnerships whose agreements all staff of the agency reads. It reads agreements, whose policies cannot read themselves.';
grant execute on function app_definer.my_partner_subjects() to alongside_owner, alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
do $$
declare
  of_table text;
begin
  foreach of_table in array array['agreement', 'agreement_version', 'agreement_rendering', 'agreement_signer', 'agreement_signature',
    'agreement_opening', 'agreement_invitation', 'agreement_question', 'agreement_decline'] loop
    execute format('create policy with_partners on app.%I for select to alongside_case, alongside_office, alongside_agency
      using (subject_id = any ((select app_definer.my_partner_subjects())::uuid[]))', of_table);
    execute format('create policy begin_with_partners on app.%I for insert to alongside_case, alongside_office, alongside_agency
      with check (agency_id = (select app.my_agency())
        and exists (select from app.partnership p where p.id = subject_id and p.agency_id = (select app.my_agency())))', of_table);
  end loop;
  foreach of_table in array array['agreement', 'agreement_signer', 'agreement_question', 'agreement_decline'] loop
    execute format('create policy change_with_partners on app.%I for update to alongside_case, alongside_office, alongside_agency
      using (subject_id = any ((select app_definer.my_partner_subjects())::uuid[]))
      with check (subject_id = any ((select app_definer.my_partner_subjects())::uuid[]) and agency_id = (select app.my_agency()))', of_table);
  end loop;
end
$$;
reset role;

set role alongside_definer;
-- Who signs for the agency opens a home's agreement from their own list; one with a partner has no home to name.
create or replace function app.mine(want text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  if app.focus() is not null then
    return app_definer.around_focus(want, app.focus());
  end if;
  return array(
    select g.subject_id from app.access_grant g
    where g.user_id = app.me() and g.subject_kind in ('person', 'home') and g.during @> app.moment() and want = any (g.topics)
    union
    select m.person_id from app.access_grant g
    join app.case_file c on c.id = g.subject_id
    join app.case_member m on m.case_id = c.id
    where g.user_id = app.me() and g.subject_kind = 'case' and g.during @> app.moment() and want = any (g.topics)
      and (not app.open_alone() or c.ends_at > app.moment())
    union
    select m.person_id from app.scope_grant s
    join app.case_file c on c.unit_id = s.scope_id and c.ends_at > case when app.open_alone() then app.moment() else '-infinity' end
    join app.case_member m on m.case_id = c.id
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and want = any (s.topics)
    union
    select a.home_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where want = 'agreement' and s.user_id = app.me() and s.side = 'agency' and s.removed_at is null
      and a.child_id is null and a.home_id is not null and a.state not in ('superseded', 'ended')
      and exists (select from app.staff_member m where m.id = app.me() and m.agency_id = app.my_agency())
  );
end
$$;

create or replace function app_definer.void_agreement(one_agreement uuid, why text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  signed integer;
begin
  if not exists (select from app.agreement a where a.id = one_agreement and a.agency_id = app.my_agency()
                 and (a.subject_id = any (app.mine('agreement')) or a.child_id = any (app.mine('plan'))
                   or a.partnership_id = any (app_definer.my_partner_subjects()))) then
    raise exception 'an agreement is voided by those who work with it' using errcode = 'insufficient_privilege';
  end if;
  update app.agreement_signature set voided_at = app.moment(), voided_why = why where agreement_id = one_agreement and voided_at is null;
  get diagnostics signed = row_count;
  update app.agreement set state = case when state = 'ready' or (state = 'declined' and signed = 0) then 'draft' else 'void' end, state_at = app.moment()
  where id = one_agreement and state in ('ready', 'partly_signed', 'in_force', 'declined');
end
$$;

-- What is agreed with a partner holds until its last day, also when the next is signed before: its own room ends it.
create or replace function app_definer.supersede_former(one_agreement uuid)
returns table (id uuid, kind text, subject_id uuid, child_id uuid, home_id uuid, source_id uuid, sitting_id uuid, version_id uuid)
language sql volatile security definer set search_path = '' as $$
  update app.agreement f set state = 'superseded', state_at = app.moment()
  from app.agreement a
  where a.id = one_agreement and a.state = 'in_force' and a.agency_id = app.my_agency() and a.partnership_id is null
    and f.subject_id = a.subject_id and f.kind = a.kind and f.id <> a.id and f.state = 'in_force'
  returning f.id, f.kind, f.subject_id, f.child_id, f.home_id, f.source_id, f.sitting_id, f.version_id
$$;

create or replace function app_definer.file_of_agreement(file uuid) returns table (file_id uuid, media_type text, bytes integer, sealed_key bytea, subject_id uuid)
language sql stable security definer set search_path = '' as $$
  select f.id, f.media_type, f.bytes, f.sealed_key, open.subject_id
  from app.stored_file f
  cross join lateral (
    select a.subject_id from app.agreement a
    where (a.sealed_file_id = f.id or exists (select from app.agreement_signature g where g.agreement_id = a.id and g.scan_file_id = f.id))
      and (a.subject_id = any (app.mine('agreement')) or a.partnership_id = any (app_definer.my_partner_subjects())
        or exists (select from app.case_member m where m.person_id = a.child_id and app_definer.cases_open_to('agreement', m.case_id)))
    union all
    select a.subject_id from app.signed_copy c join app.agreement a on a.id = c.agreement_id where c.file_id = f.id and c.user_id = app.me()
    limit 1
  ) open
  where f.id = file
$$;
reset role;
