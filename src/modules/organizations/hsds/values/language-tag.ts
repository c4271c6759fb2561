/** What directories call languages otherwise than the CLDR does. Names in small letters without accents. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'american sign language': 'ase',
  asl: 'ase',
  'sign language': 'ase',
  mandarin: 'cmn',
  'mandarin chinese': 'cmn',
  cantonese: 'yue',
  'cantonese chinese': 'yue',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  farsi: 'fa',
  'persian (farsi)': 'fa',
  dari: 'prs',
  tagalog: 'tl',
  filipino: 'fil',
  pilipino: 'fil',
  creole: 'ht',
  haitian: 'ht',
  'haitian creole': 'ht',
  'french creole': 'ht',
  kreyol: 'ht',
  espanol: 'es',
  castilian: 'es',
  'spanish; castilian': 'es',
  francais: 'fr',
  portugues: 'pt',
  'brazilian portuguese': 'pt-BR',
  khmer: 'km',
  cambodian: 'km',
  laotian: 'lo',
  miao: 'hmn',
  navajo: 'nv',
  panjabi: 'pa',
  burmese: 'my',
  cree: 'cr',
  quiche: 'quc',
  kiche: 'quc',
  mam: 'mam',
  qanjobal: 'kjb',
  kanjobal: 'kjb',
  mixtec: 'mix',
  mixteco: 'mix',
  akateko: 'knj',
  pashtu: 'ps',
  bengali: 'bn',
  bangla: 'bn',
  'serbo-croatian': 'sh',
  tigrigna: 'ti',
  'chinese (mandarin)': 'cmn',
  'chinese (cantonese)': 'yue',
};

let named: ReadonlyMap<string, string> | undefined;

/** Every English name of a language the CLDR knows, with its code; made when the first one is asked for. */
function englishNames(): ReadonlyMap<string, string> {
  if (named) return named;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const two = letters.flatMap(a => letters.map(b => a + b));
  const found = new Map<string, string>();
  for (const code of [...two, ...two.flatMap(start => letters.map(c => start + c))]) {
    const name = names.of(code);
    if (name !== undefined) found.getOrInsert(plain(name), code);
  }
  named = found;
  return found;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ]/gu, '')
    .toLowerCase()
    .trim();

/**
 * The BCP 47 tag of a language given by tag (`es`, `pt-BR`, `spa`, `en_US`) or by its English name (`Spanish`,
 * `Spanish Language`, `Cantonese`). Null when it is none that is known.
 */
export function languageTag(text: string): string | null {
  const told = known.get(text);
  if (told !== undefined) return told;
  const tag = tagOf(text.trim());
  if (known.size < MOST_KNOWN) known.set(text, tag);
  return tag;
}

/** A directory names few languages, and each of them thousands of times. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 2_000;

function tagOf(given: string): string | null {
  if (/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(given)) {
    const tag = canonical(given.replaceAll('_', '-'));
    if (tag !== null) return tag;
  }
  const name = plain(given);
  for (const each of [name, name.replace(/\s+(language|speaking|spoken)$/, '')]) {
    const tag = OTHERWISE[each] ?? englishNames().get(each);
    if (tag !== undefined) return tag;
  }
  return null;
}

function canonical(tag: string): string | null {
  try {
    const [found = ''] = Intl.getCanonicalLocales(tag);
    const [language = ''] = found.split('-');
    // A tag of the right shape is not yet a language: `xx`, or a word of three letters.
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) === undefined
      ? null
      : found;
  } catch {
    return null;
  }
}
