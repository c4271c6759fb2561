import { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import type { Action } from './action.ts';
import type { Ask } from './ask.ts';
import type { Refusal } from './perform.ts';

/**
 * One address of the JSON API below /api/v1, as plain data: the path with `{names}`, the action it needs, what comes in
 * and what goes out as zod shapes. Only the fields the reply names leave the house.
 */
export type Endpoint = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly action: Action;
  /** The parameter that names the record it is about. */
  readonly about?: string;
  /** The room whose words hold the sentences of refusals. */
  readonly words: string;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  readonly constraints?: Readonly<Record<string, Refusal>>;
  readonly run: (
    ask: Ask & { readonly params: Readonly<Record<string, string>>; readonly body: never },
  ) => Promise<Result<object, Refusal>>;
};

/** A reading address. `run` gives undefined when the record is not there for this person. */
export function reads<Reply extends z.ZodType>(
  line: Pick<Endpoint, 'path' | 'summary' | 'action' | 'about' | 'words'> & {
    readonly reply: Reply;
    readonly run: (ask: Ask & { readonly params: Readonly<Record<string, string>> }) => Promise<z.input<Reply>>;
  },
): Endpoint {
  return { ...line, method: 'get', run: async ask => ({ ok: true, value: (await line.run(ask)) as object }) };
}

/** A writing address: needs an `Idempotency-Key` header with a UUID; refusals are problem replies (RFC 9457). */
export function writes<Body extends z.ZodType, Reply extends z.ZodType>(
  line: Pick<Endpoint, 'path' | 'summary' | 'action' | 'about' | 'words' | 'constraints'> & {
    readonly body: Body;
    readonly reply: Reply;
    readonly run: (
      ask: Ask & { readonly params: Readonly<Record<string, string>>; readonly body: z.output<Body> },
    ) => Promise<Result<z.input<Reply> & object, Refusal>>;
  },
): Endpoint {
  return { ...line, method: 'post', run: line.run as Endpoint['run'] };
}

/** The OpenAPI 3.1 description of these addresses. */
export function openApi(endpoints: readonly Endpoint[], version: string): object {
  const problem = {
    description: 'A problem, RFC 9457',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, summary, action, body, reply } of endpoints) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]!);
    const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } };
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: action.name + (method === 'get' && names.length === 0 ? '.list' : ''),
        summary,
        parameters: [
          ...names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })),
          ...(method === 'post' ? [key] : []),
        ],
        ...(body && {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input', target: 'draft-2020-12' }) } },
          },
        }),
        responses: {
          200: {
            description: 'The answer',
            content: { 'application/json': { schema: z.toJSONSchema(reply, { target: 'draft-2020-12' }) } },
          },
          401: problem,
          403: problem,
          404: problem,
          ...(method === 'post' && { 409: problem, 422: problem }),
        },
        security: [{ session: [] }],
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Alongside', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-alongside' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            problems: {
              type: 'array',
              items: {
                type: 'object',
                properties: { at: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  };
}
