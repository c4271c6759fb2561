set role alongside_definer;
-- The queue's tables are closed to the working roles; a fact of the same transaction may be queued, and nothing else.
create function app_definer.queue_fact(fact uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from record.fact f where f.id = fact and f.by_user = app.me()) then
    perform jobs.add_job('hear-fact', json_build_object('fact', fact));
  end if;
end
$$;
comment on function app_definer.queue_fact(uuid) is 'Puts a fact on the queue inside the transaction that wrote it; the payload is its id.';
grant execute on function app_definer.queue_fact(uuid) to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
