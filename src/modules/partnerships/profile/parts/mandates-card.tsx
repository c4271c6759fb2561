import { fillWords } from '#kernel/fill-words.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { EndButton } from './end-button.tsx';
import type { CardProps } from './keeping.ts';

/** What a partner must and must not do, and the check of a plan against it. */
export function MandatesCard({ words, profile, forms, formKey }: CardProps) {
  const { planned, options, found } = profile.check;
  return (
    <Card title={words.mandates} id="mandates">
      <Stack tight>
        <p className="al-second">{words.mandatesText}</p>
        {profile.conflicts.length > 0 && (
          <Alert kind="soon" title={words.conflictsTitle}>
            <ul className="usa-list">
              {profile.conflicts.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Alert>
        )}
        {profile.mandates.length === 0 ? (
          <Empty title={words.noMandates} />
        ) : (
          <MiniList>
            {profile.mandates.map(mandate => (
              <MiniRow
                key={mandate.key}
                start={null}
                title={mandate.title}
                end={
                  forms && (
                    <EndButton
                      formKey={formKey}
                      act="end"
                      kind="mandate"
                      id={mandate.key}
                      label={fillWords(words.endsLabel, { what: mandate.title })}
                    >
                      {words.ends}
                    </EndButton>
                  )
                }
              >
                {mandate.lines.join(' · ')}
              </MiniRow>
            ))}
          </MiniList>
        )}
        {profile.mandates.length > 0 && (
          <div className="al-noprint">
            <Disclosure summary={words.checkTitle} open={found !== null}>
              <form method="get" action="#mandates">
                <CheckboxGroup
                  name="plan"
                  label={words.checkLabel}
                  options={[...options]}
                  value={planned}
                  required={false}
                />
                <Actions>
                  <Button kind="outline">{words.check}</Button>
                </Actions>
              </form>
              {found !== null &&
                (found.length === 0 ? (
                  <Alert kind="ok" live>
                    {words.clear}
                  </Alert>
                ) : (
                  <Alert kind="soon" live>
                    <ul className="usa-list">
                      {found.map(each => (
                        <li key={each}>{each}</li>
                      ))}
                    </ul>
                  </Alert>
                ))}
            </Disclosure>
          </div>
        )}
        {forms && (
          <Actions>
            <ButtonLink kind="outline" size="s" icon="add" href={`${forms}/mandate`}>
              {words.add}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Card>
  );
}
