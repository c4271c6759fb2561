import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayIn } from '#platform/words/say.ts';
import type { Template, TemplateLine } from '../contract.ts';

/** The agency's newest version of a template; the stock is adopted when there is none. Throws when it is no template. */
export const latestTemplate = async (ask: Ask, code: string): Promise<Template> =>
  templateOf(ask.tx, await latestTemplateId(ask, code));

/** The id of the agency's newest version of a template; the stock is adopted when there is none. Throws when it is no template. */
export async function latestTemplateId({ tx }: Pick<Ask, 'tx'>, code: string): Promise<Id> {
  const { rows } = await sql<{ id: Id | null }>`
    select app_definer.adopt_stock_template(${code}, ${sayIn('es')('agreements', 'template.stockTranslation')}) as id`.execute(
    tx,
  );
  const id = rows[0]?.id;
  if (!id) throw new Error('There is no such template');
  return id;
}

/** One version of a template with its lines in their order. Throws when it is not there. */
export async function templateOf(tx: Tx, templateId: Id): Promise<Template> {
  const template = await tx
    .selectFrom('app.agreement_template')
    .select(['id', 'code', 'version', 'translation_by as translationBy'])
    .where('id', '=', templateId)
    .executeTakeFirstOrThrow();
  return { ...template, lines: await linesOf(tx, templateId) };
}

const linesOf = (tx: Tx, templateId: Id): Promise<TemplateLine[]> =>
  tx
    .selectFrom('app.template_line')
    .select(['part', 'place', 'subject', 'side', 'en', 'es'])
    .where('template_id', '=', templateId)
    .orderBy('sort')
    .execute();

/** A newer version of the template an agreement was made from, if the agency has published one. */
export async function newerTemplateOf(tx: Tx, templateId: Id): Promise<{ templateId: Id; version: number } | null> {
  const newest = await tx
    .selectFrom('app.agreement_template as mine')
    .innerJoin('app.agreement_template as t', join =>
      join.onRef('t.agency_id', '=', 'mine.agency_id').onRef('t.code', '=', 'mine.code'),
    )
    .select(['t.id as templateId', 't.version'])
    .where('mine.id', '=', templateId)
    .whereRef('t.version', '>', 'mine.version')
    .orderBy('t.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ?? null;
}

/** A version as the page of templates lists it. */
export type TemplateVersion = {
  readonly id: Id;
  readonly code: string;
  readonly version: number;
  readonly translationBy: string;
  readonly publishedAt: string;
  readonly publishedBy: Id;
  readonly why: string;
};

/** Every version of every template of the agency, the newest first. */
export const templateVersions = (tx: Tx): Promise<TemplateVersion[]> =>
  tx
    .selectFrom('app.agreement_template')
    .select([
      'id',
      'code',
      'version',
      'translation_by as translationBy',
      'published_at as publishedAt',
      'published_by as publishedBy',
      'why',
    ])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
