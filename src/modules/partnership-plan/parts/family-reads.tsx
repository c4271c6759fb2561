import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import type { SaidFamilyPlan } from '../say/say-family-plan.ts';
import type { FamilyWords } from '../words/family.en.ts';

type FamilyProps = { words: FamilyWords; plan: SaidFamilyPlan };

/** Where the plan stands and the way to read it. Reading asks for nothing. */
export function FamilyReads({ words, plan }: FamilyProps) {
  const { read, sign, state } = plan;
  if (!read)
    return (
      <Card title={words.notYetTitle}>
        <p>{state}</p>
        <p>{words.notYetText}</p>
      </Card>
    );
  if (read.again)
    return (
      <Card title={state}>
        <p>{sign}</p>
        <ButtonLink href={read.href} kind="outline">
          {words.readAgain}
        </ButtonLink>
      </Card>
    );
  return (
    <NextCard
      what={read.title}
      actions={
        <ButtonLink href={read.href} size="big">
          {words.readGo}
        </ButtonLink>
      }
    >
      <p>
        {state} {words.readText}
      </p>
      <p>{sign}</p>
    </NextCard>
  );
}
