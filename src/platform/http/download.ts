import type { LoaderFunctionArgs } from 'react-router';
import type { Id } from '#kernel/ids.ts';
import { recordReading } from '#platform/record/record-reading.ts';
import { focusOf, orNotFound } from './about-one.ts';
import type { Action } from './action.ts';
import { type Ask, asking, authorize } from './ask.ts';
import { requestContext } from './request-context.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** A file to hand out: its bytes, its type, the name it is saved under, and whose record it belongs to. */
export type Download = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
  readonly subjects: readonly Id[];
};

/**
 * Makes the loader of an address that hands out a file: authorized by itself, one transaction, one reading, as `page`.
 * The file is an attachment under a sandbox policy, so that nothing in it can run as this site.
 */
export function download(
  action: Action,
  work: (ask: Ask & { readonly params: Params; readonly query: URLSearchParams }) => Promise<Download>,
  options: { about?: (params: Params) => string | undefined } = {},
) {
  return async ({ request, context, params }: LoaderFunctionArgs): Promise<Response> => {
    const asked = context.get(requestContext);
    const who = authorize(action, asked, request);
    const focus = focusOf(options.about, params);
    return orNotFound(() =>
      asking(asked, who, { focus }, async ask => {
        const file = await work({ ...ask, params, query: new URL(request.url).searchParams });
        await recordReading(ask, action.name, file.subjects, action.topics);
        return replyWith(file);
      }),
    );
  };
}

/** The reply that saves a file instead of showing it. */
export function replyWith({ bytes, mediaType, name }: Download): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

const asciiName = (name: string) => name.replace(/[^A-Za-z0-9 ._-]/g, '_');

/** RFC 8187: also the characters encodeURIComponent leaves alone and a header must not have. */
const encodeName = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
