import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';

type Line = { readonly key: string; readonly text: string; readonly note: string | null };
export type PacketData = {
  readonly notKnown: readonly Line[];
  readonly open: readonly (Line & { readonly promised: string | null })[];
  readonly givenTitle: string | null;
  readonly given: readonly Line[];
  readonly others: readonly (Line & { readonly state: 'done' | 'open' | 'unknown' })[];
};

type PacketProps = {
  words: { packet: string; notKnown: string; notKnownText: string; stillOpen: string; steps: string };
  data: PacketData;
};

/** What the caregivers were given: what is not known is named first, never hidden among what was given. */
export function PacketCard({ words, data }: PacketProps) {
  return (
    <Card title={words.packet} id="packet">
      {data.notKnown.length > 0 && (
        <div className="al-part">
          <h3>{words.notKnown}</h3>
          <p className="al-second">{words.notKnownText}</p>
          <MarkList>
            {data.notKnown.map(line => (
              <MarkItem key={line.key} state="unknown">
                <StepText text={line.text} note={line.note} />
              </MarkItem>
            ))}
          </MarkList>
        </div>
      )}
      {data.open.length > 0 && (
        <div className="al-part">
          <h3>{words.stillOpen}</h3>
          <MarkList>
            {data.open.map(({ promised, ...line }) => (
              <MarkItem key={line.key} state={promised ? 'doing' : 'open'}>
                <StepText text={line.text} note={line.note} />
                {promised && <span className="al-line al-small">{promised}</span>}
              </MarkItem>
            ))}
          </MarkList>
        </div>
      )}
      {data.givenTitle && (
        <Disclosure summary={data.givenTitle}>
          <MarkList>
            {data.given.map(line => (
              <MarkItem key={line.key} state="done">
                <StepText text={line.text} note={line.note} />
              </MarkItem>
            ))}
          </MarkList>
        </Disclosure>
      )}
      {data.others.length > 0 && (
        <Disclosure summary={words.steps}>
          <MarkList>
            {data.others.map(({ state, ...line }) => (
              <MarkItem key={line.key} state={state}>
                <StepText text={line.text} note={line.note} />
              </MarkItem>
            ))}
          </MarkList>
        </Disclosure>
      )}
    </Card>
  );
}

function StepText({ text, note }: Omit<Line, 'key'>) {
  return (
    <>
      {text}
      {note && (
        <span className="al-line al-small" dir="auto">
          {note}
        </span>
      )}
    </>
  );
}
