import { myAccessTo } from '#modules/access/index.ts';
import { schoolOf } from '#modules/education/index.ts';
import { coverageOf, criticalCardOf, sayMustKnow } from '#modules/health/index.ts';
import { MustKnow } from '#modules/health/parts/must-know.tsx';
import { homePlanPath } from '#modules/partnership-plan/index.ts';
import { personById, topicsOpenFor } from '#modules/people/index.ts';
import { placesNow } from '#modules/placement/index.ts';
import { agreedWith } from '#modules/visits/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Alert } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { ChildHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { viewFamilyChild } from '../policy.ts';
import { sayFamilyChild } from '../say-family-child.ts';
import { whoToCall } from '../store.ts';
import type { Route } from './+types/family-child';

export const loader = page(
  viewFamilyChild,
  async ask => {
    const { tx, say, language, who } = ask;
    const childId = ask.params.childId ?? '';
    const day = ask.today.toString();
    const me = who.personId ? [{ personId: who.personId, name: who.name }] : [];
    const [person, open, places, card, coverage, school, call, access] = await Promise.all([
      personById(tx, childId),
      topicsOpenFor(tx, childId, ['health', 'education', 'placement', 'plan', 'court', 'referral']),
      placesNow(tx, [childId], language),
      criticalCardOf(tx, childId, day, me),
      coverageOf(tx, childId, day),
      schoolOf(tx, childId, day),
      whoToCall(tx, [childId]),
      myAccessTo(tx, childId),
    ]);
    if (!person || !open.has('placement')) return notThere();
    const caregiver = who.kind === 'caregiver' || who.kind === 'kin';
    const mustKnow = open.has('health')
      ? sayMustKnow(
          ask,
          { ...card, readers: caregiver ? card.readers : [] },
          { firstName: person.first_name, call, ...(caregiver && { href: `/home/children/${childId}/card` }) },
        )
      : null;
    return {
      words: say.group('workspace', 'familyChild'),
      mustKnow,
      plan:
        caregiver && open.has('plan')
          ? { href: homePlanPath(childId), text: say('workspace', 'familyChild.planText', { name: person.first_name }) }
          : null,
      court:
        who.kind === 'court' && open.has('court')
          ? {
              href: `/home/children/${childId}/court`,
              text: say('workspace', 'familyChild.courtText', { name: person.first_name }),
            }
          : null,
      help:
        caregiver && open.has('referral')
          ? {
              href: `/home/children/${childId}/services`,
              text: say('workspace', 'familyChild.helpText', { name: person.first_name }),
            }
          : null,
      agreed:
        caregiver && (await agreedWith(tx, childId)).length > 0
          ? {
              href: `/home/children/${childId}/agreed`,
              label: say('visits', 'agreedPage.all'),
              go: say('visits', 'agreedPage.go'),
            }
          : null,
      team: caregiver && open.has('plan') ? say.group('workspace', 'around').own : null,
      casePlan: caregiver && open.has('plan') ? `/home/children/${childId}/case-plan` : null,
      papers: caregiver ? `/home/children/${childId}/documents` : null,
      ...sayFamilyChild(ask, {
        person,
        place: places.get(childId),
        access,
        coverage: open.has('health') ? coverage : null,
        school: open.has('education') ? (school ?? 'unknown') : null,
        call,
      }),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function FamilyChild({ loaderData }: Route.ComponentProps) {
  const { words, mustKnow, plan, court, help, casePlan, papers, until } = loaderData;
  return (
    <>
      <ChildHead
        name={loaderData.name}
        initials={loaderData.initials}
        about={loaderData.about}
        facts={loaderData.facts}
      />
      <Wrap body>
        <Stack>
          {until && <Alert kind="info">{until}</Alert>}
          {mustKnow && <MustKnow card={mustKnow} />}
          {plan && (
            <Card title={words.plan}>
              <Stack tight>
                <p>{plan.text}</p>
                <ButtonLink href={plan.href} kind="outline">
                  {words.planGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {help && (
            <Card title={words.help}>
              <Stack tight>
                <p>{help.text}</p>
                <ButtonLink href={help.href} kind="outline">
                  {words.helpGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {loaderData.agreed && (
            <Card title={loaderData.agreed.label}>
              <ButtonLink href={loaderData.agreed.href} kind="outline">
                {loaderData.agreed.go}
              </ButtonLink>
            </Card>
          )}
          {loaderData.team && (
            <Card title={loaderData.team.card}>
              <Stack tight>
                <p>{loaderData.team.cardText}</p>
                <ButtonLink href="/home/team" kind="outline">
                  {loaderData.team.cardGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {casePlan && (
            <Card title={words.casePlan}>
              <Stack tight>
                <p>{words.casePlanText}</p>
                <ButtonLink href={casePlan} kind="outline">
                  {words.casePlanGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {court && (
            <Card title={words.court}>
              <Stack tight>
                <p>{court.text}</p>
                <ButtonLink href={court.href} icon="account_balance">
                  {words.courtGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {loaderData.rows.length > 0 && (
            <Card title={words.more}>
              <SummaryList rows={loaderData.rows} />
            </Card>
          )}
          {papers && (
            <Card title={words.papers}>
              <Stack tight>
                <p>{words.papersText}</p>
                <ButtonLink href={papers} kind="outline" icon="upload_file">
                  {words.addPaper}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          <p>
            <b>{words.danger}</b>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
