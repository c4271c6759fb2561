import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import type { SaidHomePlan } from '../say/say-home-plan.ts';
import type { HomeWords } from '../words/home.en.ts';
import { PromiseLines } from './promise-lines.tsx';

type PromisesProps = { words: HomeWords; plan: SaidHomePlan; signed: NonNullable<SaidHomePlan['signed']> };

/** What the agency promised comes before what the reader promised; never one without the other. */
export function HomePromises({ words, plan, signed }: PromisesProps) {
  return (
    <>
      <Card title={words.agencyPromised} id="promises">
        <p className="al-second">{signed.agency.length > 0 ? words.agencyPromisedLead : words.agencyNone}</p>
        <PromiseLines lines={signed.agency} />
      </Card>
      <Card title={words.mine}>
        {signed.mine.length > 0 ? <PromiseLines lines={signed.mine} /> : <p className="al-second">{words.mineNone}</p>}
        <ButtonLink href={`${plan.here}/promises/new`} kind="outline" icon="add">
          {words.addPromise}
        </ButtonLink>
      </Card>
      {signed.family.length > 0 && (
        <Card title={words.familyPromised}>
          <PromiseLines lines={signed.family} />
        </Card>
      )}
    </>
  );
}
