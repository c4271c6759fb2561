import { sql } from 'kysely';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Id } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { atDoor } from '#platform/sign-in/at-door.ts';
import { limits, type TooManyTries, takeTry, tryKey } from '#platform/sign-in/tries.ts';
import { sayIn } from '#platform/words/say.ts';
import { notFound, orNotFound } from './about-one.ts';
import type { Action } from './action.ts';
import { type Ask, asking, authorize } from './ask.ts';
import { readForm } from './read-form.ts';
import { type RequestContext, requestContext } from './request-context.ts';
import type { Who } from './who.ts';

/** The agency whose pages a visitor reads. */
export type PublicAgency = {
  readonly id: Id;
  readonly name: string;
  readonly timeZone: string;
  /** The name by which an address asked for it, where there are several: links from there ask the same. */
  readonly named?: string;
};

/** What a page for everybody works with: of a visitor who is not signed in, only whose pages they read is known. */
export type PublicAsk = Omit<Ask, 'who'> & { readonly who: Who | null; readonly agency: PublicAgency };

type Params = Readonly<Record<string, string | undefined>>;
type PublicPageAsk = PublicAsk & { readonly params: Params; readonly query: URLSearchParams };

/**
 * Makes a loader of a page for everybody. Who is signed in reads it as themselves; a visitor as alongside_public, of the
 * agency that `?agency=` names or that is the only one with public pages. Where none is public, the door is shown.
 */
export function publicPage<T>(action: Action, work: (ask: PublicPageAsk) => Promise<T>) {
  return async ({ request, context, params }: LoaderFunctionArgs): Promise<T> => {
    const query = new URL(request.url).searchParams;
    return asEverybody(action, context.get(requestContext), request, ask => work({ ...ask, params, query }));
  };
}

/**
 * Makes an action of a form for everybody. A visitor has no key to be answered once by: doing it twice must do no harm.
 * `waits` is set when too many came from where a visitor is, in a short time: then nothing may be written.
 */
export function publicInquire<T>(
  action: Action,
  work: (
    ask: PublicAsk & { readonly form: FormData; readonly params: Params; readonly waits: TooManyTries | null },
  ) => Promise<T>,
) {
  return async ({ request, context, params }: ActionFunctionArgs): Promise<T> => {
    const form = await readForm(request);
    const asked = context.get(requestContext);
    const waits = asked.who ? null : await takeVisitorsTry(asked);
    return asEverybody(action, asked, request, ask => work({ ...ask, form, params, waits }));
  };
}

/** Counts by what stands for a network, as sign-in does: no address is kept, and not who it was. */
const takeVisitorsTry = (asked: RequestContext): Promise<TooManyTries | null> =>
  atDoor(asked, asked, (tx, now) =>
    takeTry(tx, tryKey('network', `visitor:${asked.network?.() ?? 'unknown'}`), limits.visitor, now),
  );

async function asEverybody<T>(
  action: Action,
  asked: RequestContext,
  request: Request,
  work: (ask: PublicAsk) => Promise<T>,
): Promise<T> {
  if (asked.who) {
    const who = authorize(action, asked, request);
    const agency = { id: who.agencyId, name: who.agencyName, timeZone: who.timeZone };
    return orNotFound(() => asking(asked, who, { focus: null }, ask => work({ ...ask, agency })));
  }
  const agency = await publicAgency(asked, request);
  const moment = asked.clock.now();
  const now = moment.toString();
  const { requestId, language, story } = asked;
  return orNotFound(() =>
    inTransaction(
      asked.pool,
      { role: 'alongside_public', userId: null, agencyId: agency.id, now, requestId },
      async tx =>
        work({
          tx,
          who: null,
          agency,
          now,
          today: moment.toZonedDateTimeISO(agency.timeZone).toPlainDate(),
          say: sayIn(language),
          language,
          requestId,
          story,
        }),
    ),
  );
}

/** Throws to the door when no agency has public pages, and the 404 reply for one that has none. */
async function publicAgency({ pool, clock }: RequestContext, request: Request): Promise<PublicAgency> {
  const { pathname, searchParams } = new URL(request.url);
  const named = searchParams.get('agency');
  const { rows } = await inTransaction(
    pool,
    { role: 'alongside_public', userId: null, agencyId: null, now: clock.now().toString() },
    tx =>
      sql<{ agency_id: Id; name: string; time_zone: string }>`
        select * from app_definer.public_directory(${named})`.execute(tx),
  );
  const found = rows[0];
  if (found)
    return { id: found.agency_id, name: found.name, timeZone: found.time_zone, ...(named !== null && { named }) };
  if (named !== null) throw notFound();
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname.replace(/\.data$/, ''))}`);
}
