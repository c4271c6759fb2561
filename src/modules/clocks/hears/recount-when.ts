import type { HeardFact, LateHearer, Query } from '#platform/record/hear-fact.ts';

type Named = { readonly name: string };

/**
 * After such a fact, what is due for everybody it is about is counted again. One job waits for each child, however many
 * facts there were. Which facts these are is said in `app.ts`: most rooms come after this one.
 */
export const recountChildrenWhen = (kinds: readonly Named[]): readonly LateHearer[] =>
  kinds.map(({ name }) => ({ hears: name, name: 'clocks.recount-child', hear: recountSubjects }));

/** After such a fact, what is due for the home it names (`homeId`) is counted again; nothing where it names none. */
export const recountHomesWhen = (kinds: readonly Named[]): readonly LateHearer[] =>
  kinds.map(({ name }) => ({ hears: name, name: 'clocks.recount-home', hear: recountHomeNamed }));

/** After such a fact, what is due in the whole agency is counted again: at once, or at the moment `at` the fact names. */
export const recountAgencyWhen = (kinds: readonly Named[]): readonly LateHearer[] =>
  kinds.map(({ name }) => ({ hears: name, name: 'clocks.recount-agency', hear: recountAll }));

/** A record that was joined with another is no subject any more; what was due for it goes too. */
async function recountSubjects({ id, agencyId, body }: HeardFact, query: Query): Promise<void> {
  await query(
    `select jobs.add_job('recount-child', json_build_object('agency', $2::uuid, 'subject', subject), job_key => 'recount-child:' || subject)
     from (
       select split_part(key, ':', 2) as subject from record.fact f, unnest(f.keys) key where f.id = $1
       union select $3 where $3::text is not null) about`,
    [id, agencyId, body.gone ?? null],
  );
}

async function recountHomeNamed({ agencyId, body }: HeardFact, query: Query): Promise<void> {
  if (!body.homeId) return;
  await query(
    `select jobs.add_job('recount-home', json_build_object('agency', $1::uuid, 'home', $2::uuid), job_key => 'recount-home:' || $2::text)`,
    [agencyId, body.homeId],
  );
}

async function recountAll({ agencyId, body }: HeardFact, query: Query, now: string): Promise<void> {
  const later = body.at && Temporal.Instant.compare(body.at, now) > 0 ? body.at : null;
  await query(
    `select jobs.add_job('recount-agency', json_build_object('agency', $1::uuid), queue_name => 'recount', run_at => $3::timestamptz,
       job_key => 'recount-agency:' || $1 || coalesce(':' || $2, ''))`,
    [agencyId, later, later ?? now],
  );
}
