import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();

/** Loads a page with nothing kept from before; answers its scripts with their bytes as they travel. */
async function scriptsOf(who: Visitor, path: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const waiting: Promise<unknown>[] = [];
  who.page.on('response', response => {
    if (response.request().resourceType() !== 'script') return;
    waiting.push(response.body().then(body => found.set(new URL(response.url()).pathname, gzipSync(body).length)));
  });
  await who.go(path);
  await who.page.waitForLoadState('networkidle');
  await Promise.all(waiting);
  who.page.removeAllListeners('response');
  return found;
}

test('what a caregiver only reads sends only the warning before the session ends; a first page stays under 130 KB', async () => {
  const lorraine = await visitor({ viewport: PHONE });
  await lorraine.signInAs('Lorraine Baxter');
  const child = await lorraine.page.locator('main a[href^="/home/children/"]').first().getAttribute('href');
  const own = child!.match(/^\/home\/children\/[^/]+/)![0];
  for (const path of [
    '/home',
    own,
    `${own}/card`,
    `${own}/documents`,
    `${own}/plan`,
    '/home/kept',
    '/help',
    '/privacy',
  ])
    expect([...(await scriptsOf(lorraine, path)).keys()], path).toEqual(['/session-warning.js']);

  const maya = await visitor();
  await maya.signInAs('Maya Thornton');
  const scripts = await scriptsOf(maya, '/today');
  expect(scripts.size).toBeGreaterThan(1);
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(130 * 1024);
});

test('the product’s own files are kept by a browser, and what a page says is not', async () => {
  const lorraine = await visitor({ viewport: PHONE });
  await lorraine.signInAs('Lorraine Baxter');
  const kept = async (path: string) => (await lorraine.page.request.get(path)).headers()['cache-control'];
  expect(await kept('/session-warning.js')).toBe('public, max-age=3600');
  const sheet = await lorraine.page.locator('link[rel="stylesheet"]').first().getAttribute('href');
  expect(await kept(sheet!)).toBe('public, max-age=31536000, immutable');
  expect(await kept('/home')).toBe('no-store');
});
