import { Card } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Quote } from '#web/ui/quote.tsx';

type InWordsProps = {
  readonly words: {
    readonly childWords: string;
    readonly strengths: string;
    readonly family: string;
    readonly culture: string;
  };
  readonly said: {
    readonly childWords: string | null;
    readonly strengths: string | null;
    readonly familyHistory: string | null;
    readonly culture: string | null;
  };
};

/** The child's own words as a quote of their own, and then what others wrote. Nothing is drawn where nothing was said. */
export function InWords({ words, said }: InWordsProps) {
  const told = [
    { title: words.strengths, text: said.strengths },
    { title: words.family, text: said.familyHistory },
    { title: words.culture, text: said.culture },
  ].filter(({ text }) => text !== null);
  return (
    <>
      {said.childWords && (
        <Card title={words.childWords} tone="honey">
          <Quote>{said.childWords}</Quote>
        </Card>
      )}
      {told.map(({ title, text }) => (
        <Card key={title} title={title}>
          <Stack tight>
            {text!.split('\n').map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never change their places
              <p key={at}>{line}</p>
            ))}
          </Stack>
        </Card>
      ))}
    </>
  );
}
