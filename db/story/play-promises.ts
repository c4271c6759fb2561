import {
  agreeContact,
  keepCommitment,
  logContact,
  makeCommitment,
  moveDispute,
  moveIssue,
  noteFactor,
  openDispute,
  openPartnerTask,
  raiseIssue,
  recordHardAction,
  releaseCommitment,
  settlePartnerTask,
  tellPartner,
  tellProgress,
} from '#modules/partnerships/index.ts';
import { COMMUNITY_PEOPLE } from './community-people.ts';
import type { StoryDay } from './day.ts';
import { type Act, must, type Story } from './play.ts';
import { CONTACTS, PROMISES, RHYTHMS, type StoryContact, type StoryPromise } from './promises.ts';

/** What both sides of the county's partnerships promised and said to each other, and what lies between them. */
export const promiseActs = (story: Story): readonly Act[] => [
  ...PROMISES.flatMap((promise, index) => promised(story, promise, `partner-promise:${index}`)),
  ...RHYTHMS.map(([partner, rhythmDays, ourReplyDays, theirReplyDays]) =>
    act(story, 'D-115', '13:00', `agrees with ${partner} how to talk`, async ask =>
      must(
        await agreeContact(ask, {
          ...{ partnershipId: story.id(`partnership:${partner}`), from: ask.today.toString(), rhythmDays },
          ...{ ways: ['phone', 'email', 'meeting'], hours: null, ourReplyDays, theirReplyDays },
          language: partner === 'O29' ? 'es' : 'en',
          reviewOn: ask.today.add({ years: 1 }).toString(),
        }),
      ),
    ),
  ),
  ...CONTACTS.map((contact, index) => contacted(story, contact, index)),
  ...issueActs(story),
];

type When = readonly [on: StoryDay, time: string];

function act(story: Story, on: StoryDay, time: string, what: string, does: Act['does'], by = 'S03'): Act {
  return { at: story.at(`${on} ${time}` as Parameters<Story['at']>[0]), by, what, does };
}

function promised(story: Story, promise: StoryPromise, key: string): Act[] {
  const { by, community, what, made, due, kept, released, part } = promise;
  const byUs = by === 'CFP';
  const keeper = community === 'eastbank' ? 'S04' : 'S03';
  const theirs = COMMUNITY_PEOPLE.find(({ organization }) => organization === by);
  const person = theirs && `partner-person:${theirs.key}`;
  const then = (on: StoryDay, words: string, does: Act['does']) => act(story, on, '15:00', words, does, keeper);
  return [
    act(
      story,
      made,
      '14:00',
      `writes down a promise: ${what}`,
      async ask => {
        const { id } = must(
          await makeCommitment(ask, {
            partnershipId: byUs ? null : story.id(`partnership:${by}`),
            communityId: story.id(`community:${community}`),
            ...{ byUs, forWhom: promise.forWhom ?? 'all', what },
            ...{ amount: promise.amount?.[0] ?? null, unit: promise.amount?.[1] ?? null },
            ...{ madeOn: ask.today.toString(), dueOn: story.on(due) },
            responsibleId: byUs ? story.id(keeper) : null,
            responsiblePersonId: !byUs && person && story.has(person) ? story.id(person) : null,
          }),
        );
        story.know(key, id);
      },
      keeper,
    ),
    ...(part
      ? [
          then(part[0], `says how much is done: ${what}`, async ask =>
            must(await tellProgress(ask, { commitmentId: story.id(key), amountDone: part[1] })),
          ),
        ]
      : []),
    ...(kept
      ? [
          then(kept, `says that it was kept: ${what}`, async ask =>
            must(await keepCommitment(ask, { commitmentId: story.id(key), on: ask.today.toString() })),
          ),
        ]
      : []),
    ...(released
      ? [
          then(released[0], `lets go of a promise: ${what}`, async ask =>
            must(
              await releaseCommitment(ask, {
                ...{ commitmentId: story.id(key), on: ask.today.toString(), why: released[1] },
              }),
            ),
          ),
        ]
      : []),
  ];
}

const contacted = (story: Story, contact: StoryContact, index: number): Act =>
  act(story, contact.on, `16:${String(index).padStart(2, '0')}`, `talks with ${contact.with}`, async ask => {
    const { next, answers, id } = contact;
    const logged = must(
      await logContact(ask, {
        partnershipId: story.id(`partnership:${contact.with}`),
        ...{ happenedOn: ask.today.toString(), channel: contact.channel, direction: contact.direction ?? 'out' },
        withWords: contact.whom ?? null,
        answersId: answers ? story.id(`partner-contact:${answers}`) : null,
        summary: contact.summary,
        ...{ nextStep: next?.[0] ?? null, nextOn: next ? story.on(next[1]) : null },
      }),
    );
    if (id) story.know(`partner-contact:${id}`, logged.id);
  });

/** Issues, the dispute, the step that was hard on a partner, what came from outside, and the yearly health check. */
function issueActs(story: Story): Act[] {
  const raised = (
    key: string,
    [on, time]: When,
    issue: { words: string; community: string; partner: string; other?: string; owner: string },
  ): Act =>
    act(story, on, time, `writes down an issue: ${issue.words}`, async ask => {
      const { id } = must(
        await raiseIssue(ask, {
          partnershipId: story.id(`partnership:${issue.partner}`),
          otherPartnershipId: issue.other ? story.id(`partnership:${issue.other}`) : null,
          communityId: story.id(`community:${issue.community}`),
          ...{
            words: issue.words,
            raisedBy: 'partner',
            raisedOn: ask.today.toString(),
            ownerId: story.id(issue.owner),
          },
        }),
      );
      story.know(key, id);
    });
  return [
    raised('partner-issue:numbers', ['D-95', '11:00'], {
      ...{
        words: 'Referrals come without telephone numbers',
        community: 'palmetto-springs',
        partner: 'O01',
        owner: 'S03',
      },
    }),
    act(story, 'D-93', '11:00', 'says that it was heard', async ask =>
      must(
        await moveIssue(ask, {
          issueId: story.id('partner-issue:numbers'),
          on: ask.today.toString(),
          to: 'acknowledged',
        }),
      ),
    ),
    raised('partner-issue:mileage', ['D-50', '11:00'], {
      ...{ words: 'Mentors’ mileage is paid late', community: 'palmetto-springs', partner: 'O10', owner: 'S03' },
    }),
    act(story, 'D-30', '11:00', 'answers about the mileage', async ask =>
      must(
        await moveIssue(ask, {
          ...{ issueId: story.id('partner-issue:mileage'), on: ask.today.toString(), to: 'answered' },
          words: 'Claims are paid on the 1st and the 15th from now on; what is behind is being looked at.',
        }),
      ),
    ),
    raised('partner-issue:parenting', ['D-40', '11:00'], {
      ...{ words: 'Abstinence or harm reduction in the parenting class', community: 'eastbank' },
      ...{ partner: 'O08', other: 'O04', owner: 'S04' },
    }),
    act(
      story,
      'D-28',
      '11:00',
      'settles how the parenting class is taught',
      async ask =>
        must(
          await moveIssue(ask, {
            ...{
              issueId: story.id('partner-issue:parenting'),
              on: ask.today.toString(),
              to: 'settled',
              how: 'agreed_handling',
            },
            words: 'Both classes stand, each says how it works, and parents choose.',
          }),
        ),
      'S04',
    ),
    raised('partner-issue:no-shows', ['D-18', '11:00'], {
      ...{ words: 'Ride no-shows are counted against families', community: 'sawgrass', partner: 'O16', owner: 'S03' },
    }),
    act(story, 'D-18', '11:10', 'takes the no-shows through the levels', async ask =>
      must(
        await openDispute(ask, {
          ...{ issueId: story.id('partner-issue:no-shows'), on: ask.today.toString() },
          days: { raised: 10, direct_talk: 14, facilitated: 20, executive: 30 },
        }),
      ),
    ),
    act(story, 'D-10', '17:30', 'talks directly about the no-shows', async ask =>
      must(
        await moveDispute(ask, {
          ...{ issueId: story.id('partner-issue:no-shows'), to: 'direct_talk', on: ask.today.toString() },
          words: 'Both sides bring their lists; no agreement yet.',
        }),
      ),
    ),
    act(story, 'D-28', '17:30', 'writes down the corrective plan of O17', async ask =>
      must(
        await recordHardAction(ask, {
          partnershipId: story.id('partnership:O17'),
          ...{ kind: 'corrective_plan', happenedOn: ask.today.toString(), words: 'Corrective plan after low delivery' },
          repairBy: story.on('D+6'),
        }),
      ),
    ),
    act(
      story,
      'D-2',
      '11:00',
      'writes down that the ferry is cut',
      async ask => {
        const partnershipId = story.id('partnership:O23');
        const { id: factorId } = must(
          await noteFactor(ask, {
            ...{ communityId: story.id('community:fisher-key'), areaCode: 'fisher-key', kind: 'transport' },
            what: 'The ferry timetable is cut',
            effect: 'The last boat leaves at four; evening family time is not possible any more.',
            risk: 'Partners from the island cannot come to meetings in the evening.',
            ...{ fromOn: story.on('D+14'), partnershipIds: [partnershipId] },
            ...{ ownerId: story.id('S04'), reviewOn: story.on('D+7') },
          }),
        );
        must(await tellPartner(ask, { factorId, partnershipId }));
      },
      'S04',
    ),
    act(story, 'D-75', '09:00', 'plans the yearly health check', async ask => {
      const taskId = await openPartnerTask(ask, {
        communityId: story.id('community:palmetto-springs'),
        ...{ kind: 'health_check', title: 'Palmetto Springs', ownerId: story.id('S03'), dueOn: story.on('D-35') },
        sourceId: story.id('plan:community:palmetto-springs'),
      });
      story.know('partner-task:health-check', taskId);
    }),
    act(story, 'D-45', '17:00', 'has done the yearly health check', async ask =>
      must(await settlePartnerTask(ask, { taskId: story.id('partner-task:health-check') })),
    ),
  ];
}
