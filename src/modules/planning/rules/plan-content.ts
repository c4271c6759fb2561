import type { Cause, Interpreter, Owner, Part, PlanSentence, ServiceState, Supervision, TimeWay } from '../contract.ts';
import type { Dose, DoseStanding } from './dose.ts';
import type { Written } from './in-language.ts';
import type { ContentCode, ContentStanding } from './legal-contents.ts';
import type { NeedStanding } from './unmet-needs.ts';

/** A label in both languages. */
export type Both = { readonly en: string; readonly es: string };

/** Everything a plan's paper says. Days are ISO; what is null was not filled in. */
export type PlanContent = {
  readonly child: string;
  /** The parent whose plan it is; null: the child's own. */
  readonly adult: string | null;
  readonly agency: string;
  readonly worker: string | null;
  readonly number: number;
  readonly cause: Cause;
  readonly causeWords: string | null;
  readonly begunOn: string;
  readonly approvedOn: string | null;
  readonly reviewOn: string | null;
  /** Null as long as nobody keeps them. */
  readonly permanency: readonly (Both & { readonly concurrent: boolean })[] | null;
  readonly goals: readonly PaperGoal[];
  readonly needs: readonly PaperNeed[];
  readonly familyTime: readonly PaperTime[];
  readonly inputs: readonly PaperInput[];
  readonly talks: readonly PaperTalk[];
  readonly contents: readonly PaperContent[];
};

export type PaperGoal = {
  readonly words: Written;
  readonly own: { readonly words: string; readonly language: string } | null;
  readonly measure: Written | null;
  readonly need: Both | null;
  readonly reviewOn: string | null;
  readonly steps: readonly {
    readonly words: Written;
    readonly owner: Owner;
    readonly name: string;
    readonly dueOn: string | null;
    readonly doneOn: string | null;
  }[];
};
export type PaperNeed = {
  /** A rule of its own protects it: copies that leave the agency do not say which help answers it. */
  readonly guarded: boolean;
  readonly label: Both;
  readonly words: string | null;
  readonly standing: NeedStanding;
  readonly services: readonly {
    readonly words: string;
    readonly provider: string | null;
    readonly state: ServiceState;
    readonly dose: Dose | null;
    readonly delivered: DoseStanding | null;
  }[];
};
export type PaperTime = {
  readonly withWhom: string;
  readonly way: TimeWay;
  readonly times: number;
  readonly per: 'week' | 'month';
  readonly minutes: number | null;
  readonly place: string | null;
  readonly supervision: Supervision | null;
};
export type PaperInput = {
  readonly part: Part;
  readonly name: string;
  readonly state: 'asked' | 'given' | 'declined' | 'absent';
  readonly on: string | null;
  readonly words: string | null;
  readonly language: string | null;
  readonly reason: string | null;
  readonly triedAgainOn: string | null;
};
export type PaperTalk = {
  readonly name: string;
  readonly on: string;
  readonly language: string;
  readonly interpreter: Interpreter;
};
export type PaperContent = {
  readonly code: ContentCode;
  readonly citation: string;
  readonly standing: ContentStanding;
  readonly words: string | null;
};

/** The paper's own sentences in one language. */
export type Speech = {
  readonly language: 'en' | 'es';
  readonly say: (key: PlanSentence, fill?: Readonly<Record<string, string | number>>) => string;
  readonly day: (iso: string) => string;
  readonly languageName: (code: string) => string;
};
