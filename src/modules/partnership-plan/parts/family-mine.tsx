import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import type { SaidFamilyPlan } from '../say/say-family-plan.ts';
import type { FamilyWords } from '../words/family.en.ts';
import { FamilyLines } from './family-lines.tsx';
import { PromiseLines } from './promise-lines.tsx';

/** A parent's own words in the plan, and what was promised that concerns them. */
export function FamilyMine({ words, plan }: { words: FamilyWords; plan: SaidFamilyPlan }) {
  const { lines, here, promises } = plan;
  const byKey = new Map(lines.map(line => [line.key, line]));
  return (
    <>
      <Card title={words.mine} tone="honey" id="words">
        {lines.length === 0 ? (
          <p className="al-second">{plan.mineNone}</p>
        ) : (
          <FamilyLines
            lines={lines}
            end={({ key }) =>
              byKey.get(key)?.isMine && (
                <PostButton action={here} fields={{ _key: byKey.get(key)!.formKey, word: key }} kind="quiet" size="s">
                  {words.takeBack}
                  <span className="usa-sr-only">: {byKey.get(key)!.words}</span>
                </PostButton>
              )
            }
          />
        )}
        <ButtonLink href={`${here}/words`} kind="outline" icon="edit">
          {words.add}
        </ButtonLink>
      </Card>
      <Card title={plan.promisesTitle} id="promises">
        {promises.length === 0 ? <p className="al-second">{words.promisesNone}</p> : <PromiseLines lines={promises} />}
        {plan.talks.map(talk => (
          <p key={talk.key} className="al-second">
            {talk.text}
          </p>
        ))}
      </Card>
    </>
  );
}
