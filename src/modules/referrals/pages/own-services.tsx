import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { loadServices } from '../family/load-services.ts';
import { FamilyServicesPage } from '../parts/family-services.tsx';
import { viewOwnServices } from '../policy.ts';
import type { Route } from './+types/own-services';

export const loader = page(viewOwnServices, async ask => {
  const shown = await loadServices(ask, ask.who.personId ?? notThere(), true);
  return { shown, title: shown.words.ownTitle, lead: shown.words.ownLead };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.shown.words.tab }];

export default function OwnServices({ loaderData }: Route.ComponentProps) {
  return <FamilyServicesPage {...loaderData} />;
}
