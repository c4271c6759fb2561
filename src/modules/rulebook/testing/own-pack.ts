import type { Pack, Rule } from '../language/rule.ts';
import { said } from './a-rule.ts';

/** The rule of an agency's own: the case plan is written so many days after the removal. */
export const planWithin = (days: number, over: Partial<Rule> = {}): Rule => ({
  id: 'OWN-PLAN',
  duty: 'case-plan',
  title: { en: 'Case plan written', es: 'Plan del caso escrito' },
  plain: { en: `The plan is written ${days} days after the removal.`, es: `El plan se escribe en ${days} días.` },
  kind: 'deadline',
  subject: 'child',
  topic: 'case',
  citation: ['Policy 7.1'],
  verified: 'text',
  effective: { from: '2020-01-01' },
  responsible: 'case-manager',
  begins: { each: { fact: 'care' } },
  due: { add: { count: days, unit: 'days' }, to: 'begin' },
  whileIn: { fact: 'care' },
  settled: { by: [{ fact: 'case-plan', where: { step: 'developed' } }] },
  ...over,
});

/** An agency's own pack, standing on Florida's. */
export const ownPack = (version: string, rules: readonly Rule[], over: Partial<Pack> = {}): Pack => ({
  pack: 'own',
  kind: 'agency',
  title: said,
  version,
  extends: 'florida',
  rules: [...rules],
  ...over,
});
