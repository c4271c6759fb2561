import { needsOf } from '#modules/assessments/index.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { LANGUAGES, PAPER_LANGUAGES } from './contract.ts';
import { planForm } from './plan-in-address.ts';

/** What both forms of a goal show: open needs to choose from, and languages for the person's own words. Throws NotThere. */
export async function goalForm(ask: Parameters<typeof planForm>[0]) {
  const { tx, say, language } = ask;
  const form = await planForm(ask);
  const needs = await needsOf(tx, [form.plan.adult_id ?? form.plan.child_id]);
  return {
    over: form.over,
    here: form.here,
    formKey: form.formKey,
    words: say.group('planning', 'goalForm'),
    needs: needs
      .filter(({ ended_on }) => ended_on === null)
      .map(need => ({ value: need.id, label: [need[`kind_${language}`], need.words].filter(Boolean).join(': ') })),
    paperLanguages: PAPER_LANGUAGES.map(value => ({ value, label: sayLanguages(language, [value]) })),
    written: language,
    languages: LANGUAGES.map(value => ({ value, label: sayLanguages(language, [value]) })),
  };
}
