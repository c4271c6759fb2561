import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { CardProps } from './keeping.ts';

/** How both sides work, aspect by aspect, and the way of a referral on each side. `open`: to be read at once, as on paper. */
export function CrosswalkCard({ words, profile, forms, name, open }: CardProps & { name: string; open?: boolean }) {
  const cell = (value: string | null, aspect: string, label: string, side: 'agency' | 'partner') => (
    <>
      {value ?? <span className="al-second">{words.notSaid}</span>}{' '}
      {forms && (
        <a
          className="al-noprint"
          href={`${forms}/line?line=${aspect}&side=${side}`}
          aria-label={`${value === null ? words.write : words.change}: ${label}, ${side === 'agency' ? words.agency : name}`}
        >
          {value === null ? words.write : words.change}
        </a>
      )}
    </>
  );
  return (
    <Card title={words.crosswalk} id="crosswalk">
      <Stack tight>
        <p className="al-second">{words.crosswalkText}</p>
        <Disclosure summary={profile.compared} open={open || profile.crosswalk.some(row => row.standing === 'differs')}>
          <Stack tight>
            <Table
              caption={words.crosswalk}
              hideCaption
              head={[
                { key: 'aspect', label: words.aspect },
                { key: 'agency', label: words.agency },
                { key: 'partner', label: name },
                { key: 'standing', label: words.standing },
              ]}
              rows={profile.crosswalk.map(row => ({
                key: row.key,
                cells: {
                  aspect: row.label,
                  agency: cell(row.agency, row.key, row.label, 'agency'),
                  partner: cell(row.partner, row.key, row.label, 'partner'),
                  standing: (
                    <StateTag
                      state={row.standing === 'differs' ? 'talk' : row.standing === 'same' ? 'ok' : 'cannot-tell'}
                    >
                      {row.said}
                    </StateTag>
                  ),
                },
              }))}
            />
            {profile.paths.length > 0 && (
              <>
                <h3>{words.path}</h3>
                <Grid kind="halves">
                  {profile.paths.map(path => (
                    <div key={path.side}>
                      <h4>{path.label}</h4>
                      <ol className="usa-list">
                        {path.steps.map(step => (
                          <li key={step}>{step}</li>
                        ))}
                      </ol>
                    </div>
                  ))}
                </Grid>
              </>
            )}
          </Stack>
        </Disclosure>
      </Stack>
    </Card>
  );
}
