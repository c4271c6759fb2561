import { fillWords } from '#kernel/fill-words.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { Table } from '#web/ui/table.tsx';
import { EndButton } from './end-button.tsx';
import type { CardProps } from './keeping.ts';

/** What each side is good at, beside each other. */
export function StrengthsCard({ words, profile, forms, formKey }: CardProps) {
  return (
    <Card title={words.strengths} id="strengths">
      <Grid kind="halves">
        {profile.strengths.map(side => (
          <div key={side.side}>
            <h3>{side.label}</h3>
            {side.items.length === 0 ? (
              <p className="al-second">{words.noStrengths}</p>
            ) : (
              <ul className="usa-list">
                {side.items.map(item => (
                  <li key={item.key}>
                    {item.words}{' '}
                    {forms && (
                      <EndButton
                        formKey={formKey}
                        act="end"
                        kind="strength"
                        id={item.key}
                        label={fillWords(words.endsLabel, { what: item.words })}
                      >
                        {words.ends}
                      </EndButton>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </Grid>
      {forms && (
        <Actions>
          <ButtonLink kind="outline" size="s" icon="add" href={`${forms}/strength`}>
            {words.add}
          </ButtonLink>
        </Actions>
      )}
    </Card>
  );
}

/** What the partner can realistically bring, how much, and where it ends. */
export function BringsCard({ words, profile, forms, formKey }: CardProps) {
  return (
    <Card title={words.brings} id="brings">
      <Stack tight>
        <Table
          caption={words.brings}
          hideCaption
          head={[
            { key: 'what', label: words.what },
            { key: 'amount', label: words.amount },
            { key: 'limits', label: words.limits },
            ...(forms ? [{ key: 'end', label: words.ends }] : []),
          ]}
          rows={profile.contributions.map(each => ({
            key: each.key,
            cells: {
              what: `${each.kind}: ${each.what}`,
              amount: each.amount,
              limits: each.limits ?? words.noLimits,
              end: (
                <EndButton
                  formKey={formKey}
                  act="end"
                  kind="contribution"
                  id={each.key}
                  label={fillWords(words.endsLabel, { what: each.what })}
                >
                  {words.ends}
                </EndButton>
              ),
            },
          }))}
          empty={<Empty title={words.noBrings} />}
        />
        {profile.totals.length > 0 && (
          <>
            <h3>{words.totals}</h3>
            <SummaryList rows={profile.totals.map(({ label, value }) => ({ label, value }))} />
          </>
        )}
        {forms && (
          <Actions>
            <ButtonLink kind="outline" size="s" icon="add" href={`${forms}/contribution`}>
              {words.add}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Card>
  );
}
