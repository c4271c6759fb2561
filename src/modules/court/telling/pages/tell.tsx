import { ok } from '#kernel/result.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { courtForm, sayWhichHearing } from '../../court-form.ts';
import { tellingOfHearings } from '../../policy.ts';
import { dayOf } from '../../rules/court-problems.ts';
import { WAYS } from '../../standing/contract.ts';
import { hearingOf } from '../../store.ts';
import { aroundHearing } from '../around-hearing.ts';
import { wayOf } from '../contract.ts';
import { peopleToTell, usualWay } from '../rules/entitled.ts';
import { noticeDay } from '../rules/notice-day.ts';
import { noticesOf } from '../store-notices.ts';
import { sendNotices } from '../use-cases/send-notices.ts';
import type { Route } from './+types/tell';

export const loader = page(
  tellingOfHearings,
  async ask => {
    const { tx, say, who, now, language } = ask;
    const { childId = '', hearingId = '' } = ask.params;
    const form = await courtForm(ask, childId);
    const hearing = (await hearingOf(tx, childId, hearingId)) ?? notThere();
    const entitled = peopleToTell(await aroundHearing(ask, childId));
    const told = (await noticesOf(tx, childId, hearingId)).filter(({ calledOff }) => calledOff === null);
    const rules = (await packsInForce(tx, who.agencyId, now)).flatMap(pack => pack.rules);
    const day = dayOf(hearing.setFor, who.timeZone);
    const hasTribe = entitled.some(({ part }) => part === 'tribe');
    return {
      ...form,
      words: say.group('court', 'tell'),
      here: `/children/${childId}/court/hearings/${hearingId}/about`,
      which: sayWhichHearing(ask, hearing),
      people: entitled
        .filter(one => !told.some(({ part, name }) => part === one.part && name === one.name))
        .map(one => {
          const due = noticeDay(rules, { kind: hearing.kind, day }, one.part, hasTribe);
          return {
            key: one.key,
            name: one.name,
            usual: usualWay(one),
            hint: [
              say('court', 'tell.because', {
                ground: say('court', `grounds.${one.ground}`),
                law: one.citations.join('; '),
              }),
              due ? say('court', 'tell.dueBy', { day: sayDay(language, due.on) }) : say('court', 'tell.noDay'),
              ...(one.userId ? [] : [say('court', 'tell.noAccount')]),
              ...(one.reachAt ? [one.reachAt] : []),
            ].join(' · '),
            ways: WAYS.filter(way => way !== 'portal' || one.userId !== null).map(value => ({
              value,
              label: say('court', `ways.${value}`),
            })),
          };
        }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  tellingOfHearings,
  {
    words: 'court',
    about: params => params.childId,
    constraints: { hearing_notice__once: { kind: 'changed-meanwhile' } },
  },
  async ask => {
    const { childId = '', hearingId = '' } = ask.params;
    const to = [...ask.form].flatMap(([name, value]) => {
      const way = name.startsWith('way-') ? wayOf(value) : null;
      return way ? [{ key: name.slice('way-'.length), way }] : [];
    });
    const sent = await sendNotices(ask, { childId, hearingId, to });
    return sent.ok ? ok({ to: `/children/${childId}/court/hearings/${hearingId}/about?done=told` }) : sent;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Whom the law entitles to be told of a hearing, with the ground and the day, and how each of them is told. */
export default function Tell({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, which, here, people, formKey } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={`${which}. ${words.lead}`}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {people.length === 0 && <Empty title={words.nobody}>{words.nobodyText}</Empty>}
      {people.map(({ key, name, usual, hint, ways }) => (
        <Select
          key={key}
          name={`way-${key}`}
          label={name}
          hint={hint}
          required={false}
          empty={words.notNow}
          value={typed ? typedText(typed, `way-${key}`) : usual}
          options={ways}
          problem={problemAt(problems, `way-${key}`)}
        />
      ))}
      <p className="al-second">{words.hidden}</p>
    </FormPage>
  );
}
