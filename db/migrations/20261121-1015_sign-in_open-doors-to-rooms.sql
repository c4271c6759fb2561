-- What rooms may have done at the door, and what the door may know of the rooms.
set role alongside_definer;

create function app_definer.add_sign_in_address(address_id uuid, account uuid, of_channel text, of_fingerprint text, of_sealed text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  added integer;
begin
  -- Staff may give a first address to somebody outside who never had one; everything else is the administrator's.
  if not app_definer.may_manage_sign_in(account) and not exists (
    select from app.user_account u
    join app.user_account asker on asker.id = app.me() and asker.kind = 'staff' and asker.active and asker.agency_id = u.agency_id
    where u.id = account and u.kind <> 'staff'
      and not exists (select from auth.address a where a.user_id = account and a.channel = of_channel)
      and not exists (select from auth.session s where s.user_id = account)
  ) then
    raise exception using errcode = '42501', message = 'may not add this address';
  end if;
  insert into auth.address (id, user_id, channel, fingerprint, sealed, added_at)
  values (address_id, account, of_channel, of_fingerprint, of_sealed, app.moment())
  on conflict do nothing;
  get diagnostics added = row_count;
  -- The caller is not told: that an address is in use says who is known here.
  insert into auth.event (id, at, code, user_id, by_user)
  values (uuidv7(), app.moment(), case added when 1 then 'address-added' else 'address-in-use' end, account, app.me());
end
$$;
comment on function app_definer.add_sign_in_address(uuid, uuid, text, text, text) is 'Rooms give an account its sign-in address; the unique key is answered neutrally.';

create function app_definer.invite_staff(account uuid, link_id uuid, link_token_hash bytea, link_ends timestamptz, outbox_id uuid, outbox_link text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not app_definer.may_manage_sign_in(account)
     or not exists (select from app.user_account u where u.id = account and u.kind = 'staff' and u.active) then
    raise exception using errcode = '42501', message = 'may not invite this account';
  end if;
  update auth.link set used_at = app.moment() where user_id = account and purpose = 'invitation' and used_at is null;
  insert into auth.link (id, token_hash, purpose, user_id, code_tries, made_at, ends_at)
  values (link_id, link_token_hash, 'invitation', account, 0, app.moment(), link_ends);
  insert into auth.outbox (id, made_at, channel, address_id, to_sealed, template, language, agency_name, link_id, link_sealed)
  select outbox_id, app.moment(), coalesce(a.channel, 'email'), a.id, a.sealed, 'invitation', u.language, g.name, invite_staff.link_id, outbox_link
  from app.user_account u
  join app.agency g on g.id = u.agency_id
  left join lateral (
    select * from auth.address x where x.user_id = u.id order by x.channel, x.added_at limit 1
  ) a on true
  where u.id = account;
  insert into auth.event (id, at, code, user_id, by_user, link_id)
  values (uuidv7(), app.moment(), 'invited', account, app.me(), invite_staff.link_id);
end
$$;
comment on function app_definer.invite_staff(uuid, uuid, bytea, timestamptz, uuid, text) is 'An administrator sends a member of staff the link to set a password; links and outbox are closed to rooms.';

create function app_definer.choose_language(chosen text) returns void
language sql security definer set search_path = '' as $$
  update app.user_account set language = chosen where id = app.me() and language <> chosen
$$;
comment on function app_definer.choose_language(text) is 'Somebody signed in switches the language of their own account.';

create function app_definer.only_agency() returns table (id uuid, name text, main_phone text, after_hours_phone text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.name, a.main_phone, a.after_hours_phone from app.agency a where (select count(*) from app.agency) = 1
$$;
comment on function app_definer.only_agency() is 'Pages before sign-in say whose site this is. Empty when there is none yet or several.';

create function app_definer.people_of_story(at timestamptz)
returns table (user_id uuid, name text, kind text, language text, title text, roles text[])
language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.kind, u.language, s.title, w.roles
  from app.user_account u
  cross join lateral app_definer.who_is(u.id, at) w
  left join app.staff_member s on s.id = u.id
  where (select shobj_description(d.oid, 'pg_database') = 'Alongside: story' from pg_catalog.pg_database d where d.datname = current_database())
  order by u.name
$$;
comment on function app_definer.people_of_story(timestamptz) is 'Names for the story switcher. Empty in every database that was not made as the story county.';

grant execute on function app_definer.add_sign_in_address(uuid, uuid, text, text, text),
  app_definer.invite_staff(uuid, uuid, bytea, timestamptz, uuid, text)
  to alongside_door, alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.choose_language(text) to alongside_case, alongside_office, alongside_agency, alongside_portal;
grant execute on function app_definer.only_agency(), app_definer.people_of_story(timestamptz) to alongside_door;
reset role;
