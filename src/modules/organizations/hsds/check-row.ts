import type { Row } from '#platform/db/copy-rows.ts';
import type { DirectoryRow, Found, FoundCode } from './directory-rows.ts';
import { type Entity, entityNamed, type Field } from './model.ts';
import { keyOfContent } from './read/translate-row.ts';
import { cleanCell } from './values/clean-cell.ts';
import { dayInYear, readDay } from './values/day.ts';
import { languageTag } from './values/language-tag.ts';
import { readPhone } from './values/phone.ts';
import { checkPlace, stateCode, zipCode } from './values/place.ts';
import { readTime } from './values/time.ts';

/** What reading rows needs to know: the year now, and who hears what is found. */
export type RowContext = { readonly year: number; readonly found: (found: Found) => void };

type Value = string | number | boolean | null;
type Read = { readonly value: Value; readonly notes?: readonly FoundCode[] } | { readonly wrong: FoundCode };

/** The most characters of a short and of a long text. */
const MOST = { text: 1_000, long: 50_000 };
const MOST_KEY = 500;
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/**
 * One row as it is staged: every cell as the database takes it, keys of others as texts, and whether it is refused. A cell
 * that cannot be read is left out and noted where the row can do without it; otherwise the row is refused.
 */
export function checkRow(row: DirectoryRow, context: RowContext): Row {
  const entity = entityNamed(row.entity);
  const staged: Record<string, Value> = { file: row.file, line: row.line, nested: row.nested, part: row.part ?? false };
  let refused = false;
  const say = (
    weight: Found['weight'],
    column: string | null,
    code: FoundCode,
    value: string | null,
    told?: Found['told'],
  ) => {
    if (weight === 'refusal') refused = true;
    // What may turn out to be the address of a confidential place is not repeated.
    const shown = row.entity === 'address' || column === 'latitude' || column === 'longitude' ? null : value;
    context.found({
      weight,
      file: row.file,
      line: row.line,
      column,
      code,
      value: shown?.slice(0, 200) ?? null,
      ...(told && { told }),
    });
  };
  for (const field of entity.fields) {
    const cell = row.cells[field.name];
    const read = cell === undefined || cell.trim() === '' ? { value: null } : readCell(field, cell, row, context);
    if ('wrong' in read) {
      const weight = field.required && !row.part ? 'refusal' : 'note';
      say(weight, field.name, read.wrong, cell!);
      staged[field.column] = null;
      continue;
    }
    for (const note of read.notes ?? []) say('note', field.name, note, cell!);
    staged[field.column] = read.value;
    if (read.value === null && field.required && !row.part && !refused) say('refusal', field.name, 'missing', null);
  }
  for (const { name, column } of entity.references) staged[`${column}_key`] = keyText(row.cells[name]);
  if (row.entity === 'attribute') staged.link_key = keyText(row.cells.link_id);
  const key = keyText(row.key);
  if (key !== null) staged.key = key;
  else if (entity.named && row.entity !== 'contact' && row.entity !== 'phone') {
    say('refusal', 'id', 'blank-key', null);
    staged.key = null;
  } else {
    say('note', 'id', 'blank-key', null);
    staged.key = keyOfContent(row.entity, row.cells);
  }
  refused = !(rules[row.entity]?.(staged, say, row) ?? true) || refused;
  return { ...staged, refused };
}

type Say = (
  weight: Found['weight'],
  column: string | null,
  code: FoundCode,
  value: string | null,
  told?: Found['told'],
) => void;
/** What cells of one row say together. False when the row cannot be kept. */
type RowRule = (staged: Record<string, Value>, say: Say, row: DirectoryRow) => boolean;

const rules: Readonly<Partial<Record<DirectoryRow['entity'], RowRule>>> = {
  service: (staged, say) => {
    const { minimum_age: least, maximum_age: most } = staged;
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      say('note', 'maximum_age', 'ages-in-the-wrong-order', `${least} – ${most}`);
      staged.minimum_age = staged.maximum_age = null;
    }
    return true;
  },
  schedule: (staged, say) => {
    const { opens_at: opens, closes_at: closes } = staged;
    if (typeof opens === 'string' && typeof closes === 'string' && opens >= closes) {
      say('refusal', 'closes_at', 'closes-before-it-opens', `${opens} – ${closes}`);
      return false;
    }
    return inOrder(staged, say);
  },
  phone: (staged, _, { cells }) => {
    // Some write the extension behind the number.
    if (staged.extension === null && /x|#/i.test(cells.number ?? '')) {
      const phone = readPhone(cells.number!);
      if (phone.ok) staged.extension = phone.value.extension;
    }
    return true;
  },
  cost_option: (staged, say) => {
    staged.payer = payerOf(String(staged.option ?? ''), staged.amount_cents);
    return inOrder(staged, say);
  },
  service_area: staged => {
    staged.outline = staged.extent_type === 'geojson' ? outlineOf(String(staged.extent ?? '')) : null;
    return true;
  },
  location: (staged, say) => {
    if ((staged.latitude === null) !== (staged.longitude === null)) {
      say('note', staged.latitude === null ? 'latitude' : 'longitude', 'missing', null);
      staged.latitude = staged.longitude = null;
    }
    return true;
  },
  contact: (staged, say) => {
    if ([staged.name, staged.title, staged.department, staged.email].some(value => value !== null)) return true;
    say('refusal', null, 'says-nothing', null);
    return false;
  },
  accessibility: (staged, say) => {
    if ([staged.description, staged.details, staged.url].some(value => value !== null)) return true;
    say('refusal', null, 'says-nothing', null);
    return false;
  },
  language: (staged, say) => {
    if (staged.code === null && typeof staged.name === 'string') {
      staged.code = languageTag(staged.name);
      if (staged.code === null) say('note', 'name', 'unknown-language', staged.name);
    }
    if (staged.code !== null || staged.name !== null) return true;
    say('refusal', 'name', 'says-nothing', null);
    return false;
  },
  service_capacity: (staged, say) => {
    if (
      typeof staged.available === 'number' &&
      typeof staged.maximum === 'number' &&
      staged.available > staged.maximum
    ) {
      say('note', 'maximum', 'more-free-than-there-are', `${staged.available} > ${staged.maximum}`);
      staged.maximum = null;
    }
    if (typeof staged.maximum === 'number' && staged.maximum < 0) staged.maximum = null;
    return true;
  },
};

function inOrder(staged: Record<string, Value>, say: Say): boolean {
  const { valid_from: from, valid_to: to } = staged;
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    say('note', 'valid_to', 'days-in-the-wrong-order', `${from} – ${to}`);
    staged.valid_from = staged.valid_to = null;
  }
  return true;
}

const payers: readonly (readonly [RegExp, string])[] = [
  [/medicaid|medi-cal/i, 'medicaid'],
  [/medicare/i, 'medicare'],
  [/sliding/i, 'sliding-scale'],
  [/insurance/i, 'private-insurance'],
  [/^(free|no (fee|cost|charge)|gratis)/i, 'free'],
  [/cash|check|credit|self|debit|money order/i, 'self-pay'],
];
const payerOf = (option: string, amount: Value | undefined): string | null =>
  payers.find(([pattern]) => pattern.test(option))?.[1] ?? (amount === 0 ? 'free' : null);

/** The outer ring of a GeoJSON polygon as PostgreSQL writes a polygon; null when there is none or it is very large. */
function outlineOf(extent: string): string | null {
  try {
    const told = JSON.parse(extent) as { type?: string; geometry?: unknown; coordinates?: unknown };
    const shape = (told.type === 'Feature' ? told.geometry : told) as { type?: string; coordinates?: unknown };
    const ring: unknown = shape?.type === 'Polygon' ? (shape.coordinates as unknown[])?.[0] : null;
    if (!Array.isArray(ring) || ring.length < 4 || ring.length > 10_000) return null;
    const points = ring.map((point: unknown) =>
      Array.isArray(point) ? [Number(point[0]), Number(point[1])] : [Number.NaN],
    );
    return points.every(([x, y]) => Math.abs(x!) <= 180 && Math.abs(y!) <= 90)
      ? `(${points.map(point => `(${point.join(',')})`).join(',')})`
      : null;
  } catch {
    return null;
  }
}

const keyText = (key: string | undefined): string | null => {
  const text = key === undefined ? '' : cleanCell(key).text;
  return text === '' ? null : text.slice(0, MOST_KEY);
};

function readCell({ name, holds }: Field, raw: string, row: DirectoryRow, { year }: RowContext): Read {
  const { text, notes } = cleanCell(raw);
  if (text === '') return { value: null, notes };
  if (typeof holds === 'object') {
    const found =
      holds.codes.find(code => code.toLowerCase() === text.toLowerCase()) ?? holds.also?.[text.toLowerCase()];
    return found === undefined ? { wrong: 'unknown-code' } : { value: found, notes };
  }
  switch (holds) {
    case 'text':
    case 'long':
      return text.length > MOST[holds]
        ? { wrong: 'too-long' }
        : { value: holds === 'text' ? text.replace(/\s*\n\s*/g, ' ') : text, notes };
    case 'url':
      return readUrl(text);
    case 'email':
      return EMAIL.test(text) && text.length <= 254 ? { value: text } : { wrong: 'not-an-email' };
    case 'phone': {
      const phone = readPhone(text, row.cells.type === 'text' || row.cells.type === 'sms');
      if (!phone.ok) return { wrong: phone.refusal };
      return { value: phone.value.number, notes: phone.value.notes };
    }
    case 'whole':
      return readWhole(name, text);
    case 'number': {
      const value = Number(text.replaceAll(',', ''));
      // Two decimals are kept.
      return Number.isFinite(value) &&
        Math.abs(value) < (name === 'timezone' ? 100 : 1e7) &&
        (name === 'timezone' || value >= 0)
        ? { value: Math.round(value * 100) / 100 }
        : { wrong: 'not-a-number' };
    }
    case 'age':
      return readAge(text);
    case 'money': {
      const amount = /^[$£€]?\s*(\d{1,9}(?:,\d{3})*)(?:\.(\d{1,2}))?$/.exec(text);
      return amount
        ? { value: Number(amount[1]!.replaceAll(',', '')) * 100 + Number((amount[2] ?? '0').padEnd(2, '0')) }
        : { wrong: 'not-a-number' };
    }
    case 'day': {
      const day = readDay(text);
      if (day === null) return { wrong: 'not-a-day' };
      return day.is === 'day'
        ? { value: day.day }
        : { value: dayInYear(day.month, day.day, year), notes: ['day-without-year'] };
    }
    case 'time': {
      const time = readTime(text);
      return time === null ? { wrong: 'not-a-time' } : { value: time.time, notes: time.plain ? [] : ['time-read-as'] };
    }
    case 'yes-no':
      if (/^(true|t|yes|y|1|si|sí)$/i.test(text)) return { value: true };
      return /^(false|f|no|n|0)$/i.test(text) ? { value: false } : { wrong: 'not-yes-or-no' };
    case 'country':
      if (/^(usa|u\.s\.a?\.?|united states( of america)?|estados unidos)$/i.test(text)) return { value: 'US' };
      return /^[a-z]{2}$/i.test(text) ? { value: text.toUpperCase() } : { wrong: 'not-a-country' };
    case 'currency':
      return /^[a-z]{3}$/i.test(text) ? { value: text.toUpperCase() } : { wrong: 'unknown-code' };
    case 'language': {
      const tag = languageTag(text);
      return tag === null ? { wrong: 'unknown-language' } : { value: tag };
    }
    case 'latitude':
    case 'longitude':
      return readCoordinate(holds, row);
    case 'zip':
      return readZip(text, row);
  }
}

function readUrl(text: string): Read {
  const given = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  if (text.length > 2_000 || /\s/.test(text)) return { wrong: 'not-a-url' };
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return { wrong: 'not-a-url' };
  return { value: given };
}

function readWhole(name: string, text: string): Read {
  // An extension may be written with its sign.
  const digits = name === 'extension' ? text.replace(/^(?:extension|ext\.?|x|#)\s*/i, '') : text;
  const value = /^\d{1,9}(?:\.0+)?$/.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isNaN(value)) return { wrong: 'not-a-number' };
  if (name === 'year_incorporated' && (value < 1500 || value > 2200)) return { wrong: 'not-a-number' };
  return (name === 'interval' || name === 'count') && value < 1 ? { wrong: 'not-a-number' } : { value };
}

function readAge(text: string): Read {
  const parts =
    /^(\d{1,3}(?:\.\d+)?)\s*\+?\s*(?:(years?|yrs?\.?|y(?:\/o)?)|(months?|mos?\.?)|(weeks?|wks?\.?))?(?:\s*old)?\+?$/i.exec(
      text,
    );
  if (!parts) return { wrong: 'not-a-number' };
  const years = Number(parts[1]) / (parts[3] ? 12 : parts[4] ? 52 : 1);
  return years > 130 ? { wrong: 'not-a-number' } : { value: Math.round(years * 100) / 100 };
}

/** Latitude and longitude are judged together: each alone may be anything. */
function readCoordinate(which: 'latitude' | 'longitude', { cells }: DirectoryRow): Read {
  const [latitude, longitude] = [cells.latitude, cells.longitude].map(cell =>
    cell?.trim() ? Number(cell.trim().replace(',', '.')) : Number.NaN,
  );
  const own = which === 'latitude' ? latitude! : longitude!;
  if (Number.isNaN(own)) return { wrong: 'not-a-number' };
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return { value: own };
  const checked = checkPlace(latitude!, longitude!, null);
  if (typeof checked === 'string') return { wrong: checked };
  const { place, note } = checked;
  return { value: Math.round(place[which] * 1e6) / 1e6, ...(note && which === 'latitude' && { notes: [note] }) };
}

function readZip(text: string, { cells }: DirectoryRow): Read {
  const country = (cells.country ?? 'US').trim().toUpperCase();
  if (!/^(|US|USA|UNITED STATES.*)$/.test(country)) return { value: text.slice(0, 20) };
  const zip = zipCode(text, stateCode(cells.state_province ?? ''));
  if (zip === null) return { wrong: 'not-a-zip' };
  return { value: zip.zip, ...(zip.mended && { notes: ['zip-mended'] as const }) };
}

/** The columns of an entity as its rows are staged, besides those of every stage. */
export const stagedColumns = ({ fields, references, name }: Entity): { column: string; type: string }[] => [
  ...fields.map(({ column, type }) => ({ column, type })),
  ...references.map(({ column }) => ({ column: `${column}_key`, type: 'text' })),
  ...(name === 'attribute' ? [{ column: 'link_key', type: 'text' }] : []),
  ...(name === 'cost_option' ? [{ column: 'payer', type: 'text' }] : []),
  ...(name === 'service_area' ? [{ column: 'outline', type: 'polygon' }] : []),
];
