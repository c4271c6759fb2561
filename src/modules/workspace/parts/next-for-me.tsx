import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import type { SaidFamilyHome } from '../say-family-home.ts';

/** The one next thing. When nothing waits it is said quietly, without a button to look for. */
export function NextForMe({ next, doneWord }: { next: NonNullable<SaidFamilyHome['next']>; doneWord: string }) {
  if (!next.link && !next.done)
    return (
      <Card title={next.what}>
        <p>{next.text}</p>
      </Card>
    );
  return (
    <NextCard
      what={next.what}
      actions={
        next.link ? (
          <ButtonLink href={next.link.href} size="big">
            {next.link.label}
          </ButtonLink>
        ) : (
          next.done && (
            <PostButton action={next.done.action} fields={next.done.fields} size="big">
              {doneWord}
            </PostButton>
          )
        )
      }
    >
      {next.text}
    </NextCard>
  );
}
