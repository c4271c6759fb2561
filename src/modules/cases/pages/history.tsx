import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayLongDay } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { endOfDay } from '../forms/moments.ts';
import { ChangeList } from '../parts/change-list.tsx';
import { KnownTables } from '../parts/known-tables.tsx';
import { viewHistory } from '../policy.ts';
import { historyOf, recordAsKnown } from '../record-history.ts';
import { inOneGo } from '../rules/changes-in-one-go.ts';
import type { Route } from './+types/history';

const PER_PAGE = 40;
const fields = defineFields({ on: { kind: 'date' } });

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  viewHistory,
  async ask => {
    const childId = ask.params.childId!;
    const frame = await childFrame(ask, childId, 'history');
    const number = Math.min(500, Math.max(1, Math.trunc(Number(ask.query.get('page')) || 1)));
    const asked = ask.query.has('on-year')
      ? await knownOn(ask, childId)
      : { known: null, typed: {}, problem: undefined };
    const history = asked.known ? { changes: [], more: false } : await historyOf(ask, childId, number, PER_PAGE);
    const base = `/children/${childId}/history`;
    return {
      frame,
      base,
      words: ask.say.group('cases', 'history'),
      ...asked,
      groups: inOneGo(history.changes).map(changes => ({
        key: String(changes[0].id),
        when: `${changes[0].entered} · ${changes[0].by}`,
        changes,
      })),
      // Newest first: the next page is earlier in time.
      earlier: history.more ? `${base}?page=${number + 1}` : undefined,
      later: number > 1 ? `${base}?page=${number - 1}` : undefined,
    };
  },
  { about: params => params.childId },
);

/** The record as it was known at the end of the day that was asked for, or what is wrong with that day. */
async function knownOn(ask: Ask & { query: URLSearchParams }, childId: string) {
  const form = new FormData();
  for (const [name, value] of ask.query) form.append(name, value);
  const read = readFields(form, { on: { ...fields.on, latest: ask.today.toString() } });
  if (!read.ok) {
    const [problem] = read.refusal.problems;
    const code = problem?.code === 'date-too-late' ? 'in-the-future' : 'not-a-date';
    return { known: null, typed: read.refusal.typed, problem: ask.say.code('platform', `problems.${code}`) };
  }
  const { on } = read.value.values;
  const tables = await recordAsKnown(ask, childId, endOfDay(on, ask.who.timeZone));
  return {
    known: { title: ask.say('cases', 'history.knownTitle', { day: sayLongDay(ask.language, on) }), tables },
    typed: read.value.typed,
    problem: undefined,
  };
}

export default function History({ loaderData }: Route.ComponentProps) {
  const { frame, words, known, base } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <Card title={words.asKnown} tone="sunken">
          <form method="get" action={base} noValidate>
            <Stack tight>
              <DateInput
                name="on"
                label={words.day}
                value={typedDate(loaderData.typed, 'on')}
                problem={loaderData.problem}
              />
              <Actions>
                <Button kind="outline">{words.show}</Button>
              </Actions>
            </Stack>
          </form>
        </Card>
        {known ? (
          <>
            <Card title={known.title} aside={<a href={base}>{words.back}</a>}>
              <p>{words.knownText}</p>
            </Card>
            <KnownTables tables={known.tables} none={words.knownNone} />
          </>
        ) : (
          <Card title={words.changes}>
            <Stack tight>
              <p>{words.lead}</p>
              <ChangeList groups={loaderData.groups} words={words} />
              <Pages earlier={loaderData.earlier} later={loaderData.later} />
            </Stack>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
