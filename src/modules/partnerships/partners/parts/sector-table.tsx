import { FormKeys } from '#web/form/form-page.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { Table } from '#web/ui/table.tsx';
import type { partnerWords } from '../words.partners.en.ts';

type Voices = {
  readonly title: string;
  readonly lead: string;
  readonly missing: string | null;
  readonly lived: string | null;
  readonly silent: string | null;
  readonly mix: readonly {
    readonly key: string;
    readonly name: string;
    readonly share: number;
    readonly count: string;
  }[];
  readonly sectors: readonly {
    readonly key: string;
    readonly label: string;
    readonly help: string | null;
    readonly sought: boolean;
    readonly who: {
      readonly asked: boolean;
      readonly text: string;
      readonly names: readonly { readonly href: string; readonly text: string }[];
    };
    readonly add: string;
  }[];
};
type SectorTableProps = {
  words: typeof partnerWords.prospects;
  table: Voices;
  community: string;
  /** Null for those who may not change it. */
  formKey: string | null;
};

/** The walks of life of a community: who is there, who was asked, who is missing, and which are sought. */
export function SectorTable({ words, table, community, formKey }: SectorTableProps) {
  const voices = [table.missing, table.lived, table.silent].filter(text => text !== null);
  return (
    <Card title={table.title}>
      <Stack tight>
        <p>{table.lead}</p>
        {voices.length > 0 && (
          <Alert kind="info" title={words.missingTitle}>
            <ul>
              {voices.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Alert>
        )}
        <Grid kind="main-side">
          <Table
            caption={words.sectors}
            head={[
              { key: 'sector', label: words.sector },
              { key: 'who', label: words.who },
            ]}
            rows={table.sectors.map(sector => ({
              key: sector.key,
              cells: {
                sector: (
                  <>
                    {sector.label}
                    {sector.sought && <span className="al-second"> ({words.sought})</span>}
                    {sector.help && <p className="al-second">{sector.help}</p>}
                  </>
                ),
                who:
                  sector.who.names.length === 0 ? (
                    <>
                      {sector.who.text}{' '}
                      {formKey && (
                        <a href={sector.add}>
                          {words.addOne}
                          <span className="usa-sr-only"> {sector.label}</span>
                        </a>
                      )}
                    </>
                  ) : (
                    sector.who.names.map(name => (
                      <p key={name.href}>
                        <a href={name.href}>{name.text}</a>
                      </p>
                    ))
                  ),
              },
            }))}
          />
          <Stack tight>
            <h3>{words.mix}</h3>
            {table.mix.length === 0 && <p className="al-second">{words.nobody}</p>}
            {table.mix.map(each => (
              <div key={each.key}>
                <p>{each.name}</p>
                <Meter share={each.share}>{each.count}</Meter>
              </div>
            ))}
            {formKey && (
              <form method="post" noValidate>
                <FormKeys formKey={formKey} />
                <input type="hidden" name="community" value={community} />
                <CheckboxGroup
                  name="sectors"
                  label={words.seek}
                  hint={words.seekHint}
                  required={false}
                  options={table.sectors.map(({ key, label }) => ({ value: key, label }))}
                  value={table.sectors.filter(({ sought }) => sought).map(({ key }) => key)}
                />
                <Button kind="outline">{words.saveSought}</Button>
              </form>
            )}
          </Stack>
        </Grid>
      </Stack>
    </Card>
  );
}
