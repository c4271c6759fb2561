-- What happened around an agreement, in one place for the worker's page and for the last page of the sealed paper. It runs
-- with the asker's own rights: nobody reads here what they may not read in the tables.
set role alongside_owner;
create function app.agreement_events(one_agreement uuid)
returns table (at timestamptz, place integer, event text, signer_id uuid, name text, capacity text, number smallint, way text)
language sql stable set search_path = '' as $$
  select a.opened_at, 1, 'opened', null::uuid, null, null, null::smallint, null from app.agreement a where a.id = one_agreement
  union all
  select v.made_at, 2, 'version', null, null, null, v.number, null from app.agreement_version v where v.agreement_id = one_agreement
  union all
  select i.at, 3, 'asked', s.id, s.name, s.capacity, null, i.way
  from app.agreement_invitation i join app.agreement_signer s on s.id = i.signer_id where i.agreement_id = one_agreement
  union all
  select o.at, 4, 'values-opened', s.id, s.name, s.capacity, null, null
  from app.agreement_opening o join app.agreement_signer s on s.id = o.signer_id where o.agreement_id = one_agreement
  union all
  select q.asked_at, 5, 'question', s.id, s.name, s.capacity, null, q.kind
  from app.agreement_question q join app.agreement_signer s on s.id = q.signer_id where q.agreement_id = one_agreement
  union all
  select q.answered_at, 6, 'answered', s.id, s.name, s.capacity, null, q.answer
  from app.agreement_question q join app.agreement_signer s on s.id = q.signer_id
  where q.agreement_id = one_agreement and q.answered_at is not null
  union all
  select d.at, 7, 'declined', s.id, s.name, s.capacity, v.number, null
  from app.agreement_decline d join app.agreement_signer s on s.id = d.signer_id join app.agreement_version v on v.id = d.version_id
  where d.agreement_id = one_agreement
  union all
  select g.signed_at, 8, 'signed', s.id, s.name, s.capacity, v.number, g.way
  from app.agreement_signature g join app.agreement_signer s on s.id = g.signer_id join app.agreement_version v on v.id = g.version_id
  where g.agreement_id = one_agreement
  union all
  select g.voided_at, 9, 'voided', s.id, s.name, s.capacity, v.number, null
  from app.agreement_signature g join app.agreement_signer s on s.id = g.signer_id join app.agreement_version v on v.id = g.version_id
  where g.agreement_id = one_agreement and g.voided_at is not null
  union all
  select a.in_force_from, 10, 'in-force', null, null, null, null, null from app.agreement a where a.id = one_agreement and a.in_force_from is not null
  union all
  select a.sealed_at, 11, 'sealed', null, null, null, null, null from app.agreement a where a.id = one_agreement and a.sealed_at is not null
  union all
  select a.state_at, 12, a.state, null, null, null, null, null from app.agreement a where a.id = one_agreement and a.state in ('superseded', 'ended')
  order by 1, 2
$$;
comment on function app.agreement_events(uuid) is 'Dated events of an agreement as far as the asker may read them.';
revoke execute on function app.agreement_events(uuid) from public;
grant execute on function app.agreement_events(uuid) to alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_definer;
reset role;

-- Sealing is a job: it runs under a role that reads no table, and asks for one agreement by its id.
set role alongside_definer;
create function app_definer.agreement_to_seal(one_agreement uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Two facts of one agreement are heard at once: the second waits, and then finds it sealed. Signers are not held up.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('seal ' || one_agreement, 0));
  return (select jsonb_build_object(
    'id', a.id, 'agencyId', a.agency_id, 'kind', a.kind, 'subjectId', a.subject_id, 'childId', a.child_id, 'homeId', a.home_id,
    'versionId', v.id, 'number', v.number, 'madeBy', v.made_by, 'digest', encode(v.digest, 'hex'),
    'documentKind', k.document_kind, 'titleEn', k.en, 'titleEs', k.es, 'inForceFrom', a.in_force_from,
    'agency', jsonb_build_object('name', g.name, 'county', g.county, 'phone', g.main_phone, 'timeZone', g.time_zone),
    'renderings', (select jsonb_agg(jsonb_build_object('audience', r.audience, 'language', r.language, 'paper', r.paper, 'digest', encode(r.digest, 'hex')))
                   from app.agreement_rendering r where r.version_id = v.id),
    'signatures', (select jsonb_agg(jsonb_build_object(
                     'id', s.id, 'signerId', n.id, 'name', n.name, 'organization', n.organization, 'capacity', n.capacity, 'side', n.side,
                     'audience', n.audience, 'hasAccount', n.user_id is not null, 'way', s.way, 'proof', s.proof, 'language', s.language,
                     'typedName', s.typed_name, 'proxyName', s.proxy_name, 'proxyRight', s.proxy_right,
                     'signedAt', s.signed_at, 'shownDigest', encode(s.shown_digest, 'hex')) order by s.signed_at, s.id)
                   from app.agreement_signature s join app.agreement_signer n on n.id = s.signer_id
                   where s.version_id = v.id and s.voided_at is null),
    'events', (select jsonb_agg(to_jsonb(e) order by e.at, e.place) from app.agreement_events(a.id) e))
  from app.agreement a
  join app.agreement_version v on v.id = a.version_id
  join app.agreement_kind k on k.code = a.kind
  join app.agency g on g.id = a.agency_id
  where a.id = one_agreement and a.in_force_from is not null and a.state in ('in_force', 'superseded', 'ended')
    -- Sealed already, and nobody signed since: nothing to do.
    and exists (select from app.agreement_signature s
                where s.version_id = v.id and s.voided_at is null and (a.sealed_at is null or s.entered_at > a.sealed_at)));
end
$$;
comment on function app_definer.agreement_to_seal(uuid) is 'The sealing job reads one agreement that came into force, with what was signed; null when it is sealed as it stands.';

create function app_definer.certificate_of_agency(agency uuid, on_day date) returns table (id uuid, certificate text, key_sealed text, agency_name text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Two jobs at once make one certificate: the second waits and finds it.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('agency_certificate ' || agency, 0));
  return query
    select c.id, c.certificate, c.key_sealed, g.name from app.agency g
    left join lateral (select * from record.agency_certificate x where x.agency_id = g.id and x.during @> on_day order by x.made_at desc limit 1) c on true
    where g.id = agency;
end
$$;
comment on function app_definer.certificate_of_agency(uuid, date) is 'The certificate an agency seals with on a day, its key still sealed; nulls when one has to be made. Only the sealing job may ask.';

create function app_definer.keep_certificate(new_id uuid, agency uuid, new_certificate text, new_key_sealed text, valid daterange, moment timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  insert into record.agency_certificate (id, agency_id, certificate, key_sealed, during, made_at)
  values (new_id, agency, new_certificate, new_key_sealed, valid, moment)
$$;
comment on function app_definer.keep_certificate(uuid, uuid, text, text, daterange, timestamptz) is 'The sealing job keeps the certificate it made; nobody else writes one.';

create function app_definer.keep_sealed_copy(
  one_agreement uuid, new_file uuid, size integer, file_digest bytea, new_sealed_key bytea, new_key_id text, moment timestamptz, signatures uuid[]
) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into app.stored_file (id, agency_id, user_id, media_type, bytes, sha256, sealed_key, key_id, stored_at)
  select new_file, a.agency_id, v.made_by, 'application/pdf', size, file_digest, new_sealed_key, new_key_id, moment
  from app.agreement a join app.agreement_version v on v.id = a.version_id where a.id = one_agreement;
  update app.signed_copy set file_id = new_file where signature_id = any (signatures) and agreement_id = one_agreement;
end
$$;
comment on function app_definer.keep_sealed_copy(uuid, uuid, integer, bytea, bytea, text, timestamptz, uuid[]) is 'A sealed PDF and the signers whose own copy it is; their rows belong to them.';

create function app_definer.keep_sealed_agreement(
  one_agreement uuid, sealed_version uuid, file uuid, new_document uuid, document_title text, paper_day date, accessible boolean, moment timestamptz, new_fact uuid
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
      'versionId', sealed_version, 'fileId', file, 'documentId', filed, 'accessible', case when accessible then 'yes' else 'no' end, 'madeBy', maker),
    maker);
  perform jobs.add_job('hear-fact', json_build_object('fact', new_fact));
end
$$;
comment on function app_definer.keep_sealed_agreement(uuid, uuid, uuid, uuid, text, date, boolean, timestamptz, uuid) is 'Files the sealed paper in the child''s file and tells that it is there; a newer one stands in place of the older.';
grant execute on function app_definer.agreement_to_seal(uuid), app_definer.certificate_of_agency(uuid, date),
  app_definer.keep_certificate(uuid, uuid, text, text, daterange, timestamptz),
  app_definer.keep_sealed_copy(uuid, uuid, integer, bytea, bytea, text, timestamptz, uuid[]),
  app_definer.keep_sealed_agreement(uuid, uuid, uuid, uuid, text, date, boolean, timestamptz, uuid)
  to alongside_jobs;

-- Whoever holds a paper may ask whether it is one of the agency's: a certificate is no secret.
create function app_definer.certificates_of_my_agency() returns setof text
language sql stable security definer set search_path = '' as $$
  select c.certificate from record.agency_certificate c where c.agency_id = app.my_agency() order by c.made_at
$$;
comment on function app_definer.certificates_of_my_agency() is 'A paper''s seal is compared with the agency''s own certificates; the keys stay closed.';
grant execute on function app_definer.certificates_of_my_agency() to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
