set role alongside_definer;

-- Who leads an organization or places children for the agency holds no grant that names the child, and opens the agreements of
-- its case all the same: their papers too, also where no child is in focus.
create or replace function app_definer.file_of_agreement(file uuid) returns table (file_id uuid, media_type text, bytes integer, sealed_key bytea, subject_id uuid)
language sql stable security definer set search_path = '' as $$
  select f.id, f.media_type, f.bytes, f.sealed_key, open.subject_id
  from app.stored_file f
  cross join lateral (
    select a.subject_id from app.agreement a
    where (a.sealed_file_id = f.id or exists (select from app.agreement_signature g where g.agreement_id = a.id and g.scan_file_id = f.id))
      and (a.subject_id = any (app.mine('agreement'))
        or exists (select from app.case_member m where m.person_id = a.child_id and app_definer.cases_open_to('agreement', m.case_id)))
    union all
    select a.subject_id from app.signed_copy c join app.agreement a on a.id = c.agreement_id where c.file_id = f.id and c.user_id = app.me()
    limit 1
  ) open
  where f.id = file
$$;
reset role;
