import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/** The county's time zone: days and times are typed as its clocks show them. */
export const ZONE = 'America/New_York';

/** What is typed into a date and a time field. */
export type TypedMoment = {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
};

/** A moment as it is typed. */
export function typed(moment: Temporal.ZonedDateTime): TypedMoment {
  return {
    year: String(moment.year),
    month: String(moment.month),
    day: String(moment.day),
    time: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** So many minutes before now, as the county's clocks show it. */
export function minutesAgo(minutes: number): TypedMoment {
  return typed(Temporal.Now.zonedDateTimeISO(ZONE).subtract({ minutes }));
}

/** Opens a child from the worker's list; answers the child's address (`/children/<id>`). */
export async function openChild(visitor: Visitor, name: string): Promise<string> {
  await visitor.go('/children');
  await visitor.press(visitor.page.locator('main a[href^="/children/"]', { hasText: name }).first());
  return new URL(visitor.page.url()).pathname;
}

/** Fills a date field and, when the form asks for one, its time. */
export async function fillMoment(visitor: Visitor, day: string, at: TypedMoment, time?: string): Promise<void> {
  const { page } = visitor;
  await page.selectOption(`select[name="${day}-month"]`, at.month);
  await page.fill(`input[name="${day}-day"]`, at.day);
  await page.fill(`input[name="${day}-year"]`, at.year);
  if (time) await page.fill(`input[name="${time}"]`, at.time);
}

/** Sends the form of the page with its own button. */
export async function send(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.page.locator('.al-formpage__end button'));
}

/** Names of the fields the page complains about, from the links of its summary; empty for the whole form. */
export async function problems(visitor: Visitor): Promise<string[]> {
  const links = visitor.page.locator('.al-errors li');
  return Promise.all(
    (await links.all()).map(async line => {
      const link = line.locator('a');
      return (await link.count()) > 0 ? ((await link.getAttribute('href')) ?? '').slice(1) : '';
    }),
  );
}

/** A titled part of the page. */
export const card = (visitor: Visitor, title: string) =>
  visitor.page.locator('main section', { has: visitor.page.getByRole('heading', { name: title, exact: true }) });

/** What the page says, as a reader sees it. */
export const said = (visitor: Visitor): Promise<string> => visitor.page.locator('main').innerText();

/** Everything a form would send now, for sending it again or otherwise. */
export async function fieldsOf(visitor: Visitor): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const input of await visitor.page.locator('.al-formpage form input[type="hidden"]').all())
    fields[(await input.getAttribute('name'))!] = (await input.getAttribute('value')) ?? '';
  return fields;
}

/** Posts fields past the page, in the visitor's session, as a form of this site; follows no redirect. */
export function post(visitor: Visitor, path: string, fields: Record<string, string>) {
  const { origin } = new URL(visitor.page.url());
  return visitor.page.request.post(path, { form: fields, headers: { origin }, maxRedirects: 0 });
}

export const HAND_OVER = [
  'critical_card',
  'medicines',
  'belongings',
  'health_papers',
  'school_told',
  'family_told',
  'child_prepared',
  'visits_before',
  'check_in',
] as const;

export type MoveAnswers = {
  readonly child: string;
  /** First names of brothers and sisters who move too; only where the form asks. */
  readonly with?: readonly string[];
  readonly at: TypedMoment;
  readonly planned: 'planned' | 'emergency';
  readonly why: string;
  readonly home: string;
  readonly open?: readonly (typeof HAND_OVER)[number][];
};

/** Opens the form and says who moves, when and why; stands at the question for the home. */
export async function answerToWhere(visitor: Visitor, answers: Omit<MoveAnswers, 'home'>): Promise<void> {
  const { page } = visitor;
  await visitor.press(page.locator('main a[href$="/move"]').first());
  if (page.url().endsWith('/who')) {
    for (const name of [answers.child, ...(answers.with ?? [])])
      await page.locator('label', { hasText: name }).locator('input[name="children"]').check();
    await send(visitor);
  }
  await fillMoment(visitor, 'day', answers.at, 'time');
  await page.check(`input[name="planned"][value="${answers.planned}"]`);
  await send(visitor);
  await page.locator('input[name="reason"]').nth(2).check();
  await page.fill('textarea[name="why"]', answers.why);
  await send(visitor);
  expect(page.url()).toMatch(/\/where$/);
}

/** The whole form up to the page where the answers are checked. */
export async function answerMove(visitor: Visitor, answers: MoveAnswers): Promise<void> {
  const { page } = visitor;
  await answerToWhere(visitor, answers);
  await page.locator('label', { hasText: answers.home }).locator('input[name="home"]').check();
  await page.check('input[name="setting"][value="foster_home"]');
  await send(visitor);
  for (const item of HAND_OVER)
    await page.check(`input[name="handover-${item}"][value="${answers.open?.includes(item) ? 'open' : 'done'}"]`);
  await send(visitor);
  expect(page.url()).toMatch(/\/check$/);
}
