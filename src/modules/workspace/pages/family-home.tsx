import { nextHearingForMe } from '#modules/court/index.ts';
import { loadPartnerHome } from '#modules/partnerships/index.ts';
import { hasWayHome } from '#modules/permanency/index.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Avatar } from '#web/ui/avatar.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { loadFamilyHome } from '../load-family-home.ts';
import { AfterThat } from '../parts/after-that.tsx';
import { CallCard } from '../parts/call-card.tsx';
import { ChildrenWithMe } from '../parts/children-with-me.tsx';
import { FamilyPlans } from '../parts/family-plans.tsx';
import { HearingCard } from '../parts/hearing-card.tsx';
import { NextForMe } from '../parts/next-for-me.tsx';
import { PartnerCards } from '../parts/partner-cards.tsx';
import { viewFamilyHome } from '../policy.ts';
import { sayFamilyHome } from '../say-family-home.ts';
import { sayGreeting } from '../say-greeting.ts';
import type { Route } from './+types/family-home';

/** Who has family time, and is invited to meetings. */
const TOGETHER: readonly string[] = ['caregiver', 'kin', 'parent', 'youth'];

export const loader = page(viewFamilyHome, async ask => ({
  words: ask.say.group('workspace', 'home'),
  greeting: sayGreeting(ask),
  done: ask.query.get('done') === 'task-completed',
  hearing: ask.who.kind === 'partner' ? null : await nextHearingForMe(ask),
  partner: ask.who.kind === 'partner' ? await loadPartnerHome(ask) : null,
  partnerWords: ask.say.group('measures', 'ownGoals'),
  together: TOGETHER.includes(ask.who.kind),
  team: ask.say.group('workspace', 'around').own,
  wayHome: ask.who.kind === 'parent' && (await hasWayHome(ask.tx)) ? ask.say.group('permanency', 'wayHome') : null,
  ownServices: ask.who.kind === 'parent' || ask.who.kind === 'youth',
  ...sayFamilyHome(ask, await loadFamilyHome(ask)),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function FamilyHome({ loaderData }: Route.ComponentProps) {
  const { words, next, tiles, others, dates } = loaderData;
  return (
    <>
      <PageHead title={loaderData.greeting} lead={loaderData.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={words.done} />}
          {loaderData.partner && <PartnerCards partner={loaderData.partner} words={loaderData.partnerWords} />}
          {next && <NextForMe next={next} doneWord={words.markDone} />}
          <FamilyPlans title={loaderData.familyTitle} cards={loaderData.family} />
          {tiles.length > 0 && <ChildrenWithMe title={words.myChildren} cardWord={words.card} tiles={tiles} />}
          {loaderData.hearing && <HearingCard next={loaderData.hearing} />}
          <AfterThat title={loaderData.afterTitle} rows={loaderData.after} doneWord={words.markDone} />
          {others.length > 0 && (
            <Card title={loaderData.othersTitle}>
              <MiniList>
                {others.map(child => (
                  <MiniRow
                    key={child.key}
                    start={<Avatar side="child" initials={child.initials} />}
                    title={<PersonName>{child.title}</PersonName>}
                    href={child.href}
                  >
                    {child.text}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
          {dates.length > 0 && (
            <Card title={words.dates}>
              <MiniList>
                {dates.map(date => (
                  <MiniRow key={date.key} start={<DateLeaf {...date.leaf} />} title={date.title}>
                    {date.text}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
          {loaderData.together && (
            <Card title={words.together}>
              <Stack tight>
                <p>{words.togetherText}</p>
                <Actions>
                  <ButtonLink href="/home/calendar" kind="outline">
                    {words.calendarGo}
                  </ButtonLink>
                  <ButtonLink href="/home/family-time" kind="outline">
                    {words.familyTimeGo}
                  </ButtonLink>
                  <ButtonLink href="/home/meetings" kind="outline">
                    {words.meetingsGo}
                  </ButtonLink>
                </Actions>
              </Stack>
            </Card>
          )}
          {loaderData.together && (
            <Card title={loaderData.team.ownTitle}>
              <Stack tight>
                <p>{loaderData.team.cardText}</p>
                <ButtonLink href="/home/team" kind="outline">
                  {loaderData.team.cardGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {loaderData.wayHome && (
            <Card title={loaderData.wayHome.title}>
              <Stack tight>
                <p>{loaderData.wayHome.lead}</p>
                <ButtonLink href="/home/way-home" kind="outline">
                  {loaderData.wayHome.go}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {loaderData.ownServices && (
            <Card title={words.services}>
              <Stack tight>
                <p>{words.servicesText}</p>
                <ButtonLink href="/home/services" kind="outline">
                  {words.servicesGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {loaderData.ownServices && (
            <Card title={words.casePlan}>
              <Stack tight>
                <p>{words.casePlanText}</p>
                <ButtonLink href="/home/case-plan" kind="outline">
                  {words.casePlanGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          {loaderData.welcome && (
            <Card title={words.welcome}>
              <p>{words.welcomeText}</p>
            </Card>
          )}
          <CallCard
            title={words.whoToCall}
            rows={loaderData.call}
            danger={words.danger}
            help={loaderData.help ? { href: '/help', label: words.notRight } : undefined}
          />
        </Stack>
      </Wrap>
    </>
  );
}
