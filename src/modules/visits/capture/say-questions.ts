import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { NOTE_PARTS, type NotePart } from './contract.ts';
import { atChild } from './rules/visit-problems.ts';

/** What is asked about one child of a visit, in finished words; names of fields end with whom they are about. */
export function childQuestions({ say }: Pick<Ask, 'say'>, child: { readonly id: Id; readonly first_name: string }) {
  const name = child.first_name;
  const hints = say.group('visits', 'visit') as Readonly<Record<string, string>>;
  return {
    id: child.id,
    title: say('visits', 'visit.aboutChild', { name }),
    alone: {
      name: atChild('alone', child.id),
      label: say('visits', 'visit.alone', { name }),
      options: (['yes', 'no', 'notRecorded'] as const).map(answer => ({
        value: answer === 'notRecorded' ? 'not_recorded' : answer,
        label: say('visits', `visit.${answer}`),
      })),
    },
    parts: NOTE_PARTS.map((part: NotePart) => ({
      name: atChild(part, child.id),
      part,
      label: say('visits', `visit.${part}`, { name }),
      hint: `${part}Hint` in hints ? say.first([`visits:visit.${part}Hint`], { name }) : null,
    })),
  };
}

export type ChildQuestions = ReturnType<typeof childQuestions>;
