import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from './chromium.ts';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Manner = { readonly viewport?: typeof DESKTOP; readonly script?: boolean; readonly language?: 'en' | 'es' };

/** Somebody at a browser of their own. */
export type Visitor = {
  readonly page: Page;
  /** Opens an address of the product. */
  go(path: string): Promise<void>;
  /** Signs in as a person of the story with one click on the sign-in page. */
  signInAs(name: string): Promise<void>;
  /** No accessibility fault, nothing wider than the screen, and the page says its language. */
  isWellMade(language?: 'en' | 'es'): Promise<void>;
};

/** One browser for a test file; each visitor is a fresh profile of its own. */
export function visitors(): (manner?: Manner) => Promise<Visitor> {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await Promise.all(contexts.map(context => context.close()));
    await browser?.close();
  });
  return async ({ viewport = DESKTOP, script = true, language = 'en' } = {}) => {
    const context = await browser.newContext({
      viewport,
      javaScriptEnabled: script,
      locale: language === 'es' ? 'es-US' : 'en-US',
      timezoneId: 'America/New_York',
      baseURL: inject('product'),
    });
    contexts.push(context);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    return visitorOn(page, script);
  };
}

function visitorOn(page: Page, script: boolean): Visitor {
  const go = async (path: string) => {
    await page.goto(path, { waitUntil: script ? 'load' : 'domcontentloaded' });
  };
  return {
    page,
    go,
    signInAs: async name => {
      await go('/sign-in');
      const all = page.locator('details:has(form[action="/story/switch"])');
      for (const group of await all.all())
        if (!(await group.getAttribute('open').then(open => open !== null)))
          await group.locator('summary').first().click();
      await page.locator('form[action="/story/switch"]', { hasText: name }).getByRole('button').first().click();
      await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
    },
    isWellMade: async language => {
      if (language) expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
      // Over a short window the tab bar at the foot covers what is under it; the check looks at the whole page.
      const viewport = page.viewportSize()!;
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: viewport.width, height: Math.max(viewport.height, height) });
      const faults = await faultsOf(page);
      await page.setViewportSize(viewport);
      expect(faults, page.url()).toEqual([]);
    },
  };
}

/** What axe finds wrong on the page (WCAG 2.2 A and AA, and best practice), as rule: element. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`));
  });
}
