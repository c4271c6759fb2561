import { readFileSync, writeFileSync } from 'node:fs';

/** The USWDS icons the product uses; add a name here, then run `node src/web/ui/make-icons.ts`. */
export const chosen = [
  'account_balance',
  'account_circle',
  'add',
  'arrow_back',
  'arrow_forward',
  'attach_money',
  'backpack',
  'bedding',
  'campaign',
  'chat',
  'check',
  'check_circle',
  'close',
  'directions_car',
  'do_not_disturb',
  'edit',
  'error',
  'event',
  'expand_more',
  'favorite',
  'favorite_border',
  'file_download',
  'file_present',
  'flag',
  'folder_open',
  'group_add',
  'groups',
  'help',
  'help_outline',
  'history',
  'home',
  'hospital',
  'hotel',
  'hourglass_empty',
  'info',
  'insights',
  'language',
  'location_on',
  'lock',
  'loop',
  'mail',
  'medical_services',
  'menu',
  'navigate_next',
  'park',
  'people',
  'person',
  'phone',
  'print',
  'priority_high',
  'radio_button_unchecked',
  'remove_circle',
  'schedule',
  'school',
  'search',
  'send',
  'settings',
  'star',
  'star_outline',
  'support_agent',
  'upload_file',
  'verified',
  'visibility',
  'warning',
  'work',
] as const;

const folder = new URL('../../../node_modules/@uswds/uswds/dist/img/usa-icons/', import.meta.url);

/** The drawing inside one USWDS icon file (24 × 24), shapes joined as `M…` path data or kept as elements' attributes. */
export function pathOf(name: string): string {
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
  const parts: string[] = [];
  for (const shape of svg.matchAll(/<(path|circle)\b([^>]*)>/g)) {
    const attributes = shape[2] ?? '';
    const get = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
    if (get('fill') === 'none') continue;
    if (shape[1] === 'path') parts.push(get('d') ?? '');
    else parts.push(circle(Number(get('cx')), Number(get('cy')), Number(get('r'))));
  }
  if (parts.length === 0) throw new Error(`no shape in ${name}.svg`);
  return parts.join('');
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;

/** The text of `icons.ts`. */
export function iconsFile(): string {
  const lines = chosen.map(name => `  ${name}: '${pathOf(name)}',`);
  return `// Made by make-icons.ts from the USWDS icons (CC0); do not edit by hand.\n// biome-ignore-all format: one line per icon\nexport const icons = {\n${lines.join('\n')}\n} as const;\n`;
}

if (import.meta.main) writeFileSync(new URL('icons.ts', import.meta.url), iconsFile());
