import type { Problem } from '#kernel/problem.ts';
import type { TemplateLine } from '../contract.ts';

/** The place of a line on the form: its index in the list. */
const at = (index: number) => `lines.${index}`;

/**
 * What a template cannot be without: one title, values and purpose (nobody signs before they opened them), a statement to
 * tick, and for every subject both the caregivers' and the agency's promise: never one side without the other (S3-20).
 */
export function problemsOfTemplate(lines: readonly TemplateLine[]): Problem[] {
  const problems: Problem[] = lines.flatMap((line, index) =>
    line.en.trim() === '' ? [{ at: at(index), code: 'required' }] : [],
  );
  for (const part of ['title', 'value', 'purpose', 'statement'] as const)
    if (!lines.some(line => line.part === part)) problems.push({ at: 'lines', code: `no-${part}` });
  for (const [subject, of] of Map.groupBy(
    lines.filter(line => line.part === 'pair'),
    line => line.subject ?? '',
  ))
    if (!(['caregiver', 'agency'] as const).every(side => of.some(line => line.side === side)))
      problems.push({ at: 'lines', code: 'pair-of-one-side', fill: { subject } });
  const keys = lines.map(({ part, subject, side, place }) => [part, subject, side, place].join(' '));
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) problems.push({ at: at(index), code: 'line-twice' });
  });
  return problems;
}
