import type { Id } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { COMMUNITY_FIELDS } from './fields.ts';
import { partnersIn } from './store/community.ts';
import { newestVision } from './store/visions.ts';
import { agreeVision } from './use-cases/agree-vision.ts';
import { writeNote } from './use-cases/write-note.ts';
import { writeVision } from './use-cases/write-vision.ts';

/** What can be done on the page of what a community's partners share, by the name its form sends. */
export const COMMUNITY_ACTS: Readonly<
  Record<string, (ask: SubmitAsk, communityId: Id) => Promise<Result<unknown, Refusal>>>
> = {
  vision: async (ask, communityId) => {
    const read = readFields(ask.form, COMMUNITY_FIELDS.vision);
    return read.ok ? writeVision(ask, { communityId, ...read.value.values }) : read;
  },
  agreed: async (ask, communityId) => {
    const partnershipId = (await partnersIn(ask.tx, communityId, ask.today.toString())).map(each => each.id);
    const read = readFields(ask.form, withOptions(COMMUNITY_FIELDS.agreed, { partnershipId }));
    if (!read.ok) return read;
    const { agreedOn: on, name } = read.value.values;
    const visionId = (await newestVision(ask.tx, { communityId }))?.id ?? notThere();
    return agreeVision(ask, {
      visionId,
      partnershipId: (read.value.values.partnershipId ?? null) as Id | null,
      name,
      on,
    });
  },
  note: async (ask, communityId) => {
    const read = readFields(ask.form, COMMUNITY_FIELDS.note);
    return read.ok ? writeNote(ask, { communityId, words: read.value.values.note }) : read;
  },
};
