import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import type { SaidPath } from '../say-path.ts';

type PathCardProps = {
  readonly words: { readonly subsidy: string; readonly subsidyNone: string; readonly addSubsidy: string };
  readonly path: SaidPath;
  readonly here: string;
  readonly mayWrite: boolean;
};

/** The steps to adoption or guardianship with the law behind each, and what was agreed about assistance. */
export function PathCard({ words, path, here, mayWrite }: PathCardProps) {
  const steps = `${here}/goals/${path.goalId}`;
  return (
    <Card title={path.title}>
      <Stack tight>
        <MarkList>
          {path.steps.map(step => (
            <MarkItem key={step.key} state={step.mark} title={step.title}>
              <p>{step.state}</p>
              {step.note && <p>{step.note}</p>}
              <p className="al-second">{step.basis}</p>
            </MarkItem>
          ))}
        </MarkList>
        {mayWrite && path.isOpen && (
          <Actions>
            <ButtonLink href={`${steps}/steps/new`} icon="add">
              {path.take}
            </ButtonLink>
          </Actions>
        )}
        <h3>{words.subsidy}</h3>
        {path.subsidy ? path.subsidy.map(line => <p key={line}>{line}</p>) : <p>{words.subsidyNone}</p>}
        {mayWrite && !path.subsidy && (
          <Actions>
            <ButtonLink href={`${steps}/subsidy`} kind="outline">
              {words.addSubsidy}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Card>
  );
}
