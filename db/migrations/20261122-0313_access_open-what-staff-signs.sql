-- Who signs for the agency opens a home's agreement also from the list of what waits for their signature, where no home
-- is in focus.
set role alongside_definer;
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
    join app.case_member m on m.case_id = g.subject_id
    where g.user_id = app.me() and g.subject_kind = 'case' and g.during @> app.moment() and want = any (g.topics)
    union
    select m.person_id from app.scope_grant s
    join app.case_file c on c.unit_id = s.scope_id
    join app.case_member m on m.case_id = c.id
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and want = any (s.topics)
    union
    select a.home_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where want = 'agreement' and s.user_id = app.me() and s.side = 'agency' and s.removed_at is null
      and a.child_id is null and a.state not in ('superseded', 'ended')
      and exists (select from app.staff_member m where m.id = app.me() and m.agency_id = app.my_agency())
  );
end
$$;
reset role;
