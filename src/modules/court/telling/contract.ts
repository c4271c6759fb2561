import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { PARTS, type Part } from '../contract.ts';
import { LETTER_LANGUAGES, type LetterLanguage, WAYS, type Way } from '../standing/contract.ts';

/** What shows that somebody was told: they read it, a receipt came back, a certified number, a server, a telephone call. */
export const PROOFS = ['read', 'mail_receipt', 'certified_number', 'served', 'told'] as const;
export type Proof = (typeof PROOFS)[number];

export const ANSWERS = ['in_person', 'by_video', 'not_coming'] as const;
export type Coming = (typeof ANSWERS)[number];

/** Whom to tell of a hearing, by the key they have among the entitled, and how. */
export type SendNotices = {
  readonly childId: Id;
  readonly hearingId: Id;
  readonly to: readonly { readonly key: string; readonly way: Way; readonly language?: LetterLanguage }[];
};

/** What shows that a notice reached somebody; `sentOn`, for what went by hand, and `on` are days (ISO dates). */
export type ProveNotice = {
  readonly childId: Id;
  readonly noticeId: Id;
  readonly sentOn: string | null;
  readonly proof: Proof | null;
  readonly on: string | null;
  /** The number of the certified letter, who served it, or what was said. */
  readonly note: string | null;
  /** The day the letter came back undelivered. */
  readonly returnedOn: string | null;
};

/** Whether somebody will come, and what would help them (an interpreter, a ride). */
export type AnswerNotice = {
  readonly noticeId: Id;
  readonly answer: Coming;
  readonly needs: string | null;
};

/** Somebody's own words for a hearing they were told of. */
export type GiveStatement = { readonly noticeId: Id; readonly words: string };

/** Words given on paper or said to the staff, written down as they were said, on a day (ISO date). */
export type TakeStatement = {
  readonly childId: Id;
  readonly hearingId: Id;
  readonly part: Part;
  readonly name: string;
  readonly language: LetterLanguage;
  readonly words: string;
  readonly way: 'on_paper' | 'spoken';
};
export type FileStatement = { readonly childId: Id; readonly statementId: Id };

export const CAME = ['in_person', 'video', 'telephone', 'absent'] as const;
export type Came = (typeof CAME)[number];
/**
 * Who was at a hearing that was held; `spoke` null is not known. `shown` are those who stood on the list before: whom it did not
 * show, because somebody else wrote them down meanwhile, stays. Left out, the list is the whole of it.
 */
export type RecordAttendance = {
  readonly childId: Id;
  readonly hearingId: Id;
  readonly who: readonly {
    readonly part: Part;
    readonly name: string;
    readonly came: Came;
    readonly spoke: boolean | null;
  }[];
  readonly shown?: readonly { readonly part: Part; readonly name: string }[];
};

/** What a child wants the court to know, or why that is not known; and what was done with it. */
export type RecordView = {
  readonly childId: Id;
  readonly hearingId: Id;
  readonly words: string | null;
  readonly noneWhy: string | null;
  readonly cameOfIt: string | null;
  /** ISO date. */
  readonly saidOn: string;
};

export type TellingRefusal = { readonly kind: 'changed-meanwhile' } | { readonly kind: 'hearing-not-ahead' } | Invalid;

const note = { kind: 'text', max: 500, required: false } as const;
export const proofFields = defineFields({
  sentOn: { kind: 'date', required: false },
  proof: { kind: 'choice', options: PROOFS, required: false },
  on: { kind: 'date', required: false },
  note,
  returnedOn: { kind: 'date', required: false },
});
export const answerFields = defineFields({
  answer: { kind: 'choice', options: ANSWERS },
  needs: { kind: 'text', max: 500, lines: true, required: false },
});
export const STATEMENT_MAX = 8000;
export const statementFields = defineFields({ words: { kind: 'text', max: STATEMENT_MAX, lines: true } });
export const draftFields = defineFields({ words: { kind: 'text', max: STATEMENT_MAX, lines: true, required: false } });
export const takenFields = defineFields({
  part: { kind: 'choice', options: PARTS },
  name: { kind: 'text', max: 120 },
  language: { kind: 'choice', options: LETTER_LANGUAGES },
  way: { kind: 'choice', options: ['on_paper', 'spoken'] },
  words: { kind: 'text', max: STATEMENT_MAX, lines: true },
});
export const viewFields = defineFields({
  words: { kind: 'text', max: 4000, lines: true, required: false },
  noneWhy: { kind: 'text', max: 500, required: false },
  cameOfIt: { kind: 'text', max: 1000, lines: true, required: false },
  saidOn: { kind: 'date' },
});
/** How a way is sent for one of the entitled: the name of the field says to whom. */
export const wayOf = (value: FormDataEntryValue | null): Way | null => WAYS.find(way => way === value) ?? null;
