import { answerRequest, askFor, followUp, planVisit } from '#modules/visits/index.ts';
import { childOf } from './children.ts';
import type { StoryDay, StoryMoment } from './day.ts';
import type { ChildKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { REQUESTS } from './requests.ts';

/** Visits planned the evening before, for D and the days after it; `at` is the hour that was arranged. */
const PLANNED: readonly {
  readonly child: ChildKey;
  readonly on: StoryDay;
  readonly at?: StoryMoment;
  readonly kind?: 'caseworker_visit' | 'parent_contact';
}[] = [
  { child: 'K01', on: 'D', at: 'D 15:30' },
  { child: 'K17', on: 'D' },
  { child: 'K09', on: 'D', at: 'D 17:30' },
  { child: 'K10', on: 'D', at: 'D 17:30' },
  { child: 'K17', on: 'D+2', kind: 'parent_contact' },
];

/** What was asked for children on their behalf, and the visits planned for the next days. */
export const requestActs = (story: Story): readonly Act[] => [...askedActs(story), ...plannedActs(story)];

const askedActs = (story: Story): Act[] =>
  REQUESTS.flatMap(({ key, child, ofWhom, whom, what, asked, by, again, answered }): Act[] => {
    const act = actOf(story, child);
    const childId = () => story.id(personKey(child));
    return [
      act(asked, '09:40', `asks for something for ${child}`, async ask => {
        const made = await askFor(ask, {
          childId: childId(),
          ofWhom,
          whom,
          what,
          askedOn: story.on(asked),
          answerBy: story.on(by),
        });
        story.know(`request:${key}`, must(made).id);
      }),
      ...(again
        ? [
            act(again.on, '09:50', `asks again for ${child}`, async ask => {
              const step = {
                childId: childId(),
                advocacyId: story.id(`request:${key}`),
                takenOn: story.on(again.on),
                words: again.words,
              };
              must(await followUp(ask, { ...step, kind: 'asked_again' }));
            }),
          ]
        : []),
      ...(answered
        ? [
            act(answered.on, '10:20', `writes down the answer for ${child}`, async ask => {
              const { answer, words } = answered;
              const told = {
                childId: childId(),
                advocacyId: story.id(`request:${key}`),
                answeredOn: story.on(answered.on),
              };
              must(await answerRequest(ask, { ...told, answer, words }));
            }),
          ]
        : []),
    ];
  });

const plannedActs = (story: Story): Act[] =>
  PLANNED.map(({ child, on, at, kind = 'caseworker_visit' }) =>
    actOf(story, child)('D-1', '22:30', `plans a visit to ${child}`, async ask => {
      const startsAt = at ? story.at(at) : null;
      must(
        await planVisit(ask, {
          childId: story.id(personKey(child)),
          kind,
          plannedOn: story.on(on),
          startsAt,
          assignedTo: ask.who.userId,
        }),
      );
    }),
  );

const actOf =
  (story: Story, child: ChildKey) =>
  (on: StoryDay, time: string, what: string, does: Act['does']): Act => {
    const at = story.at(`${on} ${time}` as StoryMoment);
    return { at, by: workerAt(story, childOf(child).family, at), what, about: personKey(child), does };
  };
