import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { giveAssessments, viewAssessments } from '../../policy.ts';
import { LevelTable } from '../parts/level-table.tsx';
import { type Profile, profileOf } from '../profile.ts';
import { sayChoices, sayItem } from '../say-instrument.ts';
import { opensAssessmentsOf } from '../store/given.ts';
import type { Route } from './+types/profile';

export const loader = page(
  viewAssessments,
  async ask => {
    const { say, language, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'assessments');
    if (!(await opensAssessmentsOf(ask.tx, childId))) return notThere();
    const profile = await profileOf(ask.tx, childId);
    const words = say.group('assessments', 'profile');
    return {
      frame,
      here: `/children/${childId}/assessments`,
      words,
      noneText: say('assessments', 'profile.noneText', { name: frame.firstName }),
      mayGive: giveAssessments.may(who),
      since: profile && sinceOf(profile),
      domains: profile ? domainsOf(profile) : [],
    };

    function sinceOf({ given, before, instrument }: Profile): string {
      const day = sayDay(language, given.givenOn);
      return before
        ? say('assessments', 'profile.sinceBefore', {
            instrument: instrument[language],
            day,
            before: sayDay(language, before.givenOn),
          })
        : say('assessments', 'profile.since', { instrument: instrument[language], day });
    }

    function domainsOf({ instrument: { definition }, domains }: Profile) {
      return domains.map(({ domain, kind, lines }) => ({
        key: domain,
        title: (definition.domains ?? []).find(({ code }) => code === domain)?.[language] ?? domain,
        rows: lines.map(({ item: code, level, change, calls }) => {
          const item = (definition.items ?? []).find(each => each.code === code)!;
          const chosen = sayChoices(language, definition, item).find(({ value }) => value === String(level));
          return {
            key: code,
            ...sayItem(language, item),
            level: chosen?.label ?? words.unrated,
            rated: level !== null,
            calls: calls ? (kind === 'need' ? words.calls : words.builds) : null,
            strong: kind === 'strength',
            change: level === null ? '' : change === null ? words.first : words[change],
          };
        }),
      }));
    }
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Needs and strengths by area of life, with what changed since the assessment before. */
export default function ProfilePage({ loaderData }: Route.ComponentProps) {
  const { frame, here, words, domains } = loaderData;
  const named = (strong: boolean) =>
    domains.flatMap(({ rows }) => rows.filter(row => row.calls !== null && row.strong === strong));
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <h2>{words.title}</h2>
        {loaderData.since ? (
          <p>
            {loaderData.since}. {words.noTotal}
          </p>
        ) : (
          <Empty title={words.none}>{loaderData.noneText}</Empty>
        )}
        {domains.length > 0 && (
          <Grid kind="halves">
            <Named title={words.calls} none={words.nothingCalls} rows={named(false)} />
            <Named title={words.builds} none={words.nothingBuilds} rows={named(true)} />
          </Grid>
        )}
        {domains.map(({ key, title, rows }) => (
          <LevelTable key={key} words={words} title={title} rows={rows} />
        ))}
        {loaderData.mayGive && (
          <Actions>
            <ButtonLink href={`${here}/new?series=needs-strengths`}>{words.assess}</ButtonLink>
          </Actions>
        )}
      </Stack>
    </ChildFrame>
  );
}

type NamedProps = {
  readonly title: string;
  readonly none: string;
  readonly rows: Route.ComponentProps['loaderData']['domains'][number]['rows'];
};

/** What calls for something, or can be built on, at a glance. */
const Named = ({ title, none, rows }: NamedProps) => (
  <Card title={title} level={3} count={rows.length}>
    {rows.length === 0 ? (
      <p>{none}</p>
    ) : (
      <MarkList>
        {rows.map(({ key, text, lang, strong, level, change }) => (
          <MarkItem key={key} state={strong ? 'star' : 'open'} title={<span lang={lang}>{text}</span>}>
            {`${level} · ${change}`}
          </MarkItem>
        ))}
      </MarkList>
    )}
  </Card>
);
