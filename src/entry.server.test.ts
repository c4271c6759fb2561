import { RouterContextProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { type RequestContext, requestContext } from '#platform/http/request-context.ts';
import { handleError } from './entry.server.tsx';

const requestId = '019412f0-7c1d-7abc-8def-0123456789ab';
afterEach(() => {
  vi.restoreAllMocks();
});

/** What is printed when a page fails so, on both outputs. */
function printed(error: unknown): string {
  let text = '';
  const keep = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  const context = new RouterContextProvider();
  context.set(requestContext, { requestId } as RequestContext);
  handleError(error, {
    request: new Request('http://localhost/children/Maya'),
    context,
    params: {},
    pattern: '',
    url: new URL('http://localhost/'),
  } as never);
  vi.restoreAllMocks();
  return text;
}

test('of a page that failed the log says what kind, where, and which request, and quotes nothing', () => {
  const error = Object.assign(new Error('new row violates check: (Maya Ortiz)'), {
    code: '23514',
    detail: 'Failing row contains (Maya Ortiz).',
  });
  const line = printed(error);
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    message: 'page failed',
    error: 'Error',
    code: '23514',
    requestId,
  });
  expect(line).not.toContain('Maya');
});

test('an address nobody knows and a reply that was thrown leave no line of their own', () => {
  expect(printed(new Error('No route matches URL "/sign-in/link/secret/Maya"'))).toBe('');
  expect(printed({ status: 404, data: null })).toBe('');
});
