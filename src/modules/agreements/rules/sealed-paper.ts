import type { Paper } from '#kernel/paper.ts';
import type { Audience, Capacity, TrailEvent } from '../contract.ts';
import type { SealedSignature } from './sealed-copies.ts';

/** An agreement as the sealing job finds it: what came into force, who signed, and what happened around it. */
export type AgreementToSeal = {
  readonly id: string;
  readonly agencyId: string;
  readonly childId: string | null;
  readonly versionId: string;
  readonly number: number;
  readonly titleEn: string;
  readonly titleEs: string;
  readonly agency: {
    readonly name: string;
    readonly county: string | null;
    readonly phone: string | null;
    readonly timeZone: string;
  };
  readonly renderings: readonly {
    readonly audience: Audience;
    readonly language: 'en' | 'es';
    readonly paper: Paper;
    readonly digest: string;
  }[];
  readonly signatures: readonly SealedSignature[];
  readonly events: readonly (Omit<TrailEvent, 'event' | 'capacity'> & {
    readonly event: TrailEvent['event'];
    readonly capacity: Capacity | null;
    readonly signer_id: string | null;
  })[];
};

/** What one copy tells of what happened: the birth family's copy only what is its own and what is nobody's. */
export const eventsOn = (
  agreement: AgreementToSeal,
  shows: readonly SealedSignature[],
  audience: Audience,
): AgreementToSeal['events'] => {
  const own = new Set(shows.map(one => one.signerId));
  return agreement.events.filter(({ signer_id }) => audience === 'full' || signer_id === null || own.has(signer_id));
};
