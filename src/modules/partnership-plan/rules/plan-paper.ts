import type { Block, PairSide, Paper, Said } from '#kernel/paper.ts';
import type { Audience, Side, TemplateLine } from '#modules/agreements/index.ts';
import { PAGE_CODES, PAIR_SUBJECTS, TRANSITION_CODES } from '../contract.ts';
import { firstNameOf } from './first-name.ts';
import type { Evidence, PlanContent, PlanStep, PlanWords, Speech } from './plan-content.ts';
import { type Reader, readerOf } from './said.ts';

/** Parts of a child's page that tell of home and contact, for a parent whom an order keeps from them. */
const HOME_AND_CONTACT: readonly string[] = ['day', 'health_school', 'in_touch'];

/** Under this code stands who signed the caregivers' part of a move off. */
const SIGNED_OFF = 'signed_off' as const;

type Writing = {
  readonly content: PlanContent;
  readonly audience: Audience;
  readonly speech: Speech;
  readonly reader: Reader;
  /** Empty where the reader may not know even first names. */
  readonly caregivers: readonly string[];
};

/**
 * A plan as one audience reads it in one language. The family's papers carry first names only, no home, and of what was
 * written about the child what is meant for the family; with an order, neither names nor home, school and contact.
 */
export function planPaper(content: PlanContent, audience: Audience, speech: Speech): Paper {
  const { child } = content;
  const caregivers =
    audience === 'family_limited'
      ? []
      : content.caregivers.map(name => firstNameOf(name, content.telling)).filter(name => name !== '');
  const writing: Writing = { content, audience, speech, reader: readerOf(content, audience, speech), caregivers };
  const title = speech.say('paper.title', {
    title: lineWords(writing, linesOf(writing, 'title')[0]),
    name: child.name,
  });
  return {
    language: speech.language,
    title,
    blocks: [
      ...between(writing),
      ...opening(writing),
      ...pairs(writing),
      ...childsPage(writing),
      ...familysWords(writing),
      ...promises(writing),
      ...packet(writing),
      ...transition(writing),
      ...team(writing),
      ...normalcy(writing),
      ...concern(writing),
      ...whoSees(writing),
    ],
  };
}

const heading = (words: string): Block => ({ kind: 'heading', level: 2, words });
const text = (words: string): Block => ({ kind: 'text', words });

const linesOf = ({ content }: Writing, part: TemplateLine['part']): TemplateLine[] =>
  content.template.lines.filter(line => line.part === part).sort((a, b) => a.place - b.place);

/** A line of the template; one that nobody has translated stands in English and says so. */
function lineWords({ speech }: Writing, line: TemplateLine | undefined): string {
  if (!line) return '';
  if (speech.language === 'en') return line.en;
  return line.es ?? speech.say('paper.notTranslated', { words: line.en });
}

function between({ content, audience, speech, caregivers }: Writing): Block[] {
  const { say } = speech;
  const { worker, agency, parents } = content;
  const names = audience === 'full' ? content.caregivers : caregivers;
  const entry = (label: string, said: readonly string[]) =>
    said.length > 0 ? [{ label, said: said.map(words => ({ words })), none: '' }] : [];
  const entries = [
    ...entry(say('paper.theCaregivers'), names),
    ...entry(
      say('paper.theAgency'),
      [worker ? [worker.name, worker.organization].filter(Boolean).join(', ') : '', agency.name].filter(
        words => words !== '',
      ),
    ),
    ...entry(say('paper.theFamily'), audience === 'family_limited' ? [] : parents),
  ];
  return [
    { kind: 'heading', level: 2, words: say('paper.between') },
    { kind: 'entries', entries },
  ];
}

function opening(writing: Writing): Block[] {
  const { say } = writing.speech;
  return [
    heading(say('paper.values')),
    { kind: 'list', items: linesOf(writing, 'value').map(line => lineWords(writing, line)) },
    heading(say('paper.purpose')),
    ...linesOf(writing, 'purpose').map(line => text(lineWords(writing, line))),
  ];
}

/** Subjects in the order everybody knows; what a template adds comes after. */
function subjectsOf(lines: readonly TemplateLine[]): string[] {
  const known: readonly string[] = PAIR_SUBJECTS;
  const added = lines.map(line => line.subject ?? '').filter(subject => !known.includes(subject));
  return [...known.filter(subject => lines.some(line => line.subject === subject)), ...new Set(added)];
}

function pairs(writing: Writing): Block[] {
  const { speech, content, audience, caregivers } = writing;
  const { say } = speech;
  const lines = linesOf(writing, 'pair');
  const workers = content.worker ? [content.worker.name] : [];
  const left =
    caregivers.length > 0
      ? say('paper.caregivers', { names: speech.list(caregivers), count: caregivers.length })
      : say('paper.caregiversUnnamed');
  const right = workers.length > 0 ? say('paper.agency', { names: speech.list(workers) }) : say('paper.agencyUnnamed');
  const blocks: Block[] = [heading(say('paper.pairs')), text(say('paper.pairsLead'))];
  for (const subject of subjectsOf(lines)) {
    const side = (of: Side, who: string) => pairSide(writing, lines, subject, of, who);
    const about = speech.subject(subject);
    blocks.push({ kind: 'pair', about, left: side('caregiver', left), right: side('agency', right) });
    if (audience === 'full') continue;
    const own = side('family', '');
    const said: Said[] = [...own.lines.map(words => ({ words })), ...own.notes];
    if (own.lines.length > 0)
      blocks.push({ kind: 'entries', entries: [{ label: say('paper.yourPart', { about }), said, none: '' }] });
  }
  return blocks;
}

function pairSide(
  writing: Writing,
  lines: readonly TemplateLine[],
  subject: string,
  side: Side,
  who: string,
): PairSide {
  const { reader, speech } = writing;
  const own = lines.filter(line => line.subject === subject && line.side === side);
  const notes = reader.open(ofPart(writing, 'line').filter(note => note.code === subject && note.side === side));
  const shown = writing.content.evidence.filter(
    item => item.subject === subject && item.side === side && mayRead(writing, item),
  );
  const evidence = shown.map((item): Said => ({ words: evidenceWords(speech, item) }));
  const nothing = side !== 'family' && evidence.length === 0 ? [{ words: speech.say('paper.nothingRecorded') }] : [];
  return {
    who,
    lines: own.map(line => lineWords(writing, line)),
    notes: [...notes.flatMap(reader.said), ...evidence, ...nothing],
  };
}

const mayRead = ({ audience }: Writing, { family }: Evidence): boolean =>
  audience === 'full' || family === 'yes' || (family === 'named' && audience === 'family');

/** What the record shows, as a sentence. */
export function evidenceWords(speech: Speech, { code, fill, day, items }: Evidence): string {
  const named = speech.list(items.map(item => item[speech.language]));
  return speech.say(code, { ...fill, items: named, ...(day !== null && { day: speech.day(day) }) });
}

const ofPart = ({ content }: Writing, part: PlanWords['part']): PlanWords[] =>
  content.words.filter(words => words.part === part);

function childsPage(writing: Writing): Block[] {
  const { content, audience, speech, reader } = writing;
  const { say } = speech;
  const { name } = content.child;
  const codes = PAGE_CODES.filter(code => audience !== 'family_limited' || !HOME_AND_CONTACT.includes(code));
  const page = reader.open(ofPart(writing, 'page'));
  const entries = codes.map(code => ({
    label: say(`paper.pageParts.${code}`),
    said: page.filter(words => words.code === code).flatMap(reader.said),
    none: say('paper.notYetSaid'),
  }));
  return [heading(say('paper.page', { name })), text(say('paper.pageLead', { name })), { kind: 'entries', entries }];
}

function familysWords(writing: Writing): Block[] {
  const { content, audience, speech, reader } = writing;
  if (audience === 'family_limited') return [];
  const { say } = speech;
  const entries = (['wish', 'routine'] as const).map(kind => ({
    label: say(`paper.${kind}`),
    said: content.familyWords.filter(words => words.kind === kind).flatMap(reader.free),
    none: say('paper.noFamilyWords'),
  }));
  return [heading(say('paper.familyWords')), { kind: 'entries', entries }];
}

function promises(writing: Writing): Block[] {
  const { content, speech, reader } = writing;
  const { say } = speech;
  const open = reader.open(content.promises);
  const title = heading(say('paper.promises'));
  if (open.length === 0) return [title, text(say('paper.noPromises'))];
  const rows = open.map(promise => [
    reader.inOneLine(promise),
    whoPromises(writing, promise),
    speech.day(promise.dueOn),
    promise.keptOn
      ? say('paper.kept', { day: speech.day(promise.keptOn) })
      : say(promise.released ? 'paper.released' : 'paper.open'),
  ]);
  const head = [say('paper.promiseWhat'), say('paper.promiseWho'), say('paper.promiseBy'), say('paper.promiseState')];
  return [title, { kind: 'table', caption: say('paper.promises'), head, rows }];
}

/** The family reads who promises by first name or side: what somebody typed as a name may be a full one. */
function whoPromises(
  { audience, speech, caregivers }: Writing,
  { side, who }: PlanContent['promises'][number],
): string {
  if (audience === 'full') return who;
  const { say } = speech;
  if (side === 'family') return say('paper.theFamily');
  if (side === 'agency') return say('paper.theAgency');
  return caregivers.length > 0 ? speech.list(caregivers) : say('paper.theCaregivers');
}

function stepWords({ content, audience, speech, reader }: Writing, step: PlanStep): string {
  const { say } = speech;
  const label = step[speech.language];
  const named =
    step.note && audience === 'full' ? say('paper.stepNote', { step: label, note: reader.kept(step.note) }) : label;
  switch (step.state) {
    case 'done':
      return say(step.part === 'packet' ? 'paper.stepGiven' : 'paper.stepDone', {
        step: named,
        day: speech.day(step.doneOn!),
      });
    case 'not_known':
      return say('paper.stepNotKnown', { step: named });
    case 'not_needed':
      return say('paper.stepNotNeeded', { step: named });
    case 'open': {
      const promise = content.promises.find(one => one.id === step.promiseId && !one.released);
      return promise
        ? say('paper.stepPromised', { step: named, day: speech.day(promise.dueOn) })
        : say('paper.stepOpen', { step: named });
    }
  }
}

const stepList = (writing: Writing, part: PlanStep['part']): Block[] => {
  const items = writing.content.steps.filter(step => step.part === part).map(step => stepWords(writing, step));
  return items.length > 0 ? [{ kind: 'list', items }] : [];
};

function packet(writing: Writing): Block[] {
  if (writing.audience === 'family_limited') return [];
  return [heading(writing.speech.say('paper.packet')), ...stepList(writing, 'packet')];
}

function transition(writing: Writing): Block[] {
  const { speech, reader } = writing;
  const words = reader.open(ofPart(writing, 'transition'));
  const entries = [...TRANSITION_CODES, SIGNED_OFF].flatMap(code => {
    const own = words.filter(one => one.code === code);
    // A name is in no language.
    const said =
      code === SIGNED_OFF
        ? own.map(one => ({ words: one.words, by: speech.day(one.saidOn) }))
        : own.flatMap(reader.said);
    return said.length > 0 ? [{ label: speech.say(`paper.moveParts.${code}`), said, none: '' }] : [];
  });
  return [
    heading(speech.say('paper.transition')),
    ...stepList(writing, 'transition'),
    ...(entries.length > 0 ? [{ kind: 'entries', entries } as const] : []),
  ];
}

const team = (writing: Writing): Block[] => [heading(writing.speech.say('paper.team')), ...stepList(writing, 'team')];

const normalcy = ({ content, speech }: Writing): Block[] => [
  heading(speech.say('paper.normalcy')),
  text(speech.say('paper.normalcyLead')),
  { kind: 'list', items: content.normalcy.map(kind => kind[speech.language]) },
];

function concern({ content, speech }: Writing): Block[] {
  const { say } = speech;
  const { worker, agency } = content;
  const ways = [
    worker &&
      (worker.phone
        ? say('paper.concernWorker', { name: worker.name, phone: worker.phone })
        : say('paper.concernWorkerNoPhone', { name: worker.name })),
    agency.phone && say('paper.concernAgency', { name: agency.name, phone: agency.phone }),
    agency.afterHours && say('paper.concernAfterHours', { phone: agency.afterHours }),
    say('paper.concernIndependent'),
  ].filter((way): way is string => Boolean(way));
  return [
    heading(say('paper.concern')),
    { kind: 'list', items: ways },
    { kind: 'note', words: say('paper.noRetaliation') },
  ];
}

function whoSees({ content, audience, speech }: Writing): Block[] {
  const { say } = speech;
  const by = content.template.translationBy;
  return [
    heading(say('paper.whoSees')),
    text(say(audience === 'full' ? 'paper.whoSeesFull' : 'paper.whoSeesFamily')),
    ...(speech.language === 'es' ? [{ kind: 'note', words: say('paper.templateTranslation', { by }) } as const] : []),
  ];
}
