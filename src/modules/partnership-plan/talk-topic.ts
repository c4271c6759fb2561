import { isId } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { PAIR_SUBJECTS } from './contract.ts';
import { sayAbout } from './say/say-asked.ts';
import { readable } from './say/say-words.ts';
import { promiseById } from './store/promises.ts';

/**
 * What the form for a talk is about, named by the address: a promise about this child, or a pair of promises. Throws
 * NotThere when it names neither, a promise about another child, or one that is not the reader's to see.
 */
export async function talkTopic(ask: Ask, query: URLSearchParams, childId: string) {
  const promise = query.get('promise');
  const subject = PAIR_SUBJECTS.find(one => one === query.get('subject')) ?? null;
  const named = isId(promise) ? ((await promiseById(ask.tx, promise)) ?? notThere()) : null;
  if (named && named.childId !== childId) return notThere();
  const what = named ? readable(named, ask.language).text : (sayAbout(ask, subject) ?? notThere());
  return {
    promise: isId(promise) ? promise : null,
    subject: isId(promise) ? null : subject,
    topic: ask.say('partnership-plan', 'homeForms.talkAbout', { what }),
  };
}
