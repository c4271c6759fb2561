set role alongside_definer;

-- The mark of PDF/UA depends on the machine that set the paper; a letter that was not printed does not. Each is told by itself.
drop function app_definer.keep_sealed_agreement(uuid, uuid, uuid, uuid, text, date, boolean, timestamptz, uuid);
create function app_definer.keep_sealed_agreement(
  one_agreement uuid, sealed_version uuid, file uuid, new_document uuid, document_title text, paper_day date, accessible boolean, all_letters boolean,
  moment timestamptz, new_fact uuid
) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept app.agreement;
  maker uuid;
  filed uuid;
begin
  select * into kept from app.agreement where id = one_agreement for update;
  select v.made_by into maker from app.agreement_version v where v.id = sealed_version;
  if kept.child_id is not null then
    insert into app.document (id, agency_id, child_id, kind, topic, title, file_id, dated, user_id, added_at, supersedes)
    select new_document, kept.agency_id, kept.child_id, d.code, d.topic, document_title, file, paper_day, maker, moment, kept.document_id
    from app.agreement_kind k join app.document_kind d on d.code = k.document_kind where k.code = kept.kind;
    if found then
      filed := new_document;
    end if;
  end if;
  update app.agreement set sealed_file_id = file, sealed_at = moment, document_id = coalesce(filed, document_id) where id = one_agreement;
  insert into record.fact (id, at, name, version, agency_id, keys, body, by_user)
  values (new_fact, moment, 'AgreementSealed', 1, kept.agency_id, array['agreement:' || kept.subject_id],
    jsonb_build_object('agreementId', kept.id, 'kind', kept.kind, 'subjectId', kept.subject_id, 'childId', kept.child_id, 'homeId', kept.home_id,
      'versionId', sealed_version, 'fileId', file, 'documentId', filed, 'accessible', case when accessible then 'yes' else 'no' end,
      'letters', case when all_letters then 'all' else 'missing' end, 'madeBy', maker),
    maker);
  perform jobs.add_job('hear-fact', json_build_object('fact', new_fact));
end
$$;
comment on function app_definer.keep_sealed_agreement(uuid, uuid, uuid, uuid, text, date, boolean, boolean, timestamptz, uuid) is 'Files the sealed paper in the child''s file and tells that it is there; a newer one stands in place of the older.';
grant execute on function app_definer.keep_sealed_agreement(uuid, uuid, uuid, uuid, text, date, boolean, boolean, timestamptz, uuid) to alongside_jobs;
reset role;
