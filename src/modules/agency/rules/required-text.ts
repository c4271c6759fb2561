import { type Invalid, invalid } from '#kernel/problem.ts';

/** Every named text that is empty or only spaces, as one refusal; null when all are there. */
export function missingTexts(texts: Readonly<Record<string, string>>): Invalid | null {
  const missing = Object.entries(texts).filter(([, text]) => text.trim() === '');
  return missing.length === 0 ? null : invalid(...missing.map(([at]) => ({ at, code: 'required' })));
}
