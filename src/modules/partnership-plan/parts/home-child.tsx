import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { SaidHomePlan } from '../say/say-home-plan.ts';
import type { HomeWords } from '../words/home.en.ts';
import { BoxLines } from './box-lines.tsx';
import { FamilyLines } from './family-lines.tsx';

/** The child and those who belong to them: the family's words, the child's own page, ordinary days. */
export function HomeChild({ words, plan }: { words: HomeWords; plan: SaidHomePlan }) {
  const { family, page, decide, here } = plan;
  return (
    <>
      <Card title={words.family} id="family">
        {family.length === 0 ? <p className="al-second">{words.familyNone}</p> : <FamilyLines lines={family} />}
        {plan.familyUnseen && (
          <PostButton action={here} fields={{ _key: plan.seenKey, do: 'seen' }} kind="outline" icon="check">
            {words.seen}
          </PostButton>
        )}
      </Card>
      <Card title={<bdi>{page.title}</bdi>} tone="honey" id="page">
        <p className="al-second">{page.lead}</p>
        <BoxLines lines={page.lines} none={words.pageEmpty} />
      </Card>
      <Card title={words.decide} id="decide">
        <p>{words.decideText}</p>
        {decide.length === 0 ? (
          <p className="al-second">{words.decideNone}</p>
        ) : (
          <MiniList>
            {decide.map(one => (
              <MiniRow
                key={one.key}
                start={<Icon name="check_circle" />}
                title={
                  <span dir="auto" lang={one.lang}>
                    {one.words}
                  </span>
                }
              >
                {`${one.label} · ${one.day}`}
              </MiniRow>
            ))}
          </MiniList>
        )}
        <ButtonLink href={`${here}/activities`} kind="outline">
          {words.decideGo}
        </ButtonLink>
      </Card>
    </>
  );
}
