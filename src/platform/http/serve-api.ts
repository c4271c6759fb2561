import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { isId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import type { Result } from '#kernel/result.ts';
import { recordReading } from '#platform/record/record-reading.ts';
import { sayIn } from '#platform/words/say.ts';
import { asking, NotThere } from './ask.ts';
import { type Endpoint, openApi } from './endpoint.ts';
import { inSentences, perform, type Refusal, statusOf } from './perform.ts';
import type { RequestContext } from './request-context.ts';
import type { Who } from './who.ts';

type Deps = {
  readonly endpoints: readonly Endpoint[];
  readonly version: string;
  /** Who asks, and everything else a page would know. */
  readonly contextOf: (c: Context) => Promise<RequestContext>;
  /** A form of another site must not reach the API with the person's cookie. */
  readonly isOurs: (c: Context) => boolean;
};

type Problems = { at: string; code: string; message: string }[];

/** Serves /api/v1 and its description. Same authorization, transaction, reading and idempotency as pages and forms. */
export function serveApi({ endpoints, version, contextOf, isOurs }: Deps): Hono {
  const api = new Hono();
  api.get('/openapi.json', c => c.json(openApi(endpoints, version)));
  for (const endpoint of endpoints) {
    api.on(endpoint.method.toUpperCase(), `/v1${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`, async c => {
      if (endpoint.method === 'post' && !isOurs(c)) return problem(c, 403, 'foreign-origin');
      const asked = await contextOf(c);
      if (!asked.who) return problem(c, 401, 'signed-out');
      if (!endpoint.action.may(asked.who)) return problem(c, 403, 'not-allowed');
      const about = endpoint.about ? c.req.param(endpoint.about) : undefined;
      if (endpoint.about && !isId(about)) return problem(c, 404, 'not-found');
      try {
        const result = await (endpoint.method === 'get' ? read : write)(c, endpoint, asked, asked.who, about ?? null);
        if (result instanceof Response) return result;
        if (!result.ok) return refused(c, endpoint, asked, result.refusal);
        return c.json(endpoint.reply.parse(result.value) as object);
      } catch (error) {
        const missing = error instanceof NotThere || (typeof error === 'object' && error !== null && 'init' in error);
        if (missing) return problem(c, 404, 'not-found');
        throw error;
      }
    });
  }
  api.all('/*', c => problem(c, 404, 'not-found'));
  return api;
}

function read(c: Context, endpoint: Endpoint, asked: RequestContext, who: Who, about: string | null) {
  return asking(asked, who, { focus: about }, async ask => {
    const result = await endpoint.run({
      ...ask,
      params: c.req.param() as Record<string, string>,
      body: undefined as never,
    });
    if (about) await recordReading(ask, endpoint.action.name, [about], endpoint.action.topics);
    return result;
  });
}

async function write(
  c: Context,
  endpoint: Endpoint,
  asked: RequestContext,
  who: Who,
  about: string | null,
): Promise<Response | Result<object, Refusal>> {
  const key = c.req.header('idempotency-key');
  if (!isId(key)) return problem(c, 422, 'idempotency-key-missing');
  const text = await c.req.text();
  const body = jsonOf(text);
  const unkeepable = textsThatCannotBeKept(body);
  if (unkeepable.length > 0)
    return { ok: false, refusal: invalid(...unkeepable.map(at => ({ at, code: 'not-allowed-characters' }))) };
  const parsed = endpoint.body!.safeParse(body);
  if (!parsed.success)
    return {
      ok: false,
      refusal: invalid(...parsed.error.issues.map(issue => ({ at: issue.path.join('.'), code: codeOf(issue) }))),
    };
  const sent = createHash('sha256').update(text).digest();
  return perform(
    { asked, who, action: endpoint.action, focus: about, kind: 'change', key, sent, constraints: endpoint.constraints },
    ask => endpoint.run({ ...ask, params: c.req.param() as Record<string, string>, body: parsed.data as never }),
  );
}

/** Text that is no JSON, or nests deeper than any body's shape, becomes undefined, which no shape accepts. */
function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return nestsDeeper(value, 20) ? undefined : value;
  } catch {
    return undefined;
  }
}

const nestsDeeper = (value: unknown, than: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (than === 0 || Object.values(value).some(inner => nestsDeeper(inner, than - 1)));

/** Places of texts with NUL or half a character (a lone surrogate): PostgreSQL and JSON cannot hold them. */
function textsThatCannotBeKept(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsThatCannotBeKept(inner, at === '' ? name : `${at}.${name}`),
  );
}

/** A stable code for what a shape did not accept; the library's own sentence never leaves the house. */
const codeOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'required' : issue.code.replaceAll('_', '-');

function refused(c: Context, endpoint: Endpoint, asked: RequestContext, refusal: Refusal): Response {
  return problem(c, statusOf(refusal), refusal.kind, inSentences(refusal, endpoint.words, sayIn(asked.language)));
}

/** A problem reply (RFC 9457): nothing in it but codes and the sentences of our own words. */
function problem(c: Context, status: 401 | 403 | 404 | 409 | 422, code: string, problems?: Problems): Response {
  return c.json(
    { type: `urn:alongside:problem:${code}`, title: code.replaceAll('-', ' '), status, ...(problems && { problems }) },
    status,
    {
      'Content-Type': 'application/problem+json',
    },
  );
}
