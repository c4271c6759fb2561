import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { editGrade, viewSchool } from '../policy.ts';
import { sayGrade, sayPlan } from '../say-school.ts';
import { enrollmentsOf, opensSchoolOf, schoolOf } from '../store.ts';
import type { Route } from './+types/school';

export const loader = page(
  viewSchool,
  async ask => {
    const { tx, say, language, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'school');
    if (!(await opensSchoolOf(tx, childId))) return notThere();
    const [now, all] = await Promise.all([schoolOf(tx, childId, ask.today.toString()), enrollmentsOf(tx, childId)]);
    const words = say.group('education', 'page');
    const done = ask.query.get('done');
    const day = (iso: string | null) => (iso ? sayDay(language, iso) : words.notKnown);
    return {
      frame,
      words,
      here: `/children/${childId}/school`,
      mayEdit: editGrade.may(who),
      done: done === 'enrolled' || done === 'grade' ? words[`done-${done}`] : null,
      now: now && [
        { label: words.school, value: now.school },
        { label: words.district, value: now.district ?? words.notKnown },
        { label: words.phone, value: now.phone ?? words.notKnown },
        { label: words.grade, value: sayGrade(say, now.grade) },
        { label: words.plan, value: sayPlan(say, now.plan) },
        { label: words.since, value: day(now.during.from) },
      ],
      none: say('education', 'page.none', { name: frame.firstName }),
      before: all
        .filter(one => one.id !== now?.id)
        .map(one => ({
          id: one.id,
          school: one.school,
          stay: say('education', 'page.stay', { from: day(one.during.from), to: day(one.during.to) }),
          grade: sayGrade(say, one.grade),
        })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function School({ loaderData }: Route.ComponentProps) {
  const { frame, words, here, mayEdit, done, now, none, before } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <Card title={words.title}>
          {now ? <SummaryList rows={now} /> : <Empty title={none} />}
          {mayEdit && (
            <Actions>
              <ButtonLink href={`${here}/new`}>{words.enroll}</ButtonLink>
              {now && (
                <ButtonLink kind="outline" href={`${here}/grade`}>
                  {words.change}
                </ButtonLink>
              )}
            </Actions>
          )}
        </Card>
        <Card title={words.before} tone="sunken">
          {before.length === 0 && <p>{words.beforeNone}</p>}
          <ul>
            {before.map(one => (
              <li key={one.id}>
                <b>{one.school}</b> · {one.stay} · {one.grade}
              </li>
            ))}
          </ul>
        </Card>
      </Stack>
    </ChildFrame>
  );
}
