import { fillWords } from '#kernel/fill-words.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { loadServices } from '../family/load-services.ts';
import { FamilyServicesPage } from '../parts/family-services.tsx';
import { viewChildServices } from '../policy.ts';
import type { Route } from './+types/child-services';

export const loader = page(
  viewChildServices,
  async ask => {
    const childId = ask.params.childId ?? '';
    const child = await personById(ask.tx, childId);
    if (!child || !(await opensNeedsOf(ask.tx, childId))) return notThere();
    const shown = await loadServices(ask, childId, false);
    const name = child.first_name;
    return {
      shown,
      title: fillWords(shown.words.childTitle, { name }),
      lead: fillWords(shown.words.childLead, { name }),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.shown.words.tab }];

export default function ChildServices({ loaderData }: Route.ComponentProps) {
  return <FamilyServicesPage {...loaderData} />;
}
