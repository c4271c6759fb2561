import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedList, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, Tick } from '#web/ui/field-choices.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import type { SaidLine } from '../say-signing.ts';
import { NamePad } from './name-pad.tsx';
import { SignKeys } from './sign-keys.tsx';

export type SignCardData = {
  readonly formKey: string;
  readonly signerId: string;
  readonly versionId: string;
  /** The language of the text that is signed. */
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly as: string;
  readonly statements: readonly SaidLine[];
  readonly needsCode: boolean;
  /** Titles of the fields of somebody who signs for the signer. */
  readonly proxy: { readonly title: string; readonly right: string } | null;
  readonly after: string;
};

type Words = Parameters<typeof NamePad>[0]['words'] & {
  statements: string;
  consented: string;
  code: string;
  codeHint: string;
  proxyName: string;
  proxyRightHint: string;
  sign: string;
};

type SignCardProps = { words: Words; card: SignCardData; problems: readonly SaidProblem[]; typed: Typed };

/** Where the person signs: who and as whom, what they confirm, their name. The boxes start empty. */
export function SignCard({ words, card, problems, typed }: SignCardProps) {
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <form method="post" noValidate id="sign">
      <SignKeys formKey={card.formKey} signerId={card.signerId} />
      <input type="hidden" name="versionId" value={card.versionId} />
      <input type="hidden" name="language" value={card.language} />
      <NextCard
        title={card.title}
        what={card.as}
        actions={
          <>
            <Button size="big" icon="check">
              {words.sign}
            </Button>
            <p className="al-second">{card.after}</p>
          </>
        }
      >
        <div className="al-signhere">
          {card.proxy && (
            <>
              <p>{card.proxy.title}</p>
              <TextField
                {...field('proxyName')}
                label={words.proxyName}
                max={200}
                value={typedText(typed, 'proxyName')}
              />
              <TextField
                {...field('proxyRight')}
                label={card.proxy.right}
                hint={words.proxyRightHint}
                max={200}
                value={typedText(typed, 'proxyRight')}
              />
            </>
          )}
          <CheckboxGroup
            {...field('statements')}
            label={words.statements}
            options={card.statements.map(line => ({
              value: String(line.place),
              label: <span lang={line.lang}>{line.words}</span>,
            }))}
            value={typedList(typed, 'statements')}
          />
          <Tick {...field('consented')} checked={typedText(typed, 'consented') === 'yes'}>
            {words.consented}
          </Tick>
          <NamePad
            words={words}
            typedName={typedText(typed, 'typedName')}
            drawing={typedText(typed, 'drawing')}
            nameProblem={problemAt(problems, 'typedName')}
            drawingProblem={problemAt(problems, 'drawing')}
          />
          {card.needsCode && (
            <TextField
              {...field('code')}
              label={words.code}
              hint={words.codeHint}
              width="s"
              max={10}
              inputMode="numeric"
              autoComplete="off"
            />
          )}
        </div>
      </NextCard>
    </form>
  );
}
