/** A text that a spreadsheet would run as a formula is written with an apostrophe before it; this takes one away again. */
export const withoutGuard = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** Written so that no spreadsheet runs it (CWE-1236). `withoutGuard` gives the same text back. */
export const withGuard = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
