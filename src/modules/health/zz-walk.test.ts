import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { openTask } from '#modules/tasks/index.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { aCounty } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { recordAllergy, recordMedicine, recordCondition, writeCriticalCard, criticalCardOf } from './index.ts';
import { chromium } from 'playwright-core';
import sparticuz from '@sparticuz/chromium';
import axe from 'axe-core';

const db = testDatabase();
test('walk', async () => {
  const county = await aCounty(db);
  const child = (await county.aChild().named('Poppy', 'Reyes').inHome(county.homes.harbor).from('2026-03-01').make()).id;
  const ana = db.as(county.staff.ana, { focus: child, now: '2026-11-20T15:00:00Z' });
  await ana.commit(ask => recordAllergy(ask, { childId: child, substance: 'Tree nuts', severity: 'life_threatening', whatToDo: 'Use EpiPen, call 911. Two pens: backpack and kitchen.' }));
  await ana.commit(ask => recordMedicine(ask, { childId: child, name: 'Cetirizine', dose: '5 mg', times: 'evening', psychotropic: null, from: '2026-09-01' }));
  await ana.commit(ask => recordCondition(ask, { childId: child, name: 'Asthma', care: 'No smoke; inhaler before sports' }));
  await ana.commit(async ask => writeCriticalCard(ask, { childId: child, allergiesKnown: 'listed', medicinesKnown: 'listed', comforts: 'A call with Mom before bed.\nThe blue blanket.', routines: null, safety: 'Cannot swim', contacts: null, doctor: null, version: (await criticalCardOf(ask.tx, child, '2026-11-20')).version }));
  for (const [kind, dueOn, detail] of [['visit', '2026-11-20', 'Within 72 hours of the move (Florida pack)'], ['follow_up', '2026-11-19', 'Confirm the school bus'], ['hearing', '2026-12-08', null], ['plan_to_sign', '2026-11-22', 'Three days after the move']] as const)
    await ana.commit(ask => openTask(ask, { childId: child, kind, dueOn, detail, userId: county.staff.ana }));
  const token = (userId: string) => ({ userId, token: randomBytes(32).toString('base64url') });
  const [staff, care] = [token(county.staff.ana), token(county.homes.harbor.caregivers[0]!.userId)];
  for (const s of [staff, care])
    await db.rows(`insert into auth.session (id, token_hash, user_id, method, standing, idle_seconds, began_at, seen_at, idle_ends_at, ends_at)
      select $1, $2, w.user_id, 'password', concat_ws('|', w.kind, array_to_string(w.roles, ','), w.scope, array_to_string(w.unit_ids, ',')), 900, now(), now(), now() + interval '1 hour', now() + interval '8 hours' from app_definer.who_is($3, now()) w`, [newId(), createHash('sha256').update(s.token).digest(), s.userId]);
  await db.rows('grant connect on database ' + (await db.value('select current_database()')) + ' to alongside_login');
  mkdirSync('/tmp/rooms-dev/data', { recursive: true });
  writeFileSync('/tmp/rooms-dev/keys.json', JSON.stringify(makeKeyMaterial(Temporal.Now.instant())));
  const server = spawn('node', ['build/server/index.js'], { cwd: '/tmp/rooms-dev/build', env: { ...process.env, PORT: '4877', ALONGSIDE_DATABASE: JSON.stringify(db.address), ALONGSIDE_KEYRING: '/tmp/rooms-dev/keys.json', DATA_DIR: '/tmp/rooms-dev/data', NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  server.stdout.on('data', d => (out += d)); server.stderr.on('data', d => (out += d));
  try {
    for (let i = 0; i < 50 && !out.includes('listening'); i++) await new Promise(r => setTimeout(r, 200));
    const base = 'http://localhost:4877';
    const probe = await fetch(`${base}/children/${child}/health`, { redirect: 'manual' });
    console.log('unsigned', probe.status, probe.headers.get('location'));
    const names = ['session', '__Host-session', 'alongside', 'alongside-session', 'al-session'];
    const cookieFile = (await import('#platform/sign-in/cookies.ts')) as Record<string, unknown>;
    const header = String((cookieFile.setCookie as (n: string, v: string, s: boolean, a: number) => string)('session', staff.token, false, 100));
    const cookieName = header.split('=')[0]!;
    console.log(cookieName, names.length);
    process.env.FONTCONFIG_PATH ??= '/tmp';
    const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'] });
    const visit = async (who: string, path: string, name: string, width: number, script = true) => {
      const ctx = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
      await ctx.addCookies([{ name: cookieName, value: who, url: base }]);
      const p = await ctx.newPage();
      const errors: string[] = [];
      p.on('console', m => m.type() === 'error' && errors.push(m.text()));
      p.on('pageerror', e => errors.push(e.message));
      const r = await p.goto(base + path);
      await p.waitForTimeout(script ? 300 : 0);
      if (script) {
        await p.evaluate(`(() => { const s = document.createElement('script'); })()`);
        const violations = await p.evaluate(`${axe.source}; axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(' | ')))`).catch(e => [String(e).slice(0, 200)]);
        console.log(name, r?.status(), JSON.stringify(violations), errors.length ? JSON.stringify(errors.slice(0, 3)) : '', 'wide', await p.evaluate('document.documentElement.scrollWidth > innerWidth'));
      } else console.log(name, r?.status());
      await p.screenshot({ path: `/tmp/rooms-dev/${name}.png`, fullPage: true });
      return { p, ctx };
    };
    const at = `/children/${child}`;
    for (const [path, name] of [['/health', 'health'], ['/health/allergies/new', 'allergy'], ['/health/medicines/new', 'medicine'], ['/health/conditions/new', 'condition'], ['/health/coverage/new', 'coverage'], ['/health/card', 'write-card'], ['/school', 'school'], ['/school/new', 'enroll'], ['/documents', 'documents'], ['/documents/new', 'add-doc'], ['/tasks', 'tasks'], ['/tasks/new', 'add-task']] as const) {
      const { ctx } = await visit(staff.token, at + path, name, 1280);
      await ctx.close();
    }
    for (const [path, name] of [['/health', 'health-390'], ['/tasks', 'tasks-390']] as const) (await visit(staff.token, at + path, name, 390)).ctx.close();
    for (const [path, name] of [['/card', 'read-card'], ['/documents', 'own-docs'], ['/documents/new', 'own-add']] as const) (await visit(care.token, `/home/children/${child}${path}`, name, 390)).ctx.close();
    // without script: refuse, then accept
    const { p, ctx } = await visit(staff.token, `${at}/health/allergies/new`, 'noscript', 1280, false);
    await p.fill('[name=reaction]', 'Rash <b>x</b>');
    await p.click('.al-formpage button[type=submit]');
    await p.screenshot({ path: '/tmp/rooms-dev/noscript-refused.png', fullPage: true });
    console.log('kept', await p.inputValue('[name=reaction]'), await p.locator('.al-errors li').allTextContents());
    await p.fill('[name=substance]', 'Bees');
    await p.check('[name=severity][value=mild]');
    await p.click('.al-formpage button[type=submit]');
    console.log(p.url().replace(child, ':child'), await p.locator('.al-success').allTextContents());
    await ctx.close();
    // caregiver confirms without script, twice
    const c = await visit(care.token, `/home/children/${child}/card`, 'card-before', 390, false);
    await c.p.click('.al-next button[type=submit]');
    console.log(c.p.url().replace(child, ':child'), await c.p.locator('.al-success').allTextContents());
    await c.p.screenshot({ path: '/tmp/rooms-dev/card-after.png', fullPage: true });
    await c.p.goto(`${base}/home/children/${child}/documents/new`);
    await c.p.check('[name=kind][value=photo]');
    await c.p.fill('[name=title]', 'First “day” at school ñ');
    await c.p.setInputFiles('[name=file]', { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>no</html>') });
    await c.p.click('.al-formpage button[type=submit]');
    console.log(await c.p.locator('.al-errors li').allTextContents(), await c.p.inputValue('[name=title]'));
    await c.p.setInputFiles('[name=file]', { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await c.p.click('.al-formpage button[type=submit]');
    console.log(c.p.url().replace(child, ':child'));
    const href = await c.p.getAttribute('a[download]', 'href');
    const reply = await fetch(base + href, { headers: { cookie: `${cookieName}=${care.token}` } });
    console.log(reply.status, Object.fromEntries([...reply.headers].filter(([k]) => /content|cache|nosniff/.test(k))), await reply.text());
    const denied = await fetch(base + href, { redirect: 'manual' });
    console.log('denied', denied.status, denied.headers.get('location'));
    const wrong = await fetch(base + String(href).replace(/[0-9a-f]{4}\/file/, '0000/file'), { headers: { cookie: `${cookieName}=${care.token}` } });
    console.log('wrong', wrong.status, (await wrong.text()).slice(0, 80));
    await c.ctx.close();
    await browser.close();
  } finally {
    server.kill('SIGTERM');
    writeFileSync('/tmp/rooms-dev/server.log', out);
  }
}, 120000);
