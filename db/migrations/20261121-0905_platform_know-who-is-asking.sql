-- Who is asking, for which agency, at which moment, about whom: set by the server for one transaction, read by policies.
-- An unset value is an empty text after its first use, so each reader turns '' into null and nothing is seen.
set role alongside_owner;

create function app.me() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user', true), '')::uuid;
create function app.my_agency() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.agency', true), '')::uuid;
create function app.moment() returns timestamptz language sql stable parallel safe
  return nullif(current_setting('app.now', true), '')::timestamptz;
create function app.focus() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.focus', true), '')::uuid;
comment on function app.me() is 'The user account that is asking; null when nobody is.';
comment on function app.moment() is 'Now, as the server''s clock says. Access periods, history and facts use it; the clock of the database is not asked.';
comment on function app.focus() is 'The child, person or home a page is about. It narrows app.mine and never widens it.';

-- Names sort and compare without case and accents. The dictionary is named, so that the function may be immutable.
create function app.plain_name(name text) returns text language sql immutable parallel safe strict
  return lower(extensions.unaccent('extensions.unaccent'::regdictionary, name));
comment on function app.plain_name(text) is 'Lower case without accents, for searching names.';

grant execute on function app.me(), app.my_agency(), app.moment(), app.focus(), app.plain_name(text)
  to alongside_definer, alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_door, alongside_jobs;
reset role;
