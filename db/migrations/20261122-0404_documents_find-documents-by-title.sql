-- Papers by the words of their title, each under the topic its kind gives it.
set role alongside_owner;
create index document__title on app.document using gin ((' ' || app.plain_name(title)) extensions.gin_trgm_ops);
reset role;

set role alongside_definer;
-- A page about one child opens as the child's team does, also for offices and agencies; so a search may name what it opens.
create function app_definer.find_documents(words text, most integer)
returns table (document_id uuid, child_id uuid, kind text, title text, dated date, added_at timestamptz)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  asked text[] := array(select '% ' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%'
                        from regexp_split_to_table(app.plain_name(btrim(words)), '\s+') w where w <> '' limit 6);
  open_topic record;
  mine uuid[];
  offices uuid[];
  whole boolean;
  enough integer := least(most, 50);
begin
  if app.me() is null or cardinality(asked) = 0 or length(btrim(words)) < 3 then
    return;
  end if;
  for open_topic in select distinct k.topic from app.document_kind k loop
    mine := app.mine(open_topic.topic);
    offices := app.my_offices(open_topic.topic);
    whole := app.my_agency() = any (app.my_agencies(open_topic.topic));
    if whole or cardinality(offices) > 0 then
      return query
        select d.id, d.child_id, d.kind, d.title, d.dated, d.added_at from app.document d
        where ' ' || app.plain_name(d.title) like all (asked) and ' ' || app.plain_name(d.title) like asked[1]
          and d.topic = open_topic.topic and d.agency_id = app.my_agency()
          and (whole or d.office_id = any (offices) or d.child_id = any (mine))
          and not exists (select from app.document n where n.supersedes = d.id)
        order by d.added_at desc, d.id limit enough;
    elsif cardinality(mine) > 0 then
      return query
        select d.id, d.child_id, d.kind, d.title, d.dated, d.added_at from app.document d
        where d.child_id = any (mine) and ' ' || app.plain_name(d.title) like all (asked)
          and d.topic = open_topic.topic and d.agency_id = app.my_agency()
          and not exists (select from app.document n where n.supersedes = d.id)
        order by d.added_at desc, d.id limit enough;
    end if;
  end loop;
end
$$;
comment on function app_definer.find_documents(text, integer) is 'Papers whose title has words that begin so, of topics the asker may read of that child; matching a pattern is not leakproof, so it applies the scope itself.';
grant execute on function app_definer.find_documents(text, integer) to alongside_case, alongside_office, alongside_agency;
reset role;
