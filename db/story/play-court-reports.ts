import {
  beginReport,
  decideReport,
  fileReport,
  gatherReport,
  reportOf,
  reportText,
  writeSection,
} from '#modules/court/index.ts';
import { placeHold } from '#modules/documents/index.ts';
import { gatherRequest, openFileRequest, requestOf } from '#modules/workspace/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { StoryWhen } from './day.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

const FAMILY = 'F06';
const SUPERVISOR = 'S21';
const ADA = personKey('K09');

/** A report about Ada: for which hearing, begun when, and what her case manager wrote to it. */
type Told = {
  readonly key: string;
  readonly hearing: string;
  readonly begun: StoryWhen;
  readonly words: Readonly<Record<string, string>>;
};

const LAST: Told = {
  key: 'report:last',
  hearing: 'hearing:K09:judicial-review:D-84 (b)',
  begun: 'D-91 14:00',
  words: {
    parents:
      'Ms. Okafor-Lane has come to every visit since the last review. She asks for help when she needs it, and the school calls her first.',
    child_view: 'Ada says: “I want to sleep in my own room again, and I want Micah to come too.”',
    best_interest:
      'Ada is safe with her mother during visits and calms quickly with her. Her brother and her school stay the same when she goes home. Nothing in the record speaks against a trial at home.',
    recommendations:
      '- that the children begin a trial home visit with their mother\n- that services for the family go on\n- that the next review be set within six months',
  },
};
const NEXT: Told = {
  key: 'report:next',
  hearing: 'hearing:K09:judicial-review:D+9 (b) 10:30',
  begun: 'D-1 13:00',
  words: {
    best_interest:
      'The trial home visit has lasted two months. Ada sleeps through the night, has not missed a day of school and sees her grandmother on Sundays.',
  },
};

/** Court reports about Ada, who may read her file, and a record that must be kept: what the county shows of court papers. */
export const courtReportActs = (story: Story, files: FileStore): readonly Act[] => [
  begins(story, LAST),
  approves(story, 'D-90 11:00'),
  filesIt(story, files, 'D-90 17:30'),
  begins(story, NEXT),
  givesBack(story, 'D-1 16:00'),
  asksForFile(story),
  holds(story),
];

const act = (story: Story, when: StoryWhen, by: string | null, what: string, does: Act['does'], about = ADA): Act => {
  const at = story.at(when);
  return { at, by: by ?? workerAt(story, FAMILY, at), about, what, does };
};

const begins = (story: Story, { key, hearing, begun, words }: Told): Act =>
  act(story, begun, null, 'begins a court report about Ada', async ask => {
    const childId = story.id(ADA);
    const input = { childId, hearingId: story.id(hearing), language: 'en' as const, since: null };
    const reportId = story.know(key, must(await beginReport(ask, input)).id);
    await gatherReport(ask, await reportIn(ask, story, key));
    for (const [section, written] of Object.entries(words))
      must(await writeSection(ask, { childId, reportId, section, words: written, seen: null }));
  });

const reportIn = async ({ tx }: Ask, story: Story, key: string) => {
  const report = await reportOf(tx, story.id(ADA), story.id(key));
  if (!report) throw new Error('The report is not there');
  return report;
};

/** What a person says of a report as it stands then. */
const seenOf = async (ask: Ask, story: Story, key: string) => ({
  childId: story.id(ADA),
  reportId: story.id(key),
  seen: (await reportText(ask, await reportIn(ask, story, key))).digest,
});

const approves = (story: Story, when: StoryWhen): Act =>
  act(story, when, SUPERVISOR, 'approves the court report about Ada', async ask => {
    const seen = await seenOf(ask, story, LAST.key);
    return decideReport(ask, { ...seen, part: 'supervisor', decision: 'approved', note: null });
  });

const filesIt = (story: Story, files: FileStore, when: StoryWhen): Act =>
  act(story, when, null, 'files the court report about Ada', async ask =>
    fileReport(ask, await seenOf(ask, story, LAST.key), files),
  );

const givesBack = (story: Story, when: StoryWhen): Act =>
  act(story, when, SUPERVISOR, 'gives the next court report back', async ask => {
    const seen = await seenOf(ask, story, NEXT.key);
    const note = 'Please add what Ada wants the court to know, and what we recommend about the end of the trial visit.';
    return decideReport(ask, { ...seen, part: 'supervisor', decision: 'returned', note });
  });

const asksForFile = (story: Story): Act =>
  act(story, 'D-3 10:00', null, 'writes down that the mother’s attorney asks for Ada’s file', async ask => {
    const childId = story.id(ADA);
    const { id } = must(
      await openFileRequest(ask, {
        childId,
        askedBy: 'Ilya Brandvold, attorney of the mother',
        basis: 'party',
        reference: 'Letter of his office',
        sections: ['identity', 'placement', 'visits', 'family_time', 'education', 'services', 'family', 'papers'],
        since: null,
        until: story.on('D-3'),
        language: 'en',
        receivedOn: story.on('D-3'),
        dueOn: story.on('D+17'),
      }),
    );
    const request = await requestOf(ask.tx, childId, id);
    if (request) await gatherRequest(ask, request);
  });

const holds = (story: Story): Act =>
  act(
    story,
    'D-20 15:00',
    SUPERVISOR,
    'places a legal hold on Poppy’s record',
    async ask =>
      placeHold(ask, {
        childId: story.id(personKey('K17')),
        matter: 'Claim about the feeding pump that was delivered late',
        askedBy: 'Counsel of the lead agency',
      }),
    personKey('K17'),
  );
