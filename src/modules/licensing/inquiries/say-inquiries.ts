import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { type CountedInquiry, funnelBySource, funnelOf } from './rules/funnel.ts';
import { farthest, STAGES, type Stage } from './rules/stages.ts';
import type { InquiryRow } from './store.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** What brought somebody: the partner by name, the event or campaign, or the kind of source. */
export const saySource = ({ say }: Speaker, { source, organization, sourceWords }: InquiryRow): string =>
  organization ?? sourceWords ?? say.code('licensing', `inquirySources.${source}`);

/** Where an inquiry stands: the stage and its day; who stopped, how far they came. */
export function sayStanding({ say, language }: Speaker, { stages, cameOn }: InquiryRow): string {
  const last = stages.at(-1);
  const stage = say.code('licensing', `inquiryStages.${farthest(stages)}`);
  return last?.stage === 'withdrawn'
    ? say('licensing', 'inquiries.stoppedAfter', { stage })
    : say('licensing', 'inquiries.standing', { stage, day: sayDay(language, last?.onDay ?? cameOn) });
}

/** The stages of the funnel that are shown; those between are passed on the way. */
export const SHOWN: readonly Stage[] = ['inquiry', 'orientation', 'applied', 'trained', 'licensed'];

/** The funnel as a table: a line for each source, and one for all. */
export function sayFunnel(ask: Speaker, inquiries: readonly InquiryRow[]) {
  const names = new Map(inquiries.map(each => [sourceKey(each), saySource(ask, each)]));
  const counted = inquiries.map((each): CountedInquiry => ({ source: sourceKey(each), stages: each.stages }));
  const line = (key: string, name: string, funnel: ReturnType<typeof funnelOf>) => ({
    key,
    name,
    cells: Object.fromEntries(SHOWN.map(stage => [stage, funnel.reached[stage]])),
    open: funnel.open,
    stopped: funnel.stopped,
  });
  return {
    heads: SHOWN.map(stage => ({ key: stage, label: ask.say.code('licensing', `inquiryStages.${stage}`) })),
    lines: [
      ...funnelBySource(counted).map(funnel => line(funnel.source, names.get(funnel.source) ?? '', funnel)),
      line('all', ask.say('licensing', 'inquiries.all'), funnelOf(counted)),
    ],
  };
}

const sourceKey = ({ source, organizationId, sourceWords }: InquiryRow): string =>
  organizationId ?? `${source} ${sourceWords ?? ''}`;

/** All stages as choices. */
export const stageChoices = ({ say }: Speaker, ahead: readonly Stage[]) => [
  ...STAGES.filter(stage => ahead.includes(stage)).map(stage => ({
    value: stage as string,
    label: say.code('licensing', `inquiryStages.${stage}`),
  })),
  { value: 'withdrawn', label: say('licensing', 'inquiryStages.withdrawn') },
];
