import type { ChildKey } from './keys.ts';
import type { Placement } from './placements.ts';

type Factor = { readonly speaks: 'for' | 'against' | 'neither' | 'not_known'; readonly words?: string };

/** Why a home was best for a child, as the worker weighed it; the day is the one after the move. */
export type StoryReasons = {
  readonly child: ChildKey;
  readonly from: Placement['from'];
  readonly what: string;
  readonly asked: 'asked' | 'too_young';
  readonly view?: string;
  readonly reason: string;
  readonly factors: Readonly<Record<string, Factor>>;
  /** Nobody has approved it yet. */
  readonly waits?: true;
};

export const REASONS: readonly StoryReasons[] = [
  {
    child: 'K13',
    from: 'D-22',
    what: 'Callie lives with her aunt, together with Emmett',
    asked: 'asked',
    view: 'I want Emmett with me. And my bike.',
    reason:
      'They are with their aunt, together, and in their school. The drive to family time is long, and the aunt makes it.',
    factors: {
      safety: { speaks: 'for', words: 'The home was seen that day, and both adults were checked.' },
      own_wishes: { speaks: 'for', words: 'She asked for her brother first.' },
      kin: { speaks: 'for', words: 'Their mother’s sister, who has looked after them before.' },
      siblings: { speaks: 'for', words: 'Both together.' },
      culture: { speaks: 'for', words: 'What the law puts first for a child of a tribe.' },
      school: { speaks: 'for', words: 'She stays in her school, two miles away.' },
      family_ties: { speaks: 'against', words: 'A long drive to where they meet their parents.' },
    },
  },
  {
    child: 'K02',
    from: 'D-19 20:00',
    what: 'Mateo lives with a foster family that looks after newborns',
    asked: 'too_young',
    reason:
      'No relative could take him that night. An aunt would like to be considered: we ask for her home to be looked at.',
    factors: {
      safety: { speaks: 'for', words: 'They know newborns, and somebody is always at home.' },
      kin: { speaks: 'against', words: 'An aunt would like to be considered; her home was not looked at yet.' },
      special_needs: { speaks: 'for', words: 'They have looked after babies as small as he is.' },
      family_ties: { speaks: 'for', words: 'His mother can come several times a week.' },
    },
    waits: true,
  },
];
