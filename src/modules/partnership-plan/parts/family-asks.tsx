import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { SaidFamilyPlan } from '../say/say-family-plan.ts';
import type { FamilyWords } from '../words/family.en.ts';
import { AskedCard } from './asked-card.tsx';

/** What a parent asked, the papers that are theirs, and how the working together goes. */
export function FamilyAsks({ words, plan }: { words: FamilyWords; plan: SaidFamilyPlan }) {
  const { asked, papers, here, check } = plan;
  const ask = (
    <ButtonLink href={`${here}/ask`} kind="outline" icon="chat">
      {words.ask}
    </ButtonLink>
  );
  return (
    <>
      {asked.length > 0 ? (
        <>
          <AskedCard id="asked" title={words.questions} rows={asked} />
          <div>{ask}</div>
        </>
      ) : (
        <Card title={words.questions} id="asked">
          <p className="al-second">{words.questionsNone}</p>
          {ask}
        </Card>
      )}
      {papers.length > 0 && (
        <Card title={words.papers} id="papers">
          <MiniList>
            {papers.map(paper => (
              <MiniRow
                key={paper.key}
                start={<Icon name="file_present" />}
                title={paper.title}
                href={paper.href}
                end={paper.isNew && <StateTag state="info">{words.paperNew}</StateTag>}
              >
                {paper.text}
              </MiniRow>
            ))}
          </MiniList>
        </Card>
      )}
      {check && (
        <Card title={words.check}>
          <p>{words.checkText}</p>
          <ButtonLink href={check} kind="outline">
            {words.checkGo}
          </ButtonLink>
        </Card>
      )}
    </>
  );
}
