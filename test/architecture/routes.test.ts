import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roomRoutes } from '../../src/room-routes.ts';
import { actionsOf, namesOfActions } from './code.ts';
import { roomOf } from './layers.ts';
import { productFiles, withoutTests } from './source-files.ts';

const files = new Map(withoutTests(await productFiles).map(file => [file.path, file]));
const inRooms = roomRoutes.filter(({ page }) => page.startsWith('modules/'));

test('there are addresses', () => {
  expect(inRooms.length).toBeGreaterThan(5);
});

test('every address has an action, and its page uses that action and no other', () => {
  const wrong = inRooms.flatMap(({ path, page, action, submits }) => {
    const file = files.get(`src/${page}`);
    if (!file) return [`${path}: src/${page} is not there`];
    const policy = files.get(`src/modules/${roomOf(file.path)}/policy.ts`);
    const names = policy ? namesOfActions(policy) : new Map<string, string>();
    const made = actionsOf(file);
    const reads = made.reads && names.get(made.reads);
    const sends = made.submits && names.get(made.submits);
    return [
      ...(made.reads && reads !== action
        ? [`${path}: its page reads as ${reads ?? made.reads}, not as ${action}`]
        : []),
      ...(!made.reads && sends !== action ? [`${path}: its page has no loader, and its form is not ${action}`] : []),
      ...(sends !== submits && (made.submits || submits)
        ? [`${path}: its form is ${sends ?? made.submits ?? 'none'}, not ${submits ?? 'none'}`]
        : []),
    ];
  });
  expect(wrong).toEqual([]);
});

test('every page of a room has an address, and no address stands twice', () => {
  const pages = [...files.keys()].filter(
    path =>
      /^src\/modules\/[^/]+\/pages\/[^/]+\.tsx?$/.test(path) &&
      /\b(loader|action|default)\b/.test(files.get(path)!.text),
  );
  expect(pages.filter(path => !inRooms.some(({ page }) => `src/${page}` === path))).toEqual([]);
  const paths = roomRoutes.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('every room with routes.ts is gathered', () => {
  const gathered = files.get('src/room-routes.ts')!.text;
  const withRoutes = readdirSync('src/modules').filter(room => files.has(`src/modules/${room}/routes.ts`));
  expect(
    withRoutes.filter(
      room =>
        !gathered.includes(`./modules/${room}/routes.ts`) ||
        !new RegExp(`\\.\\.\\.${room.replaceAll('-', '')}\\b`, 'i').test(gathered.replaceAll('-', '')),
    ),
  ).toEqual([]);
});

test('no layout guards: addresses lie flat, and only the root has a loader of its own', () => {
  expect(files.get('src/routes.ts')!.text).not.toMatch(/\b(layout|prefix|index)\(|children:/);
  const unmade = [...files.values()].filter(
    ({ path, text }) =>
      !/^src\/(modules|platform\/sign-in|platform\/http)\//.test(path) &&
      /^export (?:const|async function|function) (loader|action)\b/m.test(text),
  );
  expect(unmade.map(({ path }) => path)).toEqual(['src/root.tsx']);
});

test('what is posted is named for doing, and each action belongs to one room', () => {
  const named = [...files.values()]
    .filter(({ path }) => /\/policy\.ts$/.test(path))
    .flatMap(file => [...namesOfActions(file).values()].map(name => [roomOf(file.path) ?? 'sign-in', name] as const));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter(([room, name]) => !name.startsWith(`${room}.`))).toEqual([]);
  const names = named.map(([, name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
