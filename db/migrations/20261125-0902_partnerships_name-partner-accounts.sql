-- Whoever says who speaks for a partner chooses among the accounts of partners' people.
set role alongside_definer;
create function app_definer.partner_accounts() returns table (id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select u.id, u.name from app.user_account u
  where u.kind = 'partner' and u.active and u.agency_id = app.my_agency()
    and exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
  order by u.name
$$;
comment on function app_definer.partner_accounts() is 'People of partner organizations with an account, to choose from when it is said who speaks for a partnership; staff only.';
revoke execute on function app_definer.partner_accounts() from public;
grant execute on function app_definer.partner_accounts() to alongside_case, alongside_office, alongside_agency;
reset role;
