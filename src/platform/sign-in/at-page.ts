import { data, type LoaderFunctionArgs } from 'react-router';
import type { Problem } from '#kernel/problem.ts';
import { readForm as readFormOf } from '#platform/http/read-form.ts';
import { type RequestContext, requestContext } from '#platform/http/request-context.ts';
import { sayProblems } from '#web/form/say-problems.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { wordsEn } from '#web/words.en.ts';
import { wordsEs } from '#web/words.es.ts';
import type { Asker, Door } from './at-door.ts';
import { isFromHere } from './check-origin.ts';
import { addressOf, type SignInContext, signInContext } from './context.ts';
import { type Doorway, doorwayOf } from './doorway.ts';
import { passwords } from './passwords.ts';
import { signInSettings } from './settings.ts';
import { networkFingerprint, type TooManyTries } from './tries.ts';
import { type DoorWords, words as en } from './words.en.ts';
import { words as es } from './words.es.ts';

/** What loaders and actions of the door work with. */
export type AtPage = {
  readonly door: Door;
  readonly asker: Asker;
  readonly doorway: Doorway;
  readonly request: Request;
  readonly words: DoorWords;
  readonly known: RequestContext;
  readonly server: SignInContext;
};

const settings = signInSettings(process.env);

/** Gathers it from the contexts the server left. */
export function atPage({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>): AtPage {
  const known = context.get(requestContext);
  const server = context.get(signInContext);
  const { pool, clock, requestId, language } = known;
  const { keyring } = server;
  return {
    door: { pool, clock, keyring, passwords, settings, origin: server.settings.origin },
    asker: {
      network: networkFingerprint(keyring, addressOf(request, server.remote, server.settings.trustProxy)),
      requestId,
    },
    doorway: doorwayOf(request, server.settings),
    request,
    words: language === 'es' ? es : en,
    known,
    server,
  };
}

/** What a page shows when its form was refused. Nothing secret is ever in `typed`. */
export type Refused = { readonly problems: readonly SaidProblem[]; readonly typed: Readonly<Record<string, string>> };

/** The form of a page of the door, or a refusal: from elsewhere, or over an address where nobody may sign in. */
export async function readForm(
  page: AtPage,
): Promise<{ field: (name: string) => string } | { refused: ReturnType<typeof refuse> }> {
  if (!page.doorway.open) return { refused: refuse(page, [{ at: '', code: 'closed' }], {}, 403) };
  if (!isFromHere(page.request, page.doorway.origins))
    return { refused: refuse(page, [{ at: '', code: 'foreign' }], {}, 403) };
  const form = await readFormOf(page.request);
  return {
    field: name => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    },
  };
}

/** A refused form: every problem as a sentence, and what may be shown again. */
export function refuse(
  { words, known }: Pick<AtPage, 'words' | 'known'>,
  problems: readonly Problem[],
  typed: Refused['typed'] = {},
  status = 422,
) {
  const own = { ...words.problems, closed: words.common.closed, foreign: words.common.foreign };
  const shared = (known.language === 'es' ? wordsEs : wordsEn).problems;
  return data<Refused>({ problems: sayProblems(problems, shared, { own }), typed }, { status });
}

/** The problem that says how long to wait. */
export const waitProblem = ({ minutes }: TooManyTries): Problem =>
  minutes === null
    ? { at: '', code: 'locked' }
    : { at: '', code: minutes === 1 ? 'too-many-tries-one' : 'too-many-tries', fill: { minutes } };

/** How a form that was taken leads on, with cookies set or dropped. */
export function withCookies(...cookies: string[]): { status: 303; headers: Headers } {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return { status: 303, headers };
}
