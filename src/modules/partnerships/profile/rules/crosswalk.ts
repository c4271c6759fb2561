import { ASPECTS, type Aspect, type Line } from './codes.ts';

/** One aspect of how both sides work: the same words, other words, or one or both not on record. */
export type CrosswalkRow = {
  readonly aspect: Aspect;
  readonly agency: string | null;
  readonly partner: string | null;
  readonly standing: 'same' | 'differs' | 'one-missing' | 'both-missing';
};

const plain = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:]+/g, ' ')
    .trim();

/** How the agency and a partner work, aspect by aspect, and where they differ (S4-136). Case, spaces and stops do not count. */
export function crosswalk(agency: ReadonlyMap<Line, string>, partner: ReadonlyMap<Line, string>): CrosswalkRow[] {
  return ASPECTS.map(aspect => {
    const [ours, theirs] = [agency.get(aspect) ?? null, partner.get(aspect) ?? null];
    return { aspect, agency: ours, partner: theirs, standing: standingOf(ours, theirs) };
  });
}

function standingOf(ours: string | null, theirs: string | null): CrosswalkRow['standing'] {
  if (ours === null && theirs === null) return 'both-missing';
  if (ours === null || theirs === null) return 'one-missing';
  return plain(ours) === plain(theirs) ? 'same' : 'differs';
}
