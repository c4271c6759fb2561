import { typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary, type SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { LinkOnce } from '#web/ui/link-once.tsx';
import type { words as en } from '../words.en.ts';

/** What a form about links answers with: drawn at once, because a link can be read this one time only. */
export type LinksAnswer = {
  readonly problems: readonly SaidProblem[];
  readonly ended: boolean;
  readonly shown: { readonly link: string; readonly sent: boolean; readonly until: string } | null;
};

type AnswerLinksProps = {
  words: typeof en.link;
  ways: readonly { value: string; label: string; hint?: string }[];
  living: readonly { key: string; text: string }[];
  /** Of a meeting somebody says whether its place may be shown; of family time the order knows. */
  asksPlace: boolean;
  answer: LinksAnswer | undefined;
};

/** Making, sending and ending links by which whoever is invited answers. */
export function AnswerLinks({ words, ways, living, asksPlace, answer }: AnswerLinksProps) {
  const problems = answer?.problems ?? [];
  const shown = answer?.shown;
  return (
    <Stack>
      <ErrorSummary problems={problems} />
      {answer?.ended && <SuccessPanel title={words.ended} />}
      {shown && (
        <LinkOnce
          sent={shown.sent ? words.sent : words.handOn}
          title={words.once}
          words={words}
          link={shown.link}
          until={shown.until}
        />
      )}
      <Card title={words.title}>
        <Stack tight>
          <p>{words.lead}</p>
          <p className="al-limit">{words.shows}</p>
        </Stack>
        {ways.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <form method="post" noValidate>
            <RadioGroup
              name="way"
              label={words.who}
              hint={words.whoHint}
              value={typedText({}, 'way')}
              options={[...ways]}
              problem={problems.find(({ at }) => at === 'way')?.message}
            />
            {asksPlace && (
              <Tick name="showsPlace" required={false} hint={words.showsPlaceHint}>
                {words.showsPlace}
              </Tick>
            )}
            <Stack tight>
              <p className="al-limit">{words.makeText}</p>
              <Actions>
                <Button>{words.make}</Button>
              </Actions>
            </Stack>
          </form>
        )}
      </Card>
      <Card title={words.standing}>
        {living.length === 0 && <p>{words.none}</p>}
        {living.map(({ key, text }) => (
          <form method="post" key={key}>
            <input type="hidden" name="end" value={key} />
            <p>{text}</p>
            <Actions>
              <Button kind="outline" size="s">
                {words.end}
              </Button>
            </Actions>
          </form>
        ))}
      </Card>
    </Stack>
  );
}
