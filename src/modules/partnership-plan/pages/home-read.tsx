import { signingOf } from '#modules/agreements/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { homeForm, mySignerId, planToLiveOn } from '../load/load-home-form.ts';
import { ReadPaper } from '../parts/read-paper.tsx';
import { viewHomePlan } from '../policy.ts';
import { sayReadPaper } from '../say/say-read-paper.ts';
import type { Route } from './+types/home-read';

/** The whole plan as it stands, to be read again at any time. */
export const loader = page(
  viewHomePlan,
  async ask => {
    const { say } = ask;
    const { childId, name, back } = await homeForm(ask, ask.params.childId);
    const plan = await planToLiveOn(ask, childId);
    const signing = (await signingOf(ask.tx, await mySignerId(ask, plan.id))) ?? notThere();
    const said = sayReadPaper(ask, signing, ask.query, `${back}/read`);
    const { metaTitle, againText } = say.group('partnership-plan', 'homePlan');
    return {
      metaTitle,
      ...said,
      other: said.other ?? null,
      title: said.title ?? say('partnership-plan', 'homePlan.title', { name }),
      notYet: { title: say('partnership-plan', 'familyPlan.notYetTitle'), text: againText },
      back: { href: back, label: say('partnership-plan', 'homeForms.back') },
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

export default function HomeRead({ loaderData }: Route.ComponentProps) {
  return <ReadPaper data={loaderData} />;
}
