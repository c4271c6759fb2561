import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { partnerWords } from '../words.partners.en.ts';

type GapCardProps = {
  words: typeof partnerWords.prospects;
  gaps: {
    readonly term: string;
    readonly terms: SelectOption[];
    readonly wishes: readonly { readonly key: string; readonly text: string; readonly count: string }[];
    readonly found:
      | readonly { readonly key: string; readonly name: string; readonly services: string; readonly add: string }[]
      | null;
  };
  community: string;
  mayKeep: boolean;
};

/** What families looked for in vain, and who offers a kind of service here and is no partner yet. */
export function GapCard({ words, gaps, community, mayKeep }: GapCardProps) {
  return (
    <Card title={words.gaps}>
      <Stack tight>
        <p>{words.gapsText}</p>
        {gaps.wishes.length > 0 && (
          <>
            <h3>{words.wishes}</h3>
            <MiniList>
              {gaps.wishes.map(wish => (
                <MiniRow key={wish.key} level={4} start={null} title={wish.text} end={wish.count} />
              ))}
            </MiniList>
          </>
        )}
        <form className="al-filter" method="get" noValidate>
          {community !== '' && <input type="hidden" name="community" value={community} />}
          <Select
            name="term"
            label={words.term}
            required={false}
            empty={words.chooseTerm}
            options={gaps.terms}
            value={gaps.term}
          />
          <Button kind="outline">{words.suggest}</Button>
        </form>
        {gaps.found?.length === 0 && <Empty title={words.noSuggestion}>{words.noSuggestionText}</Empty>}
        {gaps.found && gaps.found.length > 0 && (
          <MiniList>
            {gaps.found.map(each => (
              <MiniRow
                key={each.key}
                start={null}
                title={each.name}
                end={
                  mayKeep && (
                    <a href={each.add}>
                      {words.noteOne}
                      <span className="usa-sr-only"> {each.name}</span>
                    </a>
                  )
                }
              >
                {each.services}
              </MiniRow>
            ))}
          </MiniList>
        )}
      </Stack>
    </Card>
  );
}
