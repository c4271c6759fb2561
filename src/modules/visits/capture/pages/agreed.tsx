import { personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewAgreed } from '../../policy.ts';
import { agreedAround } from '../store.ts';
import type { Route } from './+types/agreed';

export const loader = page(
  viewAgreed,
  async ask => {
    const { tx, say, language, who } = ask;
    const child = (await personById(tx, ask.params.childId ?? '')) ?? notThere();
    const name = child.first_name;
    const agreed = await agreedAround(tx, child.id);
    return {
      words: say.group('visits', 'agreedPage'),
      metaTitle: say('visits', 'agreedPage.metaTitle'),
      title: say('visits', 'agreedPage.title', { name }),
      back: { href: `/home/children/${child.id}`, label: say('visits', 'agreedPage.back', { name }) },
      agreed: agreed.map(each => ({
        key: each.id,
        words: each.words,
        how: [
          say('visits', `whoDoes.${each.who_does}`),
          each.due_on === null
            ? say('visits', 'agreedPage.noDay')
            : say('visits', 'agreedPage.by', { day: sayDay(language, each.due_on) }),
        ].join(' · '),
        on: say('visits', 'agreedPage.on', { day: sayDayOf(language, who.timeZone, each.recorded_at) }),
      })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

/** What caregivers agreed with the case manager at visits, for those who agreed it. */
export default function AgreedPage({ loaderData }: Route.ComponentProps) {
  const { words, agreed, back } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <Card>
            {agreed.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <MarkList>
                {agreed.map(each => (
                  <MarkItem key={each.key} state="open" title={each.words}>
                    {each.how} · {each.on}
                  </MarkItem>
                ))}
              </MarkList>
            )}
          </Card>
          <p>
            <a href={back.href}>{back.label}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
