-- Whoever follows a service hears that its room changed; whoever waits for its answer, that it is full.
set role alongside_owner;
alter table auth.outbox drop constraint outbox__template_is_known;
alter table auth.outbox add constraint outbox__template_is_known check (template in
  ('sign-in-link', 'invitation', 'paper-to-sign', 'guest-entry', 'guest-referral', 'guest-inbox', 'referral-reminder', 'capacity-changed'));
comment on column auth.outbox.to_sealed is 'The address, sealed under auth.address:<address_id>, or under auth.outbox-to:<id> where it belongs to no account. Null when there is nobody to send to.';
reset role;

set role alongside_definer;
create function app_definer.watchers_of(service uuid) returns table (watch uuid)
language sql stable security definer set search_path = '' as $$
  select w.id from app.capacity_watch w join app.user_account u on u.id = w.user_id and u.active
  where w.service_id = service and exists (select from auth.address a where a.user_id = u.id) order by w.since, w.id
$$;
comment on function app_definer.watchers_of(uuid) is 'Who wants to hear of a service and can be reached: a job tells them, which reads neither accounts nor addresses.';

create function app_definer.tell_watcher(message uuid, watch uuid, message_link text, moment timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  insert into auth.outbox (id, made_at, channel, address_id, to_sealed, template, language, agency_name, link_sealed, ends_at)
  select message, moment, x.channel, x.id, x.sealed, 'capacity-changed', u.language, a.name, message_link, moment + interval '14 days'
  from app.capacity_watch w
  join app.user_account u on u.id = w.user_id and u.active
  join app.agency a on a.id = w.agency_id
  cross join lateral (select * from auth.address x where x.user_id = u.id order by x.channel, x.added_at limit 1) x
  where w.id = watch
$$;
comment on function app_definer.tell_watcher(uuid, uuid, text, timestamptz) is 'Puts word of a service''s room into the outbox, which is closed to jobs: it names no service, since others may read the message.';

create function app_definer.tell_senders(service uuid, moment timestamptz) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  waiting record;
  told integer := 0;
begin
  perform set_config('app.now', moment::text, true);
  for waiting in
    select r.id, (moment at time zone a.time_zone)::date as today
    from app.referral r join app.agency a on a.id = r.agency_id
    cross join lateral (select c.state, c.ends_at from app.capacity_posting c where c.service_id = r.service_id order by c.posted_at desc, c.id desc limit 1) room
    where r.service_id = service and r.state in ('sent', 'received', 'accepted', 'waiting-list', 'scheduled') and room.state = 'full' and room.ends_at > moment
  loop
    perform app_definer.open_referral_task(waiting.id, 'provider_full', waiting.today + 2);
    told := told + 1;
  end loop;
  return told;
end
$$;
comment on function app_definer.tell_senders(uuid, timestamptz) is 'A job gives the workers of referrals that have not begun a task when their service is full; it reads neither referrals nor tasks.';
grant execute on function app_definer.watchers_of(uuid), app_definer.tell_watcher(uuid, uuid, text, timestamptz), app_definer.tell_senders(uuid, timestamptz) to alongside_jobs;
reset role;
