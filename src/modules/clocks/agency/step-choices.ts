import { sayFact } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SelectOption } from '#web/ui/field-select.tsx';
import type { KnownRule, RulesOfPacks } from '../rules-of-packs.ts';
import { atStart } from '../say/say-facts.ts';

/** A step that may be documented: what rules ask for, and of which kind. */
export type StepKind = { readonly fact: 'license-step' | 'file-sent' | 'done'; readonly kind: string };

const DOCUMENTED: readonly string[] = ['license-step', 'file-sent', 'done'] satisfies StepKind['fact'][];
/** What a record of its own says: the next license. */
const RECORDED: readonly string[] = ['renewed'];

type Selected = { readonly fact?: string; readonly where?: Readonly<Record<string, unknown>> };

/** What rules in force about a home, or about the agency itself, ask for and no other record says. */
export function stepChoices(
  { say, language }: Pick<Ask, 'say' | 'language'>,
  { byId }: RulesOfPacks,
  subject: 'home' | 'agency',
): SelectOption[] {
  const rules = [...byId.values()].filter(({ rule }) => rule.subject === subject);
  const found = new Map(
    rules.flatMap(known =>
      selectedBy(known).map(step => {
        const label =
          step.fact === 'done'
            ? known.rule.title[language]
            : atStart(sayFact(say, { kind: step.fact, is: { kind: step.kind } }));
        return [writeStep(step), label] as const;
      }),
    ),
  );
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** The steps a rule begins with or is settled by. */
export function selectedBy({ rule }: Pick<KnownRule, 'rule'>): StepKind[] {
  const settling: readonly Selected[] = 'by' in rule.settled ? (rule.settled.by as readonly Selected[]) : [];
  const beginning: readonly Selected[] = 'each' in rule.begins ? [rule.begins.each as Selected] : [];
  return [...settling, ...beginning].flatMap(({ fact, where = {} }) => {
    if (fact === undefined || !DOCUMENTED.includes(fact)) return [];
    const kinds = [fact === 'done' ? where.duty : where.kind].flat();
    return kinds.flatMap(kind =>
      typeof kind === 'string' && !RECORDED.includes(kind) ? [{ fact: fact as StepKind['fact'], kind }] : [],
    );
  });
}

/** A step as a form carries it. */
export const writeStep = ({ fact, kind }: StepKind): string => `${fact}:${kind}`;

/** The step a form carried; null where it is none of the choices. */
export function readStep(text: string, choices: readonly SelectOption[]): StepKind | null {
  if (!choices.some(({ value }) => value === text)) return null;
  const [fact = '', kind = ''] = text.split(':');
  return { fact: fact as StepKind['fact'], kind };
}
