import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Id } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { inTransaction, rollBackWith } from '#platform/db/transaction.ts';
import { type FoundLink, findLink, isProved, provedCookie, tryCode } from '#platform/sign-in/guest-door.ts';
import type { Opens } from '#platform/sign-in/guest-links.ts';
import { sayIn } from '#platform/words/say.ts';
import type { Action } from './action.ts';
import type { Answer } from './answer-once.ts';
import { type Ask, NotThere } from './ask.ts';
import { brokenConstraint } from './database-error.ts';
import { inSentences, type Refusal, statusOf } from './perform.ts';
import type { PublicAgency } from './public-page.ts';
import { readForm } from './read-form.ts';
import { type RequestContext, requestContext } from './request-context.ts';
import { typedIn } from './submit.ts';

/** Somebody who holds a link: for which organization (the agency itself, of an invitation), to what, and whether they gave its six digits. */
export type Guest = {
  readonly linkId: Id;
  readonly organizationId: Id;
  readonly organizationName: string;
  readonly opens: Opens;
  readonly subjectId: Id;
  readonly proved: boolean;
};

/** What works for a guest knows: no account, the agency, and the link at hand. */
export type GuestAsk = Omit<Ask, 'who'> & {
  readonly who: null;
  readonly agency: PublicAgency;
  readonly guest: Guest;
};

/** Somebody of the agency, or a guest with a link: who may call a use case that both may. */
export type AnyAsk = Ask | GuestAsk;

/** The agency in which somebody writes. */
export const agencyIdOf = (ask: AnyAsk): Id => (ask.who ? ask.who.agencyId : ask.agency.id);

type Params = Readonly<Record<string, string | undefined>>;

/** What a page by link shows when its link is over, or never was: the same. */
type Over = { readonly state: 'over' /** A "no" was the last word under it, and it came. */; readonly thanks: boolean };
/** What it shows before the six digits were given: nothing of what it opens. */
type Locked = { readonly state: 'code' };
export type GuestShown<T> = Over | Locked | ({ readonly state: 'open' } & T);

/** A form that was refused, or came too late; what was typed is kept, besides secrets. */
export type GuestRefused = {
  readonly over: boolean;
  readonly problems: ReturnType<typeof inSentences>;
  readonly typed: ReturnType<typeof typedIn>;
};

/**
 * Makes a loader of a page by link (the parameter `secret`): whoever holds it reads, as alongside_guest, what it opens.
 * Looking writes nothing, so that scanners of mail do no harm. A link that is over, one that never was, and one whose
 * thing is over answer alike (404). The action only names the page.
 */
export function guestPage<T extends object>(
  _action: Action,
  opens: Opens | readonly Opens[],
  work: (ask: GuestAsk & { readonly params: Params; readonly query: URLSearchParams }) => Promise<T>,
) {
  return async ({ request, context, params }: LoaderFunctionArgs) => {
    const asked = context.get(requestContext);
    const query = new URL(request.url).searchParams;
    const over: Over = { state: 'over', thanks: query.get('done') === 'declined' };
    const link = await findLink(asked, params.secret, opens);
    if (!link) return data<GuestShown<T>>(over, { status: 404 });
    const proved = isProved(asked, request, link.id);
    if (link.guarded && !proved) return data<GuestShown<T>>({ state: 'code' });
    const shown = await asGuest(asked, link, proved, ask => work({ ...ask, params, query }));
    if (shown === null) return data<GuestShown<T>>(over, { status: 404 });
    return data<GuestShown<T>>({ state: 'open', ...shown });
  };
}

/**
 * Makes an action of a page by link. The six digits are taken here too (`_code`). One transaction as the guest,
 * committed only when the work says ok. What was typed under a link that ended meanwhile is shown again, not kept.
 */
export function guestSubmit(
  _action: Action,
  opens: Opens | readonly Opens[],
  options: { readonly words: string; readonly constraints?: Readonly<Record<string, Refusal>> },
  work: (ask: GuestAsk & { readonly params: Params; readonly form: FormData }) => Promise<Result<Answer, Refusal>>,
) {
  return async ({ request, context, params }: ActionFunctionArgs) => {
    const asked = context.get(requestContext);
    const form = await readForm(request);
    const answer = (status: number, over: boolean, refusal?: Refusal) => {
      const problems = refusal ? inSentences(refusal, options.words, sayIn(asked.language)) : [];
      return data<GuestRefused>({ over, problems, typed: typedIn(form) }, { status });
    };
    const link = await findLink(asked, params.secret, opens);
    if (!link) return answer(404, true);
    const code = form.get('_code');
    if (typeof code === 'string') {
      const tried = await tryCode(asked, { secret: params.secret!, link, code });
      if (tried === 'over') return answer(404, true);
      if (tried === 'wrong') return answer(422, false, { kind: 'wrong-digits', at: '_code' });
      const { pathname } = new URL(request.url);
      throw redirect(pathname.replace(/\.data$/, ''), {
        status: 303,
        headers: { 'Set-Cookie': provedCookie(asked, request, link.id) },
      });
    }
    const proved = isProved(asked, request, link.id);
    if (link.guarded && !proved) return answer(422, false);
    const result = await submitted(() =>
      asGuest(asked, link, proved, async ask => {
        const done = await work({ ...ask, params, form });
        return done.ok ? done : rollBackWith(done);
      }),
    );
    if (result === null) return answer(404, true);
    if (result.ok) throw redirect(result.value.to, 303);
    return answer(statusOf(result.refusal), false, result.refusal);
  };

  async function submitted<R>(run: () => Promise<R>): Promise<R | { readonly ok: false; readonly refusal: Refusal }> {
    try {
      return await run();
    } catch (error) {
      const refusal = options.constraints?.[brokenConstraint(error) ?? ''];
      if (refusal) return { ok: false, refusal };
      throw error;
    }
  }
}

/** One transaction as the holder of a link; null when what it opens is not there any more. */
async function asGuest<T>(
  asked: RequestContext,
  link: FoundLink,
  proved: boolean,
  work: (ask: GuestAsk) => Promise<T>,
): Promise<T | null> {
  const moment = asked.clock.now();
  const { language, requestId, story } = asked;
  const agency = { id: link.agency_id, name: link.agency_name, timeZone: link.time_zone };
  const guest = {
    linkId: link.id,
    organizationId: link.organization_id,
    organizationName: link.organization_name,
    opens: link.opens,
    subjectId: link.subject_id,
    proved,
  };
  try {
    return await inTransaction(
      asked.pool,
      { role: 'alongside_guest', userId: null, agencyId: agency.id, now: moment.toString(), requestId, guest },
      tx =>
        work({
          tx,
          who: null,
          agency,
          guest,
          now: moment.toString(),
          today: moment.toZonedDateTimeISO(agency.timeZone).toPlainDate(),
          say: sayIn(language),
          language,
          requestId,
          story,
        }),
    );
  } catch (error) {
    if (error instanceof NotThere) return null;
    throw error;
  }
}
