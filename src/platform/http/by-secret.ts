import { sql } from 'kysely';
import type { LoaderFunctionArgs } from 'react-router';
import type { Id } from '#kernel/ids.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { notFound, orNotFound } from './about-one.ts';
import type { Action } from './action.ts';
import { type Ask, asking } from './ask.ts';
import { type RequestContext, requestContext } from './request-context.ts';
import type { Who } from './who.ts';

type Params = Readonly<Record<string, string | undefined>>;
type SecretAsk = Ask & { readonly params: Params };

/** A text to hand to a program. */
export type HandedText = { readonly text: string; readonly mediaType: string; readonly name: string };

/**
 * Makes the loader of an address that a program reads without a session: whoever knows its secret reads what the person
 * it belongs to may see at that moment, and no more. `ownerOf` finds that person as the door; a secret that is none, an
 * ended one, a closed account and one without this action are the same 404.
 */
export function bySecret(
  action: Action,
  ownerOf: (tx: Tx, params: Params) => Promise<Id | null>,
  work: (ask: SecretAsk) => Promise<HandedText>,
) {
  return async ({ context, params }: LoaderFunctionArgs): Promise<Response> => {
    const asked = context.get(requestContext);
    const who = await whoOf(asked, tx => ownerOf(tx, params));
    if (!who || !action.may(who)) throw notFound();
    const { text, mediaType, name } = await orNotFound(() =>
      asking({ ...asked, who, language: who.language }, who, { focus: null }, ask => work({ ...ask, params })),
    );
    return new Response(text, {
      headers: {
        'Content-Type': `${mediaType}; charset=utf-8`,
        'Content-Disposition': `inline; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    });
  };
}

type Row = Pick<Who, 'kind' | 'name' | 'language' | 'roles' | 'scope'> & {
  readonly user_id: Id;
  readonly agency_id: Id;
  readonly agency_name: string;
  readonly time_zone: string;
  readonly person_id: Id | null;
  readonly unit_ids: Id[];
};

/** The owner as they are now; null when there is none, or their account is closed. */
async function whoOf({ pool, clock }: RequestContext, ownerOf: (tx: Tx) => Promise<Id | null>): Promise<Who | null> {
  const now = clock.now().toString();
  const row = await inTransaction(pool, { role: 'alongside_door', userId: null, agencyId: null, now }, async tx => {
    const owner = await ownerOf(tx);
    if (owner === null) return undefined;
    const { rows } = await sql<Row>`select * from app_definer.who_is(${owner}, ${now}::timestamptz)`.execute(tx);
    return rows[0];
  });
  if (!row) return null;
  const { kind, name, language, roles, scope } = row;
  return {
    userId: row.user_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    timeZone: row.time_zone,
    personId: row.person_id,
    unitIds: row.unit_ids,
    kind,
    name,
    language,
    roles,
    scope,
    proof: 'link',
  };
}
