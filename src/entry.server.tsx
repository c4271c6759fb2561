import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type HandleErrorFunction, type RouterContextProvider, ServerRouter } from 'react-router';
import { requestContext } from '#platform/http/request-context.ts';
import { createLog, errorFields } from '#platform/log/log.ts';

const log = createLog({ part: 'web' });

/**
 * What went wrong under a page. Without this React Router prints the error itself: a database's error quotes the row, and
 * an address nobody knows may hold a link or a name. Replies that a page throws are no errors and are not logged twice.
 */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || !(error instanceof Error) || error.message.startsWith('No route matches')) return;
  log.error('page failed', { ...errorFields(error), requestId: context.get(requestContext).requestId });
};

/** Draws a page on the server. Data is finished before drawing begins, so the whole page is sent at once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(requestContext);
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<ServerRouter context={routerContext} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}
