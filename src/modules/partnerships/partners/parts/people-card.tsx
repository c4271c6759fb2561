import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Person = {
  readonly key: string;
  readonly name: string;
  readonly rank: string;
  readonly about: string;
  readonly reach: string;
  readonly leaving: string;
  readonly href: string | null;
};
type Side = {
  readonly key: string;
  readonly title: string;
  readonly people: readonly Person[];
  readonly gaps: readonly { readonly key: string; readonly text: string }[];
};
type PeopleCardProps = {
  words: { readonly people: string; readonly missing: string; readonly noPeople: string; readonly addPerson: string };
  sides: readonly Side[];
  /** Where somebody is added; null for those who may not. */
  add: string | null;
};

/** Who speaks for a partnership, the agency's side beside the partner's, and which levels nobody fills. */
export function PeopleCard({ words, sides, add }: PeopleCardProps) {
  return (
    <Card title={words.people}>
      <Stack tight>
        <Grid kind="halves">
          {sides.map(side => (
            <section key={side.key} aria-labelledby={`side-${side.key}`}>
              <h3 id={`side-${side.key}`}>{side.title}</h3>
              {side.people.length === 0 && <p className="al-second">{words.noPeople}</p>}
              <MiniList>
                {side.people.map(person => (
                  <MiniRow
                    key={person.key}
                    level={4}
                    start={null}
                    title={person.name}
                    {...(person.href && { href: person.href })}
                    end={person.leaving && <StateTag state="soon">{person.leaving}</StateTag>}
                  >
                    <p>{[person.rank, person.about].filter(Boolean).join(' · ')}</p>
                    {person.reach && <p>{person.reach}</p>}
                  </MiniRow>
                ))}
              </MiniList>
              {side.gaps.length > 0 && (
                <Actions>
                  <span>{words.missing}</span>
                  {side.gaps.map(gap => (
                    <StateTag key={gap.key} state="open">
                      {gap.text}
                    </StateTag>
                  ))}
                </Actions>
              )}
            </section>
          ))}
        </Grid>
        {add && (
          <Actions>
            <ButtonLink href={add} kind="outline" icon="add">
              {words.addPerson}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Card>
  );
}
