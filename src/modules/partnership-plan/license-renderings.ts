import { agencyPhones } from '#modules/agency/index.ts';
import { type AgreementRow, type Rendering, templateOf } from '#modules/agreements/index.ts';
import { findHomeTerms } from '#modules/licensing/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayIn } from '#platform/words/say.ts';
import { licensePaper } from './rules/license-paper.ts';

/** The license copy's text of this moment in both languages, the same for everybody who signs it. */
export async function licenseRenderings({ tx }: Pick<Ask, 'tx'>, agreement: AgreementRow): Promise<Rendering[]> {
  const [home, agency, template] = await Promise.all([
    findHomeTerms(tx, agreement.homeId ?? ''),
    agencyPhones(tx),
    templateOf(tx, agreement.templateId),
  ]);
  if (!home) return notThere();
  const content = { home: home.name, agency: agency.name, phone: agency.main, template };
  return (['en', 'es'] as const).map(language => ({
    audience: 'full',
    language,
    paper: licensePaper(content, paperWordsIn(language), language),
  }));
}

const paperWordsIn = (language: 'en' | 'es') => {
  const say = sayIn(language);
  return { ...say.group('partnership-plan', 'licensePaper'), subjects: say.group('partnership-plan', 'subjects') };
};
