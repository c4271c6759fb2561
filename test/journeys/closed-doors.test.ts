import { type IncomingHttpHeaders, request } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { ownProduct } from './support/own-product.ts';

const origin = ownProduct().at;
let cookie: string;
let child: string;
const post = (
  path: string,
  headers: Record<string, string>,
  body = new URLSearchParams({ _key: crypto.randomUUID() }),
) => fetch(`${origin}${path}`, { method: 'POST', redirect: 'manual', headers: { cookie, ...headers }, body });
const page = (path: string) => fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie } });

/** Signs in as the first of the made-up county's people, a case manager, by hand: these requests are no browser's. */
beforeAll(async () => {
  const [, user] = /name="user" value="([^"]+)"/.exec(await (await fetch(`${origin}/sign-in`)).text())!;
  const begun = await fetch(`${origin}/story/switch`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ user: user! }),
  });
  const set = begun.headers.get('set-cookie')!;
  expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  cookie = set.split(';')[0]!;
  [child] = /\/children\/[0-9a-f-]{36}/.exec(await (await page('/children')).text())!;
});

test('a form that does not come from a page of ours changes nothing, whatever it leaves out', async () => {
  const path = `${child}/health/allergies/new`;
  for (const headers of [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9' },
    { 'sec-fetch-site': 'cross-site' },
    { referer: 'http://evil.example/' },
    {},
  ] as Record<string, string>[]) {
    expect([headers, (await post(path, headers)).status]).toEqual([
      headers,
      headers.origin ? expect.toBeOneOf([400, 403]) : 403,
    ]);
    expect([headers, (await post(`${path}.data`, headers)).status]).toEqual([headers, expect.toBeOneOf([400, 403])]);
  }
  expect((await post(path, { origin })).status).toBe(422);
});

test('what breaks says nothing of how, and is kept nowhere', async () => {
  const multipart = { origin, 'content-type': 'multipart/form-data; boundary=x' };
  const cut = await fetch(`${origin}${child}/health/allergies/new`, {
    method: 'POST',
    headers: { cookie, ...multipart },
    body: '--x\r\ncut off',
  });
  const unreadable = await page('/%E0%A4%A');
  const unknown = await page('/nowhere');
  expect([cut.status, unreadable.status, unknown.status]).toEqual([400, 404, 404]);
  for (const reply of [cut, unreadable, unknown, await page(`${child}.data`)]) {
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await reply.text()).not.toMatch(/\bat \w+ \(|node_modules|Error:/);
  }
});

test('another host is no place to be signed in, and nobody makes a page hold megabytes that takes none', async () => {
  const { status, headers } = await byHand('GET', '/today', { host: 'evil.example', cookie });
  expect([status, headers.location]).toEqual([302, '/sign-in?next=%2Ftoday']);
  const upload = { origin, 'content-type': 'multipart/form-data; boundary=x', connection: 'close' };
  for (const [path, length] of [
    ['/sign-in', '15000000'],
    ['/imports', '80000000'],
    ['/imports/files', '15000000'],
  ] as const) {
    const { status: sent, headers: back } = await byHand('POST', path, { ...upload, 'content-length': length });
    expect([path, sent, back['cache-control'], back['x-content-type-options']]).toEqual([
      path,
      413,
      'no-store',
      'nosniff',
    ]);
  }
});

/** A request as no browser sends it. Its body is never sent. */
function byHand(method: string, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method, headers }, reply => {
      reply.resume();
      resolve({ status: reply.statusCode, headers: reply.headers });
      sent.destroy();
    });
    sent.on('error', reject);
    if (method === 'GET') sent.end();
    else sent.flushHeaders();
  });
}

test('files of the house are not handed out by any spelling', async () => {
  for (const path of [
    '/..%2fpackage.json',
    '/assets/..%2f..%2fserver%2findex.js',
    '/assets/..%5c..%5cserver%5cindex.js',
    '/assets/a%00b',
  ])
    expect([path, (await page(path)).status]).toEqual([path, 404]);
});
