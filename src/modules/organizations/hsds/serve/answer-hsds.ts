import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { isId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { type Asked, readAsked } from './asked.ts';
import { describeApi } from './describe-api.ts';
import { type List, lists } from './lists.ts';

/** What the API needs of the process it is served by. */
export type HsdsHouse = {
  readonly pool: pg.Pool;
  /** This moment, ISO 8601, by the process's clock. */
  readonly moment: () => string;
  /** Where it is reached, such as `https://alongside.example.org`. */
  readonly origin: string;
};

const open: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified',
  'Cache-Control': 'public, max-age=60',
};
const MOST_BODY = 16_384;

/**
 * Answers one request below /hsds: the public, read-only API of the community directory in HSDS 3.1. Nobody signs in and
 * nothing is asked of cookies; it reads as alongside_public, so that what is not listed or confidential is not there.
 * A list is answered to GET and, with its parameters in the body, to POST.
 */
export async function answerHsds(request: Request, house: HsdsHouse): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/hsds\/?/, '').replace(/\/$/, '');
  if (request.method === 'OPTIONS')
    return new Response(null, {
      status: 204,
      headers: {
        ...open,
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
        'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, If-Modified-Since',
        'Access-Control-Max-Age': '86400',
      },
    });
  if (!['GET', 'HEAD', 'POST'].includes(request.method))
    return problem(405, 'method-not-allowed', { Allow: 'GET, HEAD, POST, OPTIONS' });
  const [name = '', id, ...further] = path.split('/');
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (further.length > 0 || (path !== '' && path !== 'openapi.json' && !list)) return problem(404, 'not-found');
  if (request.method === 'POST' && (!list || id !== undefined))
    return problem(405, 'method-not-allowed', { Allow: 'GET, HEAD, OPTIONS' });
  const params = await paramsOf(request, url);
  if (!params.ok) return problem(400, 'not-readable');
  const asked = readAsked(params.value);
  if (!asked.ok) return problem(400, `wrong-${asked.refusal.replaceAll('_', '-')}`);
  const agency = await publicAgency(house, params.value.get('agency') ?? null);
  if (agency === null) return problem(404, 'no-public-directory');
  if (path === '') return conditional(request, root(house.origin));
  if (path === 'openapi.json') return conditional(request, describeApi(house.origin));
  const as = reader(house, agency);
  if (id !== undefined) return await one(request, as, list!, id, asked.value);
  if (asked.value.format === 'ndjson') return ndjson(request, as, list!, asked.value);
  return conditional(request, await as(tx => pageOf(tx, list!, asked.value)));
}

type As = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const reader =
  ({ pool, moment }: HsdsHouse, agencyId: string): As =>
  work =>
    inTransaction(pool, { role: 'alongside_public', userId: null, agencyId, now: moment() }, work);

async function publicAgency(house: HsdsHouse, named: string | null): Promise<string | null> {
  const { rows } = await inTransaction(
    house.pool,
    { role: 'alongside_public', userId: null, agencyId: null, now: house.moment() },
    tx => sql<{ agency_id: string }>`select agency_id from app_definer.public_directory(${named})`.execute(tx),
  );
  return rows[0]?.agency_id ?? null;
}

const root = (origin: string): object => ({
  version: '3.1',
  profile: 'https://docs.openreferral.org/en/3.1/hsds/overview.html',
  openapi_url: `${origin}/hsds/openapi.json`,
});

async function pageOf(tx: Tx, list: List, asked: Asked): Promise<object> {
  const { ids, total } = await list.find(tx, asked, {
    skip: (asked.page - 1) * asked.perPage,
    after: null,
    most: asked.perPage,
  });
  const contents = ids.length === 0 ? [] : await list.read(tx, ids, asked);
  const pages = Math.ceil(total / asked.perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: asked.page,
    size: contents.length,
    first_page: asked.page === 1,
    last_page: asked.page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

async function one(request: Request, as: As, list: List, id: string, asked: Asked): Promise<Response> {
  if (!isId(id)) return problem(404, 'not-found');
  const [found] = await as(tx => list.readOne(tx, [id], asked));
  if (!found) return problem(404, 'not-found');
  return conditional(request, found, typeof found.last_modified === 'string' ? found.last_modified : null);
}

const AT_ONCE = 100;

/** All of a list, an object on each line, read on as it is taken off. */
function ndjson(request: Request, as: As, list: List, asked: Asked): Response {
  let after: string | null = null;
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async controller => {
      const from: string | null = after;
      const { ids, objects } = await as(async tx => {
        const { ids } = await list.find(tx, asked, { skip: 0, after: from, most: AT_ONCE });
        return { ids, objects: ids.length === 0 ? [] : await list.read(tx, ids, asked) };
      });
      if (objects.length > 0)
        controller.enqueue(text.encode(objects.map(object => `${JSON.stringify(object)}\n`).join('')));
      after = ids.at(-1) ?? null;
      if (ids.length < AT_ONCE) controller.close();
    },
  });
  const headers = { ...open, 'Content-Type': 'application/x-ndjson; charset=utf-8' };
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/** A reply that is sent only when the asker does not have it already (RFC 9110, section 13). */
function conditional(request: Request, value: object, modified: string | null = null): Response {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const last =
    modified === null ? null : Temporal.Instant.from(modified).round({ smallestUnit: 'second', roundingMode: 'floor' });
  const headers: Record<string, string> = { ...open, ETag: tag, ...(last && { 'Last-Modified': httpDate(last) }) };
  if (request.method !== 'POST' && isKnown(request, tag, last)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

function isKnown(request: Request, tag: string, last: Temporal.Instant | null): boolean {
  const tags = request.headers.get('if-none-match');
  // The server may have marked the tag as weak where it packed the reply.
  if (tags !== null) return tags.split(',').some(each => ['*', tag].includes(each.trim().replace(/^W\//, '')));
  const since = last && request.headers.get('if-modified-since');
  return since ? readHttpDate(since) >= last.epochMilliseconds : false;
}

const httpDate = (moment: Temporal.Instant): string =>
  `${moment.toZonedDateTimeISO('UTC').toLocaleString('en-GB', { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' }).replace(/, /, ', ').replace(/Sept/, 'Sep')} ${moment.toString().slice(11, 19)} GMT`;

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Milliseconds since 1970 of an HTTP date; not a number when it is none. */
function readHttpDate(text: string): number {
  const parts = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/.exec(text);
  const month = parts ? MONTHS.indexOf(parts[2]!) / 3 + 1 : 0;
  if (!parts || !Number.isInteger(month) || month < 1) return Number.NaN;
  try {
    return Temporal.Instant.from(`${parts[3]}-${String(month).padStart(2, '0')}-${parts[1]}T${parts[4]}Z`)
      .epochMilliseconds;
  } catch {
    return Number.NaN;
  }
}

/** Parameters of the address, and of the body of a POST: JSON or a form. */
async function paramsOf(request: Request, url: URL): Promise<Result<Map<string, string>, 'not-readable'>> {
  const params = new Map(url.searchParams);
  if (request.method !== 'POST') return ok(params);
  const text = await request.text();
  if (text.length > MOST_BODY) return no('not-readable');
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    for (const [name, value] of new URLSearchParams(text)) params.set(name, value);
  else if (text.trim() !== '') {
    const told = jsonOf(text);
    if (told === null) return no('not-readable');
    for (const [name, value] of Object.entries(told))
      if (['string', 'number', 'boolean'].includes(typeof value)) params.set(name, String(value));
  }
  return ok(params);
}

function jsonOf(text: string): Record<string, unknown> | null {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? (told as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A problem reply (RFC 9457): a code and nothing else. */
function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = { type: `urn:alongside:problem:${code}`, title: code.replaceAll('-', ' '), status };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...open, 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json', ...headers },
  });
}
