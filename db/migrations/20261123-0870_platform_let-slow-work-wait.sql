-- Sealing a paper takes a second, and a county may sign hundreds in a day: what follows such a fact waits until the queue
-- holds nothing else, so that a date counted after a hearing is there when the page is opened again.
set role alongside_definer;
drop function app_definer.queue_fact(uuid);
create function app_definer.queue_fact(fact uuid, patient boolean) returns void language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from record.fact f where f.id = fact and f.by_user = app.me()) then
    perform jobs.add_job('hear-fact', json_build_object('fact', fact), priority => case when patient then 10 else 0 end);
  end if;
end
$$;
comment on function app_definer.queue_fact(uuid, boolean) is 'Puts a fact on the queue inside the transaction that wrote it; the payload is its id. Slow work waits behind all other.';
grant execute on function app_definer.queue_fact(uuid, boolean) to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
