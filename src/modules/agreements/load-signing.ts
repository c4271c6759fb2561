import type { Id } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { recordReading } from '#platform/record/record-reading.ts';
import type { FrozenRendering, Signing } from './contract.ts';
import { needsCode, signsAs } from './policy.ts';
import { stillToSign } from './rules/still-to-sign.ts';
import { plainSigners } from './store/signers.ts';
import { signingOf } from './store/signings.ts';
import { type Caller, whoToCall } from './who-to-call.ts';

/** Where the pages of one signing lie. */
export type SigningPaths = Readonly<
  Record<'values' | 'read' | 'words' | 'onPaper' | 'decline' | 'done' | 'paper', string>
>;

/** A signing as its pages need it. */
export type OpenSigning = Signing & {
  readonly paths: SigningPaths;
  /** The text in the language that was chosen; undefined while nothing is ready. */
  readonly shown: FrozenRendering | undefined;
  /** Somebody else signs for the signer, where the pack allows it. */
  readonly byProxy: boolean;
  readonly needsCode: boolean;
  readonly caller: Caller | null;
  /** Names that are still needed after this signer's; none for the birth family, who do not see the others. */
  readonly missing: readonly string[];
  /** Whether anything can be signed now. */
  readonly stands: 'not-ready' | 'to-sign' | 'closed';
};

type Asked = Ask & {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query?: URLSearchParams;
  readonly form?: FormData;
};

/**
 * Which signer a page is about. A session that came through a doorstep opens one address only; the other papers of the
 * same sitting are read below it, named by `of`. Row security decides what is the asker's either way.
 */
export function signerIdOf({ params, query, form }: Pick<Asked, 'params' | 'query' | 'form'>): string {
  const of = form ? form.get('of') : query?.get('of');
  return typeof of === 'string' && of !== '' ? of : (params.signerId ?? '');
}

/** Opens a signing for its pages and leaves the reading. Throws NotThere when it is not the asker's. */
export async function loadSigning(ask: Asked): Promise<OpenSigning> {
  const signerId = signerIdOf(ask);
  const signing = (await signingOf(ask.tx, signerId)) ?? notThere();
  const { agreement, signer } = signing;
  const part = signsAs(ask.who, signer);
  if (part === 'nobody') return notThere();
  await recordReading(ask, 'agreements.open-signing', [agreement.subjectId], ['agreement']);
  const chosen = ask.query?.get('language');
  const language: Language = chosen === 'en' || chosen === 'es' ? chosen : ask.language;
  return {
    ...signing,
    paths: pathsOf(ask.params.signerId ?? '', signerId),
    shown: signing.papers.find(paper => paper.language === language) ?? signing.papers[0],
    byProxy: part === 'proxy',
    needsCode: needsCode(ask.who),
    missing: await missingFor(ask, signing),
    caller: ask.who.kind === 'staff' ? null : await whoToCall(ask, agreement.childId),
    stands: standsAt(signing),
  };
}

async function missingFor({ tx }: Ask, { agreement, signer, signature, others }: Signing): Promise<string[]> {
  if (others.length === 0) return [];
  const places = (await plainSigners(tx, agreement.id)).map(place => ({
    ...place,
    signed: place.id === signer.id ? signature !== null : others.some(one => one.signerId === place.id && one.signedAt),
  }));
  return stillToSign(places, signer.id).map(place => place.name);
}

const standsAt = ({ agreement: { state }, papers }: Signing): OpenSigning['stands'] => {
  if (state === 'superseded' || state === 'ended') return 'closed';
  return state === 'draft' || state === 'void' || papers.length === 0 ? 'not-ready' : 'to-sign';
};

/** Addresses of one signing, seen from the address the session came in at. */
export function pathsOf(door: string, signerId: Id): SigningPaths {
  const at = (step: string) => `/sign/${door}${step}${door === signerId ? '' : `?of=${signerId}`}`;
  return {
    values: at(''),
    read: at('/read'),
    words: at('/words'),
    onPaper: at('/on-paper'),
    decline: at('/decline'),
    done: at('/done'),
    paper: at('/paper'),
  };
}

/** The same address with a further part of its question. */
export const asking = (path: string, question: string): string => `${path}${path.includes('?') ? '&' : '?'}${question}`;
