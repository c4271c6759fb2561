import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Log } from '#platform/log/log.ts';
import { logRequests } from './log-requests.ts';
import { type ServerEnv, securityHeaders } from './security-headers.ts';

test('the secret of a link goes into no referrer, no index, no cache and no log', async () => {
  const lines: unknown[] = [];
  const log = { info: (...line: unknown[]) => lines.push(line) } as unknown as Log;
  const server = new Hono<ServerEnv>();
  server.use(logRequests(log));
  server.use(securityHeaders({ https: true }));
  server.get('*', c => c.text('page'));
  const secret = `${'Zk3_'.repeat(10)}abc`;
  for (const path of [
    `/r/${secret}`,
    `/m/${secret}`,
    `/f/${secret}`,
    `/entry/${secret}/services/0`,
    `/inbox/${secret}/0`,
    `/r/${secret}.data`,
  ]) {
    const { headers } = await server.request(`${path}?to=accepted`);
    // The name of the site alone: the secret stays out, and forms still say where they come from.
    expect(headers.get('Referrer-Policy')).toBe('strict-origin');
    expect(headers.get('X-Robots-Tag')).toContain('noindex');
    expect(headers.get('Cache-Control')).toBe('no-store');
  }
  const other = await server.request('/reports');
  expect(other.headers.get('Referrer-Policy')).toBe('same-origin');
  expect(other.headers.has('X-Robots-Tag')).toBe(false);
  expect(lines).toHaveLength(7);
  expect(JSON.stringify(lines)).not.toContain('Zk3_');
});
