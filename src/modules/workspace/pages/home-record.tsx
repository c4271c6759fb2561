import { datesOfHome } from '#modules/clocks/index.ts';
import { OwedGroups } from '#modules/clocks/parts/owed-rows.tsx';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { ChildHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { loadHome } from '../load-home.ts';
import { AdultsCard, ChildrenHere, GroupsCard, ReachCard } from '../parts/home-cards.tsx';
import { HomeToday } from '../parts/homes-table.tsx';
import { LicenseCard } from '../parts/license-card.tsx';
import { viewHome } from '../policy.ts';
import { sayHome } from '../say-home.ts';
import type { Route } from './+types/home-record';

export const loader = page(
  viewHome,
  async ask => {
    const homeId = ask.params.homeId ?? '';
    const loaded = await loadHome(ask, homeId);
    return {
      words: ask.say.group('licensing', 'record'),
      copyWords: ask.say.group('partnership-plan', 'licenseCard'),
      licensed: ask.query.get('done') === 'license',
      owed: {
        words: ask.say.group('clocks', 'owed'),
        groups: await datesOfHome(ask, homeId),
        href: `/homes/${homeId}/dates`,
      },
      groups: {
        words: ask.say.group('partnerships', 'homeGroups'),
        href: `/homes/${homeId}/support-groups`,
        rows: loaded.groups,
      },
      ...sayHome(ask, loaded),
    };
  },
  { about: params => params.homeId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function HomeRecord({ loaderData }: Route.ComponentProps) {
  const { words, today, before, holds, exceptions, owed, groups } = loaderData;
  return (
    <>
      <ChildHead
        side="caregiver"
        name={loaderData.name}
        initials={loaderData.initials}
        about={loaderData.about}
        facts={loaderData.facts}
      />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            {loaderData.licensed && <SuccessPanel title={words.licensed} />}
            <Card title={words.todayTitle}>
              <p>
                <HomeToday today={today} />
              </p>
              {loaderData.whyYes.length > 0 && (
                <MarkList>
                  {loaderData.whyYes.map(line => (
                    <MarkItem key={line} state="done">
                      {line}
                    </MarkItem>
                  ))}
                </MarkList>
              )}
              {loaderData.skills && (
                <p className="al-second">
                  {words.skills}: {loaderData.skills}
                </p>
              )}
            </Card>
            <ChildrenHere
              title={words.children}
              rows={loaderData.children}
              others={loaderData.others}
              none={words.noChildren}
            />
            <Card
              title={words.licenseTitle}
              aside={loaderData.licenseWay && <a href={loaderData.licenseWay.href}>{loaderData.licenseWay.text}</a>}
            >
              <SummaryList rows={loaderData.terms} />
              <Lines title={words.exceptions} rows={exceptions} />
              <Lines title={words.holds} rows={holds} />
              <Lines title={words.before} rows={before} />
            </Card>
            {owed.groups.length > 0 && (
              <Card title={owed.words.card} aside={<a href={owed.href}>{owed.words.all}</a>} flush>
                <OwedGroups groups={owed.groups} words={owed.words} />
              </Card>
            )}
          </Stack>
          <Stack>
            {loaderData.copy && (
              <LicenseCard copy={loaderData.copy} words={loaderData.copyWords} mayOpen={loaderData.mayOpenCopy} />
            )}
            <AdultsCard title={words.adults} adults={loaderData.adults} hidden={words.adultsHidden} />
            <GroupsCard groups={groups} />
            <ReachCard title={words.reach} reach={loaderData.reach} none={words.reachHidden} />
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}

function Lines({ title, rows }: { title: string; rows: readonly { readonly key: string; readonly text: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="al-part">
      <h3>{title}</h3>
      <ul>
        {rows.map(row => (
          <li key={row.key}>{row.text}</li>
        ))}
      </ul>
    </section>
  );
}
