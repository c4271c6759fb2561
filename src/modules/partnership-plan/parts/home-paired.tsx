import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidHomePlan } from '../say/say-home-plan.ts';
import type { HomeWords } from '../words/home.en.ts';
import { AskedCard } from './asked-card.tsx';
import { PacketCard } from './packet-card.tsx';
import { Pairs } from './pairs.tsx';

type PairedProps = { words: HomeWords; plan: SaidHomePlan; signed: NonNullable<SaidHomePlan['signed']> };

/** Both sides' promises in full, what was handed over, what was asked and proposed. */
export function HomePaired({ words, plan, signed }: PairedProps) {
  const { pairs, packet, asked } = signed;
  const ask = (
    <ButtonLink href={`${plan.here}/ask`} kind="outline" icon="edit">
      {words.ask}
    </ButtonLink>
  );
  return (
    <>
      <Card title={words.pairs} id="both-sides">
        <p className="al-second">{words.pairsLead}</p>
        <Disclosure summary={pairs.count}>
          <div className="al-pairs-narrow">
            <Pairs data={pairs.data} />
          </div>
        </Disclosure>
      </Card>
      <PacketCard words={words} data={packet} />
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
    </>
  );
}
