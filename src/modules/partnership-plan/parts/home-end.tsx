import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { PersonLine, PersonList } from '#web/ui/person-line.tsx';
import { WhoCanSee } from '#web/ui/who-can-see.tsx';
import type { SaidHomePlan } from '../say/say-home-plan.ts';
import type { MoveLines } from '../say/say-home-words.ts';
import type { HomeWords } from '../words/home.en.ts';
import { BoxLines } from './box-lines.tsx';

/** What one home passes on to the next, papers to save, who sees this, and whom to call. */
export function HomeEnd({ words, plan }: { words: HomeWords; plan: SaidHomePlan }) {
  const { signed, before, here, letter } = plan;
  return (
    <>
      {(before || signed) && (
        <Card title={<bdi>{plan.moveTitle}</bdi>} id="move">
          <p className="al-second">{words.moveText}</p>
          {before && (
            <Disclosure summary={words.moveHere} open>
              <Move words={words} move={before} />
            </Disclosure>
          )}
          {signed?.move && (
            <div className="al-part">
              <h3>{words.moveYours}</h3>
              <Move words={words} move={signed.move} />
            </div>
          )}
          {signed && (
            <Actions>
              <ButtonLink href={`${here}/move`} kind="outline">
                {signed.move ? words.moveChange : words.moveGo}
              </ButtonLink>
              <ButtonLink href={`${here}/steps`} kind="outline">
                {words.stepsGo}
              </ButtonLink>
            </Actions>
          )}
        </Card>
      )}
      {signed && (
        <Card title={words.papers} id="papers">
          <div className="al-links">
            {signed.read && <a href={signed.read}>{words.readWhole}</a>}
            {signed.copy && (
              <a href={signed.copy} download>
                {signed.isSigned ? words.signedCopy : words.paperCopy}
              </a>
            )}
            {letter ? (
              <a href={letter.href} download aria-label={letter.label}>
                {words.letter}
              </a>
            ) : (
              <p className="al-second">{plan.noLetter}</p>
            )}
          </div>
        </Card>
      )}
      <WhoCanSee title={words.sees}>
        {plan.sees.map(line => (
          <p key={line}>{line}</p>
        ))}
      </WhoCanSee>
      <CallList words={words} rows={plan.call} />
    </>
  );
}

const Move = ({ words, move }: { words: HomeWords; move: MoveLines }) => (
  <>
    <BoxLines lines={move.lines} none={words.pageEmpty} />
    {move.signed && <p className="al-second">{move.signed}</p>}
  </>
);

type CallWords = Pick<HomeWords, 'call2' | 'danger' | 'notRight'>;

/** Whom to call, with the number in words: some call from another telephone. */
export function CallList({ words, rows }: { words: CallWords; rows: SaidHomePlan['call'] }) {
  return (
    <Card title={words.call2}>
      <PersonList>
        {rows.map(({ key, number, role, ...row }) => (
          <PersonLine
            key={key}
            side="agency"
            role={
              <>
                {role}
                {number && <span className="al-line">{number}</span>}
              </>
            }
            {...row}
          />
        ))}
      </PersonList>
      <p>
        <b>{words.danger}</b>
      </p>
      <p>
        <a href="/help">{words.notRight}</a>
      </p>
    </Card>
  );
}
