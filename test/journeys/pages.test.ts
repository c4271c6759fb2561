import { expect, test } from 'vitest';
import { signInPages } from '../../src/platform/sign-in/page-routes.ts';
import { roomRoutes } from '../../src/room-routes.ts';
import { type PageSeen, pagesSeen } from './support/pages.ts';
import { openChild, post } from './support/story.ts';
import { unfinished, unfinishedSource } from './support/unfinished.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const paths = [...roomRoutes, ...signInPages].map(line => line.path as string);

test('every page of the route table is seen somewhere', () => {
  expect(Object.keys(pagesSeen).toSorted()).toEqual(paths.toSorted());
});

const opened = Object.entries(pagesSeen).filter(
  (entry): entry is [string, Exclude<PageSeen, { elsewhere: string }>] => 'as' in entry[1],
);
/** So many pages are looked at in one run. */
const AT_ONCE = 12;
const byPerson = [...Map.groupBy(opened, ([, seen]) => seen.as).values()].flat();
const visits = Array.from({ length: Math.ceil(byPerson.length / AT_ONCE) }, (_, part) => {
  const people = Map.groupBy(byPerson.slice(part * AT_ONCE, (part + 1) * AT_ONCE), ([, seen]) => seen.as);
  return { people, name: [...people.keys()].map(as => as || 'nobody').join(', '), part: part + 1 };
});

/** The child whose pages this person looks at. */
async function childOf(who: Visitor, as: string): Promise<string> {
  if (as === 'Maya Thornton') return openChild(who, 'Poppy');
  if (as === 'Denise Hargrove') return openChild(who, 'Logan');
  if (!['Lorraine Baxter', 'Yesenia Delgado', 'Quentin Saltz'].includes(as)) return '';
  const link = who.page.locator('main a[href^="/home/children/"], main a[href^="/home/plans/"]').first();
  return (await link.getAttribute('href'))!.match(/^\/home\/(children|plans)\/[^/]+/)![0];
}

/** Whether a link leads to such a page, and not to another that has a line of its own (`partners/add`). */
const leadsTo = (pattern: RegExp, href: string, line = ''): boolean => {
  const path = href.split('?')[0] ?? '';
  return pattern.test(path) && (path === `/${line}` || !paths.includes(path.slice(1)));
};

/** The address of a record of this name, from a list. */
async function recordOf(who: Visitor, [list, name]: readonly [string, string]): Promise<string> {
  await who.go(`/${list}`);
  const links = await who.page.locator(`main a[href^="/${list}/"]`, { hasText: name }).all();
  const hrefs = await Promise.all(links.map(async link => (await link.getAttribute('href')) ?? ''));
  const href = hrefs.find(each => leadsTo(new RegExp(`^/${list}/[^/]+$`), each));
  expect(href, `a link to ${name} on ${list}`).toBeDefined();
  return href!;
}

/** Opens a page of the table: its own address, or where the first link or form of the page named leads. */
async function open(who: Visitor, path: string, start: string): Promise<void> {
  const pattern = new RegExp(`^/${path.replace(/^\//, '').replace(/:[a-zA-Z]+/g, '[^/]+')}$`);
  let status = await who.go(start);
  if (!pattern.test(new URL(who.page.url()).pathname)) {
    const links = await who.page
      .locator('a[href^="/"], form[action^="/"]')
      .evaluateAll(all => all.map(way => way.getAttribute('href') ?? way.getAttribute('action') ?? ''));
    const link = links.find(href => leadsTo(pattern, href, path));
    expect(link, `a link to ${path} on ${start}`).toBeDefined();
    status = await who.go(link!);
  }
  expect(new URL(who.page.url()).pathname).toMatch(pattern);
  // A used-up set-up address says so.
  expect(status, path).toBe(path.startsWith('/set-up') ? 410 : 200);
}

test.each(visits)('pages are well made at both widths and in both languages: $part, $name', async ({ people }) => {
  for (const [as, pages] of people) await lookAt(as, pages);
});

async function lookAt(as: string, pages: typeof opened): Promise<void> {
  const who = await visitor({ viewport: DESKTOP });
  if (as) await who.signInAs(as);
  else await who.go('/sign-in');
  const usual = await childOf(who, as);
  const { page } = who;
  // Spanish needs most room: it is what a browser draws, and English is read in the source.
  const speak = (lang: 'en' | 'es') => post(who, '/language', { lang, back: '/' });
  // Where a record or a child was found once, it is.
  const found = new Map<string, Promise<string>>();
  const once = (key: string, find: () => Promise<string>) => found.getOrInsertComputed(key, find);
  const drawn: { path: string; url: string; title: string }[] = [];
  await speak('es');
  for (const [path, { on, of, child = usual }] of pages) {
    const record = of
      ? await once(of.join('/'), () => recordOf(who, of))
      : child === usual
        ? usual
        : await once(child, () => openChild(who, child));
    const start = (on ?? path)
      .replace(/^(child|own|record)(?=\/)/, record)
      .replace(/(?<=.)\/$/, '')
      .replace(/^(?!\/)/, '/');
    await page.setViewportSize(DESKTOP);
    await open(who, path, start);
    await who.isWellMade('es', 'layout');
    await page.setViewportSize(PHONE);
    await who.isWellMade('es');
    expect.soft(await unfinished(who, 'es'), path).toEqual([]);
    drawn.push({ path, url: page.url(), title: await page.title() });
  }
  await speak('en');
  for (const { path, url, title } of drawn) {
    const html = await (await page.request.get(url)).text();
    expect(html, path).toMatch(/<html[^>]* lang="en"/);
    expect.soft(unfinishedSource(html), path).toEqual([]);
    const english = /<title>([^<]*)</.exec(html)?.[1] ?? '';
    expect.soft(english, `${path} has a title in each language`).not.toMatch(/^$/);
    expect.soft(english, `${path} has a title in each language`).not.toBe(title);
  }
  // A page that nobody looks at any more keeps a browser busy.
  await page.context().close();
}
