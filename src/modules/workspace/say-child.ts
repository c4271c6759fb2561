import { countSeers } from '#modules/access/index.ts';
import { aboutChild } from '#modules/cases/index.ts';
import { paperPath, sayDocuments } from '#modules/documents/index.ts';
import { sayGrade, sayPlan } from '#modules/education/index.ts';
import { sayMustKnow } from '#modules/health/index.ts';
import { sayPlanCard } from '#modules/partnership-plan/index.ts';
import { daysBetween, recordMoves } from '#modules/placement/index.ts';
import { isLate, sayDueRows, sayTask } from '#modules/tasks/index.ts';
import { sayLastVisit } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayList } from '#platform/words/say-date.ts';
import type { LoadedChild } from './load-child.ts';
import { notKnown, placeToAdd } from './rules/not-known.ts';
import { sayAround } from './say-around.ts';
import { sayAway } from './say-away.ts';

const SHOWN = 5;

/** The first page of a child's record in finished words. */
export function sayChild(ask: Ask, child: LoadedChild) {
  const { say, who, now } = ask;
  const { frame, open, card, place, episode, drawing, school, documents, call } = child;
  const base = `/children/${frame.childId}`;
  const rows = sayDueRows(ask, child.tasks.open).groups.flatMap(group => group.rows);
  return {
    facts: headFacts(ask, child),
    mayMove: recordMoves.may(who) && episode !== undefined,
    base,
    mustKnow: card && sayMustKnow(ask, card, { firstName: frame.firstName, call, href: `${base}/health` }),
    late: sayLate(ask, child),
    away: place?.away
      ? say('workspace', 'child.awayNow', { name: frame.firstName, what: sayAway(ask, place.away) })
      : null,
    drawing: drawing ?? null,
    drawingTitle: say('placement', 'page.timeline', { name: frame.firstName }),
    drawingText: say('placement', 'page.drawingText'),
    next: open.has('tasks')
      ? {
          rows: rows.slice(0, SHOWN),
          all: say('workspace', 'child.allTasks', { count: rows.length }),
          href: `${base}/tasks`,
        }
      : null,
    school: open.has('education')
      ? { href: `${base}/school`, ...(school ? sayWhereSchool(ask, school) : { name: null, line: null, phone: null }) }
      : null,
    documents: open.has('documents')
      ? {
          href: `${base}/documents`,
          rows: sayDocuments(ask, documents.filter(one => !one.replaced).slice(0, 3), paperPath),
        }
      : null,
    around: { title: say('workspace', 'child.around', { name: frame.firstName }), people: sayAround(ask, child) },
    plan: child.plan
      ? {
          title: say('partnership-plan', 'plan.title', { name: frame.firstName }),
          href: `${base}/plan`,
          ...sayPlanCard(ask, child.plan),
        }
      : null,
    comforts: sayComforts(ask, child),
    visit: open.has('visits') ? sayLastVisit(ask, frame.childId, child.visit) : null,
    see: saySeers(ask, child),
    unknown: sayUnknown(ask, child, base),
    daysInCare: episode ? daysBetween(episode.from, now, who.timeZone) : null,
  };
}

/** What comforts and what is hard, in the child's own words: beside the must-know card, from the first night (S3-26). */
const sayComforts = ({ say }: Ask, { comforts }: LoadedChild) =>
  comforts.map(text => ({
    key: text.code,
    code: text.code,
    title: say('partnership-plan', `paper.pageParts.${text.code}`),
    words: text.words,
    lang: text.language,
    by: null,
    edit: null,
  }));

function headFacts({ say, language, who, now }: Ask, { episode, place, open }: LoadedChild) {
  const facts = [];
  if (episode) {
    const count = daysBetween(episode.from, now, who.timeZone);
    const day = sayDayOf(language, who.timeZone, episode.from);
    facts.push({
      label: say('workspace', episode.kind === 'voluntary' ? 'child.inCareVoluntary' : 'child.inCare'),
      value: say('workspace', 'child.days', { count, day }),
    });
  }
  if (place) facts.push({ label: say('workspace', 'child.kind'), value: place.settingLabel });
  else if (!episode && open.has('placement'))
    facts.push({ label: say('workspace', 'child.kind'), value: say('workspace', 'children.atHome') });
  return facts;
}

function sayLate({ say, language, now, today }: Ask, { tasks, frame }: LoadedChild) {
  const late = tasks.open.filter(task => isLate(task, now, today.toString()));
  if (late.length === 0) return null;
  const what = sayList(
    language,
    late.map(task => sayTask(language, task)),
  );
  return {
    title: say('workspace', 'child.late', { count: late.length }),
    text: what,
    href: `/children/${frame.childId}/tasks`,
  };
}

function sayWhereSchool({ say }: Ask, school: NonNullable<LoadedChild['school']>) {
  const plan = school.plan && school.plan !== 'none' ? sayPlan(say, school.plan) : null;
  return {
    name: school.school,
    line: [sayGrade(say, school.grade), plan].filter(Boolean).join(' · '),
    phone: school.phone,
  };
}

function saySeers({ say, language }: Ask, { seers, frame }: LoadedChild) {
  const { people, byTopic } = countSeers(aboutChild(seers));
  const caregivers = [...new Set(seers.filter(seer => seer.kind === 'caregiver').map(seer => seer.name))];
  return {
    href: `/children/${frame.childId}/who-can-see`,
    lines: [
      say('workspace', 'see.people', { count: people, name: frame.firstName }),
      say('workspace', 'see.health', { count: byTopic.get('health') ?? 0 }),
      ...(caregivers.length > 0 ? [say('workspace', 'see.caregivers', { names: sayList(language, caregivers) })] : []),
    ],
  };
}

function sayUnknown({ say }: Ask, { person, episode, place, card, open, school }: LoadedChild, base: string) {
  const codes = notKnown({
    bornOn: person?.born_on ?? null,
    pronouns: person?.pronouns ?? null,
    languages: person?.languages ?? [],
    inCare: episode !== undefined,
    placed: place !== undefined,
    health: card && {
      allergies: card.allergies.known,
      medicines: card.medicines.known,
      doctor: card.doctor,
      comforts: card.comforts,
    },
    school: open.has('education') ? { name: school?.school ?? null, grade: school?.grade ?? null } : null,
  });
  return codes.map(code => ({
    key: code,
    label: say.code('workspace', `unknown.${code}`),
    href: `${base}/${placeToAdd[code]}`,
  }));
}

export type SaidChild = ReturnType<typeof sayChild>;
