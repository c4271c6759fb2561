import type { Id } from '#kernel/ids.ts';
import type { Side, Template } from '#modules/agreements/index.ts';
import type { PlanSentence } from '../contract.ts';

/** Words somebody wrote or said, in the language they used; a translation is somebody's. Languages are BCP 47. */
export type FreeWords = {
  readonly language: string;
  readonly words: string;
  readonly translation: { readonly language: string; readonly words: string; readonly by: string } | null;
};

/** Words about this child: by whom, when (ISO day), and whether the family reads them. */
export type PlanWords = FreeWords & {
  readonly part: 'page' | 'line' | 'transition';
  /** Of a page or a move: which part of it. Of a line: its subject. */
  readonly code: string;
  readonly side: Side | null;
  readonly forFamily: boolean;
  readonly saidBy: 'child' | 'family' | 'caregiver' | 'worker';
  readonly saidOn: string;
};

export type PlanPromise = FreeWords & {
  readonly id: Id;
  /** A subject of the pairs; null when it stands by itself. */
  readonly subject: string | null;
  readonly side: Side;
  readonly who: string;
  readonly dueOn: string;
  readonly forFamily: boolean;
  readonly keptOn: string | null;
  readonly released: boolean;
};

export type FamilyWords = FreeWords & { readonly kind: 'wish' | 'routine' | 'comment'; readonly seen: boolean };

export type PlanStep = {
  readonly kind: string;
  readonly part: 'packet' | 'transition' | 'team' | 'return_home';
  readonly side: Side;
  readonly en: string;
  readonly es: string;
  readonly state: 'done' | 'open' | 'not_known' | 'not_needed';
  readonly note: string | null;
  /** ISO day; set when it is done. */
  readonly doneOn: string | null;
  /** The dated promise to do it. */
  readonly promiseId: Id | null;
};

/** What the record shows of a promise; `day` is an ISO day and is finished with the sentence. */
export type Evidence = {
  readonly subject: string;
  readonly side: Side;
  readonly code: PlanSentence & `evidence.${string}`;
  readonly fill: Readonly<Record<string, string | number>>;
  readonly day: string | null;
  /** Steps named in the sentence, worded in the reader's language. */
  readonly items: readonly { readonly en: string; readonly es: string }[];
  /** Whether the family reads it; `named` tells a caregiver's name or the packet, which an order may hide. */
  readonly family: 'yes' | 'named' | 'no';
};

/** Everything a plan says, finished facts of one moment: all renderings are of the same content. */
export type PlanContent = {
  readonly template: Template;
  readonly child: { readonly name: string };
  readonly caregivers: readonly string[];
  readonly worker: {
    readonly name: string;
    readonly organization: string | null;
    readonly phone: string | null;
  } | null;
  readonly agency: { readonly name: string; readonly phone: string | null; readonly afterHours: string | null };
  /** Parents by first name. */
  readonly parents: readonly string[];
  readonly words: readonly PlanWords[];
  readonly familyWords: readonly FamilyWords[];
  readonly promises: readonly PlanPromise[];
  readonly steps: readonly PlanStep[];
  readonly evidence: readonly Evidence[];
  readonly normalcy: readonly { readonly en: string; readonly es: string }[];
  /** The caregivers' surnames, streets, postal codes and telephones: in no paper for the family. */
  readonly telling: readonly string[];
};

/** How a paper is worded in its language. Days are ISO and come out finished. */
export type Speech = {
  readonly language: 'en' | 'es';
  readonly say: (key: PlanSentence, fill?: Readonly<Record<string, string | number>>) => string;
  readonly subject: (code: string) => string;
  readonly day: (iso: string) => string;
  readonly languageName: (code: string) => string;
  readonly list: (names: readonly string[]) => string;
};
