import { viewReach } from '#modules/access/index.ts';
import { primaryWorkerRoles } from '#modules/cases/index.ts';
import { keepInquiries } from '#modules/licensing/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Where somebody begins who carries no children: a sentence for the position, and the ways on. */
export type StartData = {
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

/** Positions with a sentence of their own, the first that fits. */
const OWN = [
  'administrator',
  'privacy_officer',
  'placement_coordinator',
  'licensing_counselor',
  'licensing_supervisor',
  'partnership_lead',
  'neighborhood_liaison',
];
/** Positions that build partnerships in communities. */
const BUILDING = ['partnership_lead', 'neighborhood_liaison'];
/** Positions that run the house and open no record. */
const NO_CHILDREN = ['administrator', 'licensing_counselor', 'licensing_supervisor'];

/** What Today says to those who are nobody's primary worker by their position; null for those who may be. */
export function sayStart({ say, who }: Pick<Ask, 'say' | 'who'>): StartData | null {
  if (who.roles.some(role => (primaryWorkerRoles as readonly string[]).includes(role))) return null;
  const own = OWN.find(role => who.roles.includes(role)) ?? 'other';
  const link = (
    key:
      | 'log'
      | 'sealed'
      | 'reach'
      | 'homes'
      | 'children'
      | 'templates'
      | 'imports'
      | 'check'
      | 'reminders'
      | 'figures'
      | 'neighborhoods'
      | 'smallGroups'
      | 'inquiries'
      | 'communities'
      | 'partners'
      | 'promises',
    href: string,
  ) => ({
    href,
    label: say('workspace', `start.${key}`),
  });
  return {
    title: say('workspace', 'start.title'),
    text: say.code('workspace', `start.${own}`),
    links: [
      ...(who.roles.includes('privacy_officer')
        ? [link('log', '/break-glass/log'), link('sealed', '/sealed-files')]
        : []),
      ...(viewReach.may(who) ? [link('reach', '/access')] : []),
      ...(BUILDING.includes(own)
        ? [link('communities', '/communities'), link('partners', '/partners'), link('promises', '/promises')]
        : []),
      link('homes', '/homes'),
      ...(NO_CHILDREN.includes(own) ? [] : [link('children', '/children')]),
      ...(own === 'administrator'
        ? [
            link('imports', '/imports'),
            link('templates', '/settings/templates'),
            link('reminders', '/settings/reminders'),
            link('neighborhoods', '/settings/areas'),
            link('smallGroups', '/settings/small-groups'),
          ]
        : []),
      ...(keepInquiries.may(who) ? [link('inquiries', '/inquiries')] : []),
      link('figures', '/areas'),
      link('check', '/agreements/check'),
    ],
  };
}
