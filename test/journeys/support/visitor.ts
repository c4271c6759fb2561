import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { ownProduct } from './own-product.ts';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Language = 'en' | 'es';
type Manner = { readonly viewport?: typeof DESKTOP; readonly script?: boolean; readonly language?: Language };

/** Somebody at a browser of their own. */
export type Visitor = {
  readonly page: Page;
  /** Opens an address of the product; answers the HTTP status. */
  go(path: string): Promise<number>;
  /** Signs in as a person of the story with one click on the sign-in page, and reads in the visitor's language. */
  signInAs(name: string): Promise<void>;
  /** Presses what leads to another page and waits for that page. */
  press(button: Locator): Promise<void>;
  /** Presses the language switch of the frame. */
  switchTo(language: Language): Promise<void>;
  /**
   * No accessibility fault (with script: axe needs it), nothing wider than the screen, and the page says its language.
   * `layout` asks only what another width can change, of a page that is looked at whole at one width already.
   */
  isWellMade(language?: Language, looks?: 'whole' | 'layout'): Promise<void>;
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
      baseURL: ownProduct().at,
    });
    contexts.push(context);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    return visitorOn(page, script, language);
  };
}

function visitorOn(page: Page, script: boolean, reads: Language): Visitor {
  const loaded = script ? 'load' : 'domcontentloaded';
  const go = async (path: string) => {
    return (await page.goto(path, { waitUntil: loaded }))?.status() ?? 0;
  };
  const press = async (button: Locator) => {
    await Promise.all([script ? page.waitForEvent('load') : page.waitForEvent('domcontentloaded'), button.click()]);
  };
  const switchTo = async (language: Language) => {
    if ((await page.locator('html').getAttribute('lang')) !== language)
      await press(page.locator('form[action="/language"] button').first());
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  };
  return {
    page,
    go,
    press,
    switchTo,
    signInAs: async name => {
      await go('/sign-in');
      const form = page.locator('form[action="/story/switch"]', { hasText: name }).first();
      const group = page.locator('details', { has: form });
      if ((await group.count()) > 0) await group.locator('summary').click();
      await press(form.getByRole('button'));
      expect(new URL(page.url()).pathname).not.toMatch(/^\/sign-in/);
      await switchTo(reads);
    },
    isWellMade: async (language, looks = 'whole') => {
      if (language) expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await overflowOf(page), `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
      // Without script the browser answers no promise, and axe is one.
      if (!script) return;
      // Over a short window the tab bar at the foot covers what is under it; the check looks at the whole page.
      const viewport = page.viewportSize()!;
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: viewport.width, height: Math.max(viewport.height, height) });
      const faults = await faultsOf(page, looks);
      await page.setViewportSize(viewport);
      expect.soft(faults, page.url()).toEqual([]);
    },
  };
}

/** By how many CSS pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Rules whose answer follows from where and how large things are drawn, or from what a width hides. */
const LAYOUT = [
  'color-contrast',
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
  'landmark-unique',
  'region',
  'aria-hidden-focus',
];

/** What axe finds wrong on the page (WCAG 2.2 A and AA, and best practice), as rule: element. */
async function faultsOf(page: Page, looks: 'whole' | 'layout'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(AXE);
    // The browser keeps what it was handed once: handing axe over for every page takes as long as its checks.
    await page.addInitScript(AXE);
  }
  return page.evaluate(
    async layout => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: (
            context: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run(document, {
        runOnly: layout ? { type: 'rule', values: layout } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`));
    },
    looks === 'layout' ? LAYOUT : null,
  );
}
