import { FormKeys } from '#web/form/form-page.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { Quote } from '#web/ui/quote.tsx';
import type { words as english } from '../../words.en.ts';
import type { loadHearing } from '../load-hearing.ts';

type Loaded = Awaited<ReturnType<typeof loadHearing>>;
type HearingWordsProps = Pick<Loaded, 'statements' | 'statementBy' | 'view'> & {
  words: typeof english.hearing;
  here: string;
  isOpen: boolean;
  formKey: string;
  may: { tell: boolean };
};

/** What a child wants the court to know, and what caregivers, parents and others gave in their own words. */
export function HearingWords({ words, here, isOpen, formKey, may, ...said }: HearingWordsProps) {
  const { view, statements } = said;
  return (
    <>
      <Card title={words.view}>
        <Stack tight>
          {!view && <p className="al-second">{words.viewNone}</p>}
          {view?.words && <Quote by={view.saidOn}>{view.words}</Quote>}
          {view?.none && <p>{view.none}</p>}
          {view?.cameOfIt && <p>{view.cameOfIt}</p>}
          {may.tell && (
            <Actions>
              <ButtonLink href={`${here}/view`} kind="outline">
                {words.viewAsk}
              </ButtonLink>
            </Actions>
          )}
        </Stack>
      </Card>
      <Card title={words.statements}>
        <Stack tight>
          {said.statementBy && <p className="al-second">{said.statementBy}</p>}
          {statements.length === 0 && <p className="al-second">{words.statementsNone}</p>}
          {statements.map(one => (
            <div key={one.id}>
              <Quote by={`${one.name}, ${one.part} · ${one.lines.join(' · ')}`} lang={one.language}>
                {one.words}
              </Quote>
              {one.isLate && <Alert kind="soon">{words.late}</Alert>}
              {one.mayFile && may.tell && (
                <form method="post" className="al-button-form">
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="statement" value={one.id} />
                  <Button kind="outline" size="s">
                    {words.file}
                    <span className="usa-sr-only"> ({one.name})</span>
                  </Button>
                </form>
              )}
            </div>
          ))}
          {isOpen && may.tell && (
            <Actions>
              <ButtonLink href={`${here}/statement`} kind="outline">
                {words.take}
              </ButtonLink>
            </Actions>
          )}
        </Stack>
      </Card>
    </>
  );
}
