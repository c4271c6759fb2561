const RETURN = 13;
const NEWLINE = 10;

/** Counts the lines of a text of whatever length as an editor does: `\r\n`, `\n` and `\r` each end one. */
export type LineCounter = {
  /** The next piece of the text. */
  add(piece: Buffer): void;
  /** The line on which the byte at this offset of the text stands. Offsets never go back. */
  lineAt(offset: number): number;
  /** The same, for an offset further on; what follows may still ask for an earlier one. */
  lineAhead(offset: number): number;
  /** Does the byte before the offset asked for last end a line? */
  afterBreak(): boolean;
};

type Place = { offset: number; line: number; previous: number };

export function countLines(): LineCounter {
  let pieces: Buffer[] = [];
  /** Offset of the first piece in the text. */
  let start = 0;
  let now: Place = { offset: 0, line: 1, previous: 0 };

  const walk = (offset: number): Place => {
    let { line, previous, offset: at } = now;
    let begin = start;
    for (const piece of pieces) {
      const end = Math.min(offset - begin, piece.length);
      for (let index = at - begin; index < end; index++) {
        const byte = piece[index]!;
        if (byte === RETURN || (byte === NEWLINE && previous !== RETURN)) line += 1;
        previous = byte;
      }
      at = Math.max(at, begin + end);
      begin += piece.length;
      if (begin >= offset) break;
    }
    return { offset: at, line, previous };
  };

  return {
    add: piece => {
      pieces.push(piece);
    },
    lineAt: offset => {
      if (offset > now.offset) now = walk(offset);
      while (pieces[0] && start + pieces[0].length <= now.offset) {
        start += pieces[0].length;
        pieces = pieces.slice(1);
      }
      return now.line;
    },
    lineAhead: offset => walk(offset).line,
    afterBreak: () => now.previous === RETURN || now.previous === NEWLINE,
  };
}
