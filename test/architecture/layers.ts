import type { Import, SourceFile } from './source-files.ts';

/** The rooms in their order: a room knows the doors of those before it. */
export const rooms = [
  'agency',
  'access',
  'people',
  'organizations',
  'documents',
  'agreements',
  'rulebook',
  'clocks',
  'tasks',
  'licensing',
  'cases',
  'health',
  'education',
  'placement',
  'partnership-plan',
  'meetings',
  'assessments',
  'planning',
  'visits',
  'court',
  'permanency',
  'referrals',
  'partnerships',
  'measures',
  'exchange',
  'workspace',
] as const;

type Layer = 'kernel' | 'platform' | 'web' | 'room' | 'app';

/** The layer a path of the product lies in; undefined for packages. */
export function layerOf(path: string): Layer | undefined {
  if (!path.startsWith('src/')) return undefined;
  const [, first] = path.split('/');
  if (first === 'modules') return 'room';
  return first === 'kernel' || first === 'platform' || first === 'web' ? first : 'app';
}

export const roomOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

const PLACES = ['pages', 'parts', 'rules', 'use-cases', 'store', 'forms', 'contract'];

/**
 * Where in its room a file lies: `pages`, `rules` …, or the name of a file at its top. A large room has several folders
 * that are each laid out like a room.
 */
export const placeOf = (path: string): string => {
  const [, , , first = '', second = ''] = path.split('/');
  const [own, inner] = [first, second].map(each => each.replace(/\.tsx?$/, '')) as [string, string];
  return PLACES.includes(inner) && !PLACES.includes(own) ? inner : own;
};

/** Packages that may run where no server is. */
const browserPackages = ['react', 'react-dom', 'react-router', 'd3-scale'];

/** Why this file may not import what it imports; empty when it may. */
export function importBreaches(file: SourceFile): string[] {
  return file.imports.flatMap(to => {
    const why = whyNot(file.path, to);
    return why ? [`${file.path} → ${to.to}: ${why}`] : [];
  });
}

function whyNot(from: string, to: Import): string | undefined {
  // React Router writes one type for each page.
  if (to.to.includes('/+types/')) return undefined;
  const target = layerOf(to.to);
  switch (layerOf(from)) {
    case 'kernel':
      return target === undefined
        ? to.to.startsWith('node:')
          ? undefined
          : 'the kernel uses no package'
        : target === 'kernel'
          ? undefined
          : 'the kernel knows nobody';
    case 'web':
      if (target === undefined)
        return browserPackages.includes(to.to.split('/')[0]!) ||
          to.typeOnly ||
          to.to.startsWith('node:') ||
          to.to.endsWith('.css')
          ? undefined
          : 'the browser does not need this package';
      return target === 'web' || target === 'kernel' ? undefined : 'web knows the kernel only';
    case 'platform':
      if (target === 'web')
        return from.startsWith('src/platform/sign-in/') || to.typeOnly
          ? undefined
          : 'of the platform only sign-in has pages';
      return target === 'room' || target === 'app' ? 'the platform knows nothing of rooms' : undefined;
    case 'room':
      return whyNotRoom(from, to, target);
    default:
      return undefined;
  }
}

function whyNotRoom(from: string, to: Import, target: Layer | undefined): string | undefined {
  const place = placeOf(from);
  if (target === 'app') return 'rooms do not know the whole house';
  if (place === 'routes')
    return (target === 'platform' && to.to === 'src/platform/http/route-line.ts' && to.typeOnly) ||
      (roomOf(from) === roomOf(to.to) && /\/routes-[a-z]+\.ts$/.test(to.to))
      ? undefined
      : 'routes.ts is plain data';
  if (target === 'room') return whyNotOtherRoom(from, to, place);
  switch (place) {
    case 'rules':
      return target === 'kernel' || (target === undefined && to.to.startsWith('node:'))
        ? undefined
        : 'rules know their room, contract and the kernel';
    case 'parts':
      if (target === 'platform') return to.typeOnly ? undefined : 'parts are drawn in the browser';
      return target === undefined && !browserPackages.includes(to.to)
        ? 'the browser does not need this package'
        : undefined;
    case 'pages':
    case 'forms':
      return target !== 'platform' || /^src\/platform\/(http|words)\//.test(to.to) || handlesFiles(from, to)
        ? undefined
        : 'pages and forms know of the platform its http and words only';
    default:
      if (target === 'web' && !to.typeOnly && !/^src\/web\/(form|drawings)\/[^/]+\.ts$/.test(to.to))
        return 'only pages, parts and forms draw';
      return target === undefined && /^(react|react-dom|react-router)$/.test(to.to)
        ? 'only pages know the router'
        : undefined;
  }
}

/** The pages of documents hand the folder of files on, and its forms check what was uploaded. */
const handlesFiles = (from: string, to: Import): boolean =>
  roomOf(from) === 'documents' && to.to.startsWith('src/platform/files/');

function whyNotOtherRoom(from: string, to: Import, place: string): string | undefined {
  const [own, other] = [roomOf(from)!, roomOf(to.to)!];
  const part = placeOf(to.to);
  if (own === other) {
    if (place === 'rules' && !['rules', 'contract'].includes(part)) return 'rules know own rules and contract only';
    if (place === 'parts' && !['parts', 'contract', 'words.en'].includes(part) && !to.typeOnly)
      return 'parts know parts and contract only';
    if (part === 'pages' && place !== 'pages') return 'pages are for the router';
    return undefined;
  }
  if (rooms.indexOf(other as never) >= rooms.indexOf(own as never)) return 'a later room is reached by facts only';
  if (place === 'rules') return to.typeOnly && part === 'index' ? undefined : 'rules know types of earlier doors only';
  if (part === 'index') return place === 'parts' && !to.typeOnly ? 'parts are drawn in the browser' : undefined;
  if (part === 'contract') return undefined;
  if (part === 'parts' && (to.typeOnly || ['pages', 'parts', 'forms'].includes(place))) return undefined;
  return 'another room has one door: its index.ts';
}
