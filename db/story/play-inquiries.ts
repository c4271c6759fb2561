import { moveInquiry, recordInquiry } from '#modules/licensing/index.ts';
import { INQUIRIES, type StoryInquiry } from './inquiries.ts';
import { type Act, must, type Story } from './play.ts';

const LICENSING = 'S09';

/** Who asked to foster or adopt, as licensing wrote it down: the day they asked, and how far they came by now. */
export const inquiryActs = (story: Story): readonly Act[] =>
  INQUIRIES.flatMap((inquiry): Act[] => {
    const { key, name, came, steps, stopped } = inquiry;
    const last = stopped?.[1] ?? steps.at(-1)?.[1];
    const asked: Act = {
      at: story.at(`${came} 11:30`),
      by: LICENSING,
      what: `writes down that ${name} asked`,
      does: async ask => {
        story.know(key, must(await recordInquiry(ask, { ...sourceOf(story, inquiry), ...whoOf(story, inquiry) })).id);
      },
    };
    if (!last) return [asked];
    const moved: Act = {
      at: story.at(`${last} 12:15`),
      by: LICENSING,
      what: `writes down how far ${name} came`,
      does: async ask => {
        for (const [to, on] of steps)
          must(
            await moveInquiry(ask, {
              inquiryId: story.id(key),
              to,
              on: story.on(on),
              homeId: to === 'licensed' && inquiry.home ? story.id(inquiry.home) : null,
            }),
          );
        if (stopped)
          must(
            await moveInquiry(ask, {
              inquiryId: story.id(key),
              to: 'withdrawn',
              on: story.on(stopped[1]),
              reason: stopped[0],
            }),
          );
      },
    };
    return [asked, moved];
  });

const whoOf = (story: Story, { name, language, came, area }: StoryInquiry) => ({
  name,
  language,
  cameOn: story.on(came),
  areaCode: area,
});

function sourceOf(story: Story, { through }: StoryInquiry) {
  if (typeof through === 'string') return { source: through };
  return 'partner' in through
    ? { source: 'partner' as const, organizationId: story.id(`organization:${through.partner}`) }
    : { source: 'event' as const, sourceWords: through.event };
}
