/** A line of a text and what became of it between two versions. */
export type RedLine = { readonly is: 'same' | 'added' | 'taken'; readonly words: string };

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n').map(line => line.trimEnd()));

/** Two versions of a text compared line by line: what was taken stands before what came in its place. */
export function redline(before: string, after: string): RedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  // Length of the longest common run of lines from here on.
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const found: RedLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ is: 'same', words: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      found.push({ is: 'taken', words: a[i++]! });
    } else found.push({ is: 'added', words: b[j++]! });
  }
  return found;
}
