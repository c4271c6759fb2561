import type { Id } from '#kernel/ids.ts';
import {
  addFamilyWords,
  lineNotesOf,
  pageOf,
  seeFamilyWords,
  translateWords,
  writeLineNote,
  writePage,
  writeTransition,
} from '#modules/partnership-plan/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { CHILD_PAGES, type PageEntry, type SaidWords } from './child-pages.ts';
import type { HomeKey, StaffKey } from './keys.ts';
import { PAGES_OF_LITTLE_ONES } from './pages-of-little-ones.ts';
import { fullName } from './person.ts';
import { placementsOf } from './placements.ts';
import { FAMILY_WORDS, LINE_NOTES, type LineNote, TRANSITION_WORDS } from './plan-notes.ts';
import { PLANS_BEFORE, PLANS_NOW } from './plan-signings.ts';
import { type Act, must, type Story } from './play.ts';
import { personKey } from './play-people.ts';
import { livePlan, planAct, planWorker } from './play-plans.ts';
import { STAFF } from './staff.ts';

/** What is signed is written a quarter of an hour before it is given out. */
const before = (at: string): string => Temporal.Instant.from(at).subtract({ minutes: 15 }).toString();

export const said = (words: SaidWords) =>
  typeof words === 'string' ? { words, language: 'en' } : { words: words.words, language: words.in };

/** Puts the English beside words that were said in another language, under the name of whoever translated them. */
export async function translated(
  ask: Ask,
  of: Parameters<typeof translateWords>[1]['of'],
  id: Id,
  words: SaidWords,
): Promise<void> {
  if (typeof words === 'string' || !words.english || !words.by) return;
  const staff = STAFF.find(({ key }) => key === words.by);
  const translatedBy = staff ? fullName(staff.name) : words.by;
  must(await translateWords(ask, { of, id, translation: words.english, language: 'en', translatedBy }));
}

export const wordActs = (story: Story): readonly Act[] => [
  ...[...CHILD_PAGES, ...PAGES_OF_LITTLE_ONES].map(entry => pageAct(story, entry)),
  ...LINE_NOTES.flatMap(note => noteAct(story, note)),
  ...transitionActs(story),
  ...familyActs(story),
];

function pageAct(story: Story, entry: PageEntry): Act {
  const { child, saidBy, on, lines, notForFamily = [] } = entry;
  const plan = [...PLANS_NOW, ...PLANS_BEFORE].find(
    ({ child: of, ready }) => of === child && story.on(ready) === story.on(on),
  );
  const first = on === 'D-1' ? story.at('D-1 22:15') : story.at(on === 'D' ? 'D 07:45' : on, 'home-visit');
  const at = plan ? before(story.at(plan.ready)) : first;
  return planAct(child, at, caregiverOrWorker(story, entry, at), 'writes the page of', async ask => {
    const childId = story.id(personKey(child));
    const entries = (Object.entries(lines) as [keyof typeof lines, SaidWords][]).map(([code, words]) => {
      const forFamily = !notForFamily.includes(code);
      return { code, ...said(words), saidBy, saidOn: story.on(on), forFamily };
    });
    must(await writePage(ask, { childId, entries }));
    const written = Object.values(lines).some(words => typeof words !== 'string') ? await pageOf(ask.tx, childId) : [];
    for (const { id, code } of written) {
      const words = lines[code as keyof typeof lines];
      if (words) await translated(ask, 'text', id, words);
    }
  });
}

/** A caregiver writes their own line; for a child or a family who tells it, somebody of the agency does. */
function caregiverOrWorker(story: Story, { child, saidBy }: PageEntry, at: string) {
  if (saidBy !== 'caregiver') return planWorker(story, child, at);
  const home = placementsOf(child).findLast(stay => story.at(stay.from) <= at)!.at as HomeKey;
  return CAREGIVER_WHO_WRITES[home]!;
}

const CAREGIVER_WHO_WRITES: Partial<Record<HomeKey, Parameters<typeof planAct>[2]>> = {
  H02: 'H02-karin',
  H03: 'H03-lorraine',
  H08: 'H08-ingrid',
  H13: 'F13-nadia',
};

function noteAct(story: Story, { child, subject, side, words, forFamily, on }: LineNote): Act {
  const plan = PLANS_NOW.find(each => each.child === child)!;
  const at = on ? story.at(on) : before(story.at(plan.ready));
  const saidBy = side === 'agency' ? 'worker' : side;
  return planAct(child, at, planWorker(story, child, at), 'writes beside a promise for', async ask => {
    const { id: planId } = await livePlan(ask, story, child);
    const saidOn = ask.today.toString();
    const again = on !== undefined;
    must(
      await writeLineNote(ask, {
        planId,
        subject,
        side,
        ...said(words),
        saidBy,
        saidOn,
        forFamily: forFamily ?? false,
        startAgain: again,
      }),
    );
    if (typeof words === 'string') return;
    const text = (await lineNotesOf(ask.tx, planId)).find(({ code, side: of }) => code === subject && of === side)!;
    await translated(ask, 'text', text.id, words);
  });
}

/** The caregivers of a home tell how a move goes; their worker writes it down the day after it. */
const transitionActs = (story: Story): Act[] =>
  [...Map.groupBy(TRANSITION_WORDS, ({ child, home }) => `${child} ${home}`).values()].map((all): Act => {
    const [{ child, home }] = all as [(typeof TRANSITION_WORDS)[number]];
    const moved = placementsOf(child).find(({ at: to }) => to === home)!;
    const at = Temporal.Instant.from(story.at(moved.from)).add({ hours: 20 }).toString();
    return planAct(child, at, planWorker(story, child, at), 'writes down how the move went for', async ask => {
      const { id: planId } = await livePlan(ask, story, child);
      const words = Object.fromEntries(all.map(({ code, words: each }) => [code, each]));
      const saidOn = ask.today.toString();
      return writeTransition(ask, { planId, words, language: 'en', saidOn, forFamily: false, signedOffBy: null });
    });
  });

function familyActs(story: Story): Act[] {
  return FAMILY_WORDS.flatMap(({ child, person, kind, words, way, on, seen }, index): Act[] => {
    const at = story.at(on);
    const key = `family-words:${index}`;
    const by = way === 'online' ? person : planWorker(story, child, at);
    const childId = () => story.id(personKey(child));
    const added = planAct(child, at, by, `writes down what ${person} wishes for`, async ask => {
      const of = { childId: childId(), personId: story.id(personKey(person)), kind, way, saidOn: ask.today.toString() };
      story.know(key, must(await addFamilyWords(ask, { ...of, ...said(words) })).id);
    });
    const acts = [added];
    if (typeof words !== 'string' && words.by) {
      const later = Temporal.Instant.from(at).add({ minutes: 20 }).toString();
      acts.push(
        planAct(child, later, words.by as StaffKey, 'translates what the family said about', ask =>
          translated(ask, 'family-word', story.id(key), words),
        ),
      );
    }
    if (seen)
      acts.push(
        planAct(child, story.at(seen.at), seen.by, 'has read what the family wishes for', ask =>
          seeFamilyWords(ask, { childId: childId() }),
        ),
      );
    return acts;
  });
}
