-- Whoever was told of a hearing on their own page gets a message that something waits there: it names no person, no child, no court.
set role alongside_owner;
-- What may be sent is one list that several rooms add to: this room adds its own to what is there.
do $$
declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'outbox__template_is_known');
begin
  alter table auth.outbox drop constraint outbox__template_is_known;
  execute 'alter table auth.outbox add constraint outbox__template_is_known ' || replace(known, 'ARRAY[', 'ARRAY[''hearing-notice''::text, ');
end
$$;
reset role;

set role alongside_definer;
create function app_definer.tell_of_notice(message uuid, notice uuid, message_link text, moment timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  insert into auth.outbox (id, made_at, channel, address_id, to_sealed, template, language, agency_name, link_sealed, ends_at)
  select message, moment, x.channel, x.id, x.sealed, 'hearing-notice', u.language, a.name, message_link, n.set_for
  from app.hearing_notice n
  join app.user_account u on u.id = n.user_id and u.active
  join app.agency a on a.id = n.agency_id
  cross join lateral (select * from auth.address x where x.user_id = u.id order by x.channel, x.added_at limit 1) x
  where n.id = notice and n.way = 'portal' and n.called_off is null and n.set_for > moment
$$;
comment on function app_definer.tell_of_notice(uuid, uuid, text, timestamptz) is 'A job puts word of a notice into the outbox, which is closed to it, as are accounts and notices: the message names nobody.';
grant execute on function app_definer.tell_of_notice(uuid, uuid, text, timestamptz) to alongside_jobs;
reset role;
