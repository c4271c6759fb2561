import type { Id } from '#kernel/ids.ts';
import { seersOf } from '#modules/access/index.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { schoolOf } from '#modules/education/index.ts';
import { criticalCardOf } from '#modules/health/index.ts';
import { homeAdults, homeContact } from '#modules/licensing/index.ts';
import { planStates, wordsForCard } from '#modules/partnership-plan/index.ts';
import { childFrame, contactsOn, personById, relativesOf, topicsOpenFor } from '#modules/people/index.ts';
import { episodesOf, placesNow, siblingsInCare, timeInCare } from '#modules/placement/index.ts';
import { tasksForChild } from '#modules/tasks/index.ts';
import { lastVisitTo } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { whoToCall } from './store.ts';
import { teamOfChild } from './team-of-child.ts';

const TOPICS = ['health', 'education', 'documents', 'placement', 'plan', 'tasks', 'visits', 'family'];

/**
 * Everything the first page of a child's record shows, read in four rounds of one transaction. The first asks for the child
 * alone: somebody else's answers as fast as one that does not exist.
 */
export async function loadChild(ask: Ask, childId: Id) {
  const { tx, language, today, now } = ask;
  const day = today.toString();
  const frame = await childFrame(ask, childId, 'overview');
  const [
    open,
    person,
    places,
    episodes,
    tasks,
    school,
    documents,
    seers,
    relatives,
    siblings,
    call,
    team,
    plans,
    comforts,
    visit,
  ] = await Promise.all([
    topicsOpenFor(tx, childId, TOPICS),
    personById(tx, childId),
    placesNow(tx, [childId], language),
    episodesOf(tx, childId, language),
    tasksForChild(tx, childId),
    schoolOf(tx, childId, day),
    documentsOf(tx, childId),
    seersOf(tx, childId),
    relativesOf(tx, childId, language),
    siblingsInCare(tx, childId),
    whoToCall(tx, [childId]),
    teamOfChild(ask, childId),
    planStates(ask, [childId]),
    wordsForCard(tx, childId),
    lastVisitTo(tx, childId).executeTakeFirst(),
  ]);
  const place = places.get(childId);
  const [adults, contact, contacts, drawing] = await Promise.all([
    place?.homeId ? homeAdults(tx, place.homeId) : [],
    place?.homeId ? homeContact(tx, place.homeId, day) : undefined,
    contactsOn(
      tx,
      relatives.map(relative => relative.id),
      day,
    ),
    timeInCare(ask, childId, frame.firstName),
  ]);
  const caregivers = adults.filter(
    adult => adult.part === 'caregiver' && adult.from <= now && (adult.to === null || now < adult.to),
  );
  const card = open.has('health') ? await criticalCardOf(tx, childId, day, caregivers) : null;
  const episode = episodes.find(one => one.to === null);
  return {
    frame,
    open,
    person,
    place,
    episode,
    tasks,
    school,
    documents,
    seers,
    relatives,
    siblings,
    call,
    team,
    caregivers,
    contact,
    contacts,
    drawing,
    card,
    plan: plans.get(childId),
    comforts,
    visit,
  };
}

export type LoadedChild = Awaited<ReturnType<typeof loadChild>>;
