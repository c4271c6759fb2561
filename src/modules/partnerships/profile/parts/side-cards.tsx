import type { ReactNode } from 'react';
import { fillWords } from '#kernel/fill-words.ts';
import { Alert } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { Note } from '#web/ui/note.tsx';
import { EndButton } from './end-button.tsx';
import type { CardProps } from './keeping.ts';

/** What stands at the side of a profile: expectations, what is built, gains, places, money, other tables, notes. */
export function SideCards(props: CardProps & { here: string }) {
  const { words, profile, forms, here } = props;
  const add = (part: string): ReactNode =>
    forms && (
      <Actions>
        <ButtonLink kind="outline" size="s" icon="add" href={`${forms}/${part}`}>
          {words.add}
        </ButtonLink>
      </Actions>
    );
  return (
    <Stack>
      <Card title={words.expectations}>
        <Stack tight>
          <p>{profile.sheet?.text ?? words.noSheet}</p>
          {profile.warnings.length > 0 && (
            <Alert kind="soon" title={words.warnTitle}>
              <ul className="usa-list">
                {profile.warnings.map(each => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </Alert>
          )}
          <a href={`${here}/expectations`}>{words.toSheet}</a>
        </Stack>
      </Card>
      <Card title={words.infrastructure}>
        <MarkList>
          {profile.built.map(each => (
            <MarkItem key={each.key} state={each.there ? 'done' : 'open'} title={each.label}>
              {each.words ?? (each.there ? words.infraHere : words.infraMissing)}{' '}
              {forms && each.line && (
                <a
                  href={`${forms}/line?line=${each.line}`}
                  aria-label={`${each.there ? words.change : words.write}: ${each.label}`}
                >
                  {each.there ? words.change : words.write}
                </a>
              )}
            </MarkItem>
          ))}
        </MarkList>
      </Card>
      <Card title={words.funding}>
        <Stack tight>
          {profile.funding.length === 0 ? (
            <p className="al-second">{words.noFunding}</p>
          ) : (
            <Listed {...props} kind="funding" rows={profile.funding} />
          )}
          {add('funding')}
        </Stack>
      </Card>
      <Card title={words.more}>
        <Stack tight>
          <Disclosure summary={words.benefits}>
            <Stack tight>
              <p className="al-second">{words.benefitsText}</p>
              {profile.benefits.map(each => (
                <div key={each.line}>
                  <p>
                    <b>{each.label}</b>
                  </p>
                  <p>
                    {each.value ?? words.notSaid}{' '}
                    {forms && (
                      <a href={`${forms}/line?line=${each.line}`} aria-label={`${words.change}: ${each.label}`}>
                        {words.change}
                      </a>
                    )}
                  </p>
                </div>
              ))}
            </Stack>
          </Disclosure>
          <Disclosure summary={words.places}>
            <Stack tight>
              {profile.places.length === 0 && <p className="al-second">{words.noPlaces}</p>}
              {profile.places.map(place => (
                <div key={place.key}>
                  <p>{place.text}</p>
                  <p className="al-second">{place.note}</p>
                </div>
              ))}
              <a href="/offices/schedule">{words.placesLink}</a>
            </Stack>
          </Disclosure>
          <Disclosure summary={words.coalitions}>
            <Stack tight>
              {profile.seats.length === 0 ? (
                <p className="al-second">{words.noCoalitions}</p>
              ) : (
                <>
                  <Listed
                    {...props}
                    kind="seat"
                    rows={profile.seats.map(({ key, text }) => ({ key, title: text, text: '' }))}
                  />
                  <ul className="usa-list">
                    {[...profile.load, ...profile.overlaps].map(each => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                </>
              )}
              {add('coalition')}
            </Stack>
          </Disclosure>
        </Stack>
      </Card>
      {profile.notes && (
        <Card title={words.notes} tone="sunken">
          <Stack tight>
            <p className="al-second">{words.notesText}</p>
            {profile.notes.length === 0 && <p>{words.noNotes}</p>}
            {profile.notes.map(note => (
              <Note key={note.key} title={note.by} meta={null}>
                {note.words}
              </Note>
            ))}
            {add('note')}
          </Stack>
        </Card>
      )}
    </Stack>
  );
}

type ListedProps = CardProps & { kind: string; rows: readonly { key: string; title: string; text: string }[] };

/** Entries that can end. */
function Listed({ words, forms, formKey, kind, rows }: ListedProps) {
  return (
    <MiniList>
      {rows.map(row => (
        <MiniRow
          key={row.key}
          start={null}
          title={row.title}
          end={
            forms && (
              <EndButton
                formKey={formKey}
                act="end"
                kind={kind}
                id={row.key}
                label={fillWords(words.endsLabel, { what: row.title })}
              >
                {words.ends}
              </EndButton>
            )
          }
        >
          {row.text}
        </MiniRow>
      ))}
    </MiniList>
  );
}
