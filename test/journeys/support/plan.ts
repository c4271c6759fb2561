import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { readQr } from './read-qr.ts';
import { send } from './story.ts';
import type { Visitor } from './visitor.ts';

/** What a person's hands did: each press, each box or circle ticked; each field typed into. */
export type Effort = { clicks: number; fields: number };

/** Hands whose work is counted. */
export type Hands = {
  readonly press: (what: Locator) => Promise<void>;
  readonly tick: (what: Locator) => Promise<void>;
  readonly type: (where: Locator, text: string) => Promise<void>;
};

/** The hands of a visitor; counted where somebody asks how much a walk takes. */
export const handsOf = (who: Visitor, effort: Effort = { clicks: 0, fields: 0 }): Hands => ({
  press: async what => {
    effort.clicks += 1;
    await who.press(what);
  },
  tick: async what => {
    effort.clicks += 1;
    await what.check();
  },
  type: async (where, text) => {
    effort.fields += 1;
    await where.fill(text);
  },
});

/** Steps of the packet that a move does not answer by itself. */
export const PACKET_ASKED = [
  'packet_dental',
  'packet_behavior',
  'packet_why',
  'packet_court',
  'packet_letter',
] as const;

/** The address of the plan's agreement, from the child's page of the plan: `/agreements/<id>`. */
export async function agreementOf(who: Visitor, child: string): Promise<string> {
  await who.go(`${child}/plan`);
  const way = who.page.locator('main a[href^="/agreements/"]').first();
  return (await way.getAttribute('href'))!.match(/^\/agreements\/[^/?]+/)![0];
}

/** What the worker holds out at the door: the address behind the code, and the digits that are told. */
export async function doorCode(worker: Visitor): Promise<{ link: string; digits: string }> {
  const picture = worker.page.locator('main svg[role="img"]');
  const side = Number((await picture.getAttribute('viewBox'))!.split(' ')[2]);
  const path = (await picture.locator('path').getAttribute('d'))!;
  return { link: readQr(path, side), digits: await worker.page.locator('.al-doorcode__digits').innerText() };
}

/** Where somebody signs a plan, from the worker's page of ways to ask: `/sign/<id>`. */
export async function signingOf(worker: Visitor, agreement: string, name: string): Promise<string> {
  await worker.go(`${agreement}/doorstep`);
  const { page } = worker;
  const own = page.locator('main section', { has: page.getByRole('heading', { name, exact: true }) });
  return `/sign/${(await own.locator('a[href*="/attest/"]').getAttribute('href'))!.split('/').at(-1)}`;
}

/** On the page with the values: has read them. Stands at the text afterwards. */
export async function readValues(who: Visitor, hands = handsOf(who)): Promise<void> {
  await hands.press(who.page.locator('main form button, main a[href*="/read"]').first());
  expect(new URL(who.page.url()).pathname).toMatch(/\/read$/);
}

/** Confirms, types the name and signs. */
export async function sign(who: Visitor, name: string, hands = handsOf(who)): Promise<void> {
  const form = who.page.locator('#sign');
  for (const box of await form.locator('input[type="checkbox"]').all()) await hands.tick(box);
  await hands.type(form.locator('input[name="typedName"]'), name);
  await hands.press(signButton(who));
}

export const signButton = (who: Visitor): Locator => who.page.locator('#sign button[type="submit"]');

/** Opens a signing as somebody who signed in, reads the values and signs. */
export async function openAndSign(who: Visitor, signing: string, name: string): Promise<void> {
  await who.go(signing);
  await readValues(who);
  await sign(who, name);
  expect(new URL(who.page.url()).pathname).toBe(`${signing}/done`);
}

/** Says of every step of the packet that it was given, as far as nothing is said yet. */
export async function answerPacket(worker: Visitor, child: string): Promise<void> {
  await worker.go(`${child}/plan/packet`);
  const open = await worker.page.locator('#packet input[value="open"]:checked').all();
  for (const step of await Promise.all(open.map(one => one.getAttribute('name'))))
    await worker.page.check(`input[name="${step}"][value="done"]`);
  await send(worker);
  expect(worker.page.url()).toMatch(/done=steps$/);
}

/** The sealed plan from the child's documents; a job makes it, so it is looked for until it is there. */
export async function sealedPaper(worker: Visitor, child: string): Promise<Buffer> {
  const { page } = worker;
  const title = /Plan de Colaboración|Partnership Plan/;
  let address: string | null = null;
  const look = async () => {
    await worker.go(`${child}/documents`);
    const link = page.locator('main a[href$="/file"]', { hasText: title }).first();
    address = (await link.count()) > 0 ? await link.getAttribute('href') : null;
    return address;
  };
  await expect.poll(look, { timeout: 60_000, interval: 500 }).not.toBeNull();
  const bytes = await (await page.request.get(address!)).body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return bytes;
}
