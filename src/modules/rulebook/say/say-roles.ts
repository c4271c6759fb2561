import type { Say } from '#platform/words/say.ts';
import { sayList } from '#platform/words/say-date.ts';
import type { ListedRule } from '../store.ts';
import { dutyTitles, presentVersions } from './say-list.ts';

/** One who answers, with the duties of the law that are theirs. */
export type SaidRole = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly count: string;
  readonly duties: readonly {
    readonly key: string;
    readonly title: string;
    readonly also: string;
    readonly rules: readonly {
      readonly key: string;
      readonly href: string;
      readonly plain: string;
      readonly pack: string;
    }[];
  }[];
};

const ORDER = [
  'case-manager',
  'supervisor',
  'agency-attorney',
  'court',
  'licensing',
  'caregiver',
  'provider',
  'agency',
  'receiving-state',
] as const;

/** Who answers for which duty, by the rules that count on a day (ISO). */
export function sayRoles(say: Say, rules: readonly ListedRule[], day: string): SaidRole[] {
  const present = presentVersions(rules, day).filter(({ effective }) => effective.to === null || day < effective.to);
  const titles = dutyTitles(rules, say.language);
  const roleOf = (role: string) => say.code('rulebook', `responsible.${role}`);
  return ORDER.map(role => {
    const own = present.filter(({ responsible }) => responsible === role);
    const duties = [...Map.groupBy(own, ({ duty }) => duty)].map(([duty, of]) => {
      const others = present.filter(rule => rule.duty === duty && rule.responsible !== role);
      const roles = [...new Set(others.map(({ responsible }) => roleOf(responsible)))];
      return {
        key: duty,
        title: titles.get(duty) ?? duty,
        also: roles.length === 0 ? '' : say('rulebook', 'roles.both', { roles: sayList(say.language, roles) }),
        rules: of.map(({ rule, plain, packTitle }) => ({
          key: rule,
          href: `/rules/${rule}`,
          plain: plain[say.language],
          pack: packTitle[say.language],
        })),
      };
    });
    return {
      key: role,
      title: roleOf(role),
      text: say('rulebook', `roles.text.${role}`),
      count: say('rulebook', 'roles.duties', { count: duties.length }),
      duties: duties.toSorted((one, other) => one.title.localeCompare(other.title, say.language)),
    };
  }).filter(({ duties }) => duties.length > 0);
}
