import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from './ask.ts';

type Answer = string | number | boolean | null | readonly string[];

/** Answers of a multi-page form on their way, as the server keeps them. */
export type Draft = {
  readonly id: Id;
  readonly form: string;
  readonly version: number;
  readonly subject: { readonly kind: string; readonly id: Id } | null;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly answered: readonly string[];
  /** The key of the last sending: the same draft sent twice gives the first answer. */
  readonly key: Id;
  readonly savedAt: string;
};

/** The asker's newest draft of a form about a subject; a draft of another version of the form is not found. */
export async function findDraft(
  ask: Ask,
  form: { readonly id: string; readonly version: number },
  subjectId: Id,
): Promise<Draft | undefined> {
  const result = await sql<Draft & { kind: string }>`
    select id, form, version, json_build_object('kind', subject_kind, 'id', subject_id) as subject, answers, answered, key, saved_at as "savedAt"
    from record.form_draft where form = ${form.id} and version = ${form.version} and subject_id = ${subjectId}
    order by saved_at desc limit 1`.execute(ask.tx);
  return result.rows[0];
}

/** A draft with nothing in it yet; it is not kept until it is saved. */
export const emptyDraft = (
  ask: Ask,
  form: { readonly id: string; readonly version: number },
  subject: Draft['subject'],
): Draft => ({
  id: newId(),
  form: form.id,
  version: form.version,
  subject,
  answers: {},
  answered: [],
  key: newId(),
  savedAt: ask.now,
});

/** Keeps a draft. It changes no record. */
export async function saveDraft(ask: Ask, draft: Draft): Promise<void> {
  await sql`
    insert into record.form_draft (id, agency_id, user_id, form, version, subject_kind, subject_id, answers, answered, key, saved_at)
    values (${draft.id}, ${ask.who.agencyId}, ${ask.who.userId}, ${draft.form}, ${draft.version}, ${draft.subject?.kind ?? null}, ${draft.subject?.id ?? null},
      ${JSON.stringify(draft.answers)}::jsonb, ${[...draft.answered]}, ${draft.key}, ${ask.now})
    on conflict (id) do update set answers = excluded.answers, answered = excluded.answered, saved_at = excluded.saved_at`.execute(
    ask.tx,
  );
}

/** Forgets a draft: it was sent, or is not wanted. */
export async function discardDraft(ask: Ask, id: Id): Promise<void> {
  await sql`delete from record.form_draft where id = ${id}`.execute(ask.tx);
}
