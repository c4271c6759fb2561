import { words as accessEn } from './modules/access/words.en.ts';
import { words as accessEs } from './modules/access/words.es.ts';
import { words as agencyEn } from './modules/agency/words.en.ts';
import { words as agencyEs } from './modules/agency/words.es.ts';
import { words as agreementsEn } from './modules/agreements/words.en.ts';
import { words as agreementsEs } from './modules/agreements/words.es.ts';
import { words as assessmentsEn } from './modules/assessments/words.en.ts';
import { words as assessmentsEs } from './modules/assessments/words.es.ts';
import { words as casesEn } from './modules/cases/words.en.ts';
import { words as casesEs } from './modules/cases/words.es.ts';
import { words as clocksEn } from './modules/clocks/words.en.ts';
import { words as clocksEs } from './modules/clocks/words.es.ts';
import { words as courtEn } from './modules/court/words.en.ts';
import { words as courtEs } from './modules/court/words.es.ts';
import { words as documentsEn } from './modules/documents/words.en.ts';
import { words as documentsEs } from './modules/documents/words.es.ts';
import { words as educationEn } from './modules/education/words.en.ts';
import { words as educationEs } from './modules/education/words.es.ts';
import { words as exchangeEn } from './modules/exchange/words.en.ts';
import { words as exchangeEs } from './modules/exchange/words.es.ts';
import { words as healthEn } from './modules/health/words.en.ts';
import { words as healthEs } from './modules/health/words.es.ts';
import { words as licensingEn } from './modules/licensing/words.en.ts';
import { words as licensingEs } from './modules/licensing/words.es.ts';
import { words as measuresEn } from './modules/measures/words.en.ts';
import { words as measuresEs } from './modules/measures/words.es.ts';
import { words as meetingsEn } from './modules/meetings/words.en.ts';
import { words as meetingsEs } from './modules/meetings/words.es.ts';
import { words as organizationsEn } from './modules/organizations/words.en.ts';
import { words as organizationsEs } from './modules/organizations/words.es.ts';
import { words as planEn } from './modules/partnership-plan/words.en.ts';
import { words as planEs } from './modules/partnership-plan/words.es.ts';
import { words as partnershipsEn } from './modules/partnerships/words.en.ts';
import { words as partnershipsEs } from './modules/partnerships/words.es.ts';
import { words as peopleEn } from './modules/people/words.en.ts';
import { words as peopleEs } from './modules/people/words.es.ts';
import { words as permanencyEn } from './modules/permanency/words.en.ts';
import { words as permanencyEs } from './modules/permanency/words.es.ts';
import { words as placementEn } from './modules/placement/words.en.ts';
import { words as placementEs } from './modules/placement/words.es.ts';
import { words as planningEn } from './modules/planning/words.en.ts';
import { words as planningEs } from './modules/planning/words.es.ts';
import { words as referralsEn } from './modules/referrals/words.en.ts';
import { words as referralsEs } from './modules/referrals/words.es.ts';
import { words as rulebookEn } from './modules/rulebook/words.en.ts';
import { words as rulebookEs } from './modules/rulebook/words.es.ts';
import { words as tasksEn } from './modules/tasks/words.en.ts';
import { words as tasksEs } from './modules/tasks/words.es.ts';
import { words as visitsEn } from './modules/visits/words.en.ts';
import { words as visitsEs } from './modules/visits/words.es.ts';
import { words as workspaceEn } from './modules/workspace/words.en.ts';
import { words as workspaceEs } from './modules/workspace/words.es.ts';
import { words as signInEn } from './platform/sign-in/words.en.ts';
import { words as signInEs } from './platform/sign-in/words.es.ts';
import { words as platformEn } from './platform/words.en.ts';
import { words as platformEs } from './platform/words.es.ts';
import { wordsEn as webEn } from './web/words.en.ts';
import { wordsEs as webEs } from './web/words.es.ts';

/** Every room's words in both languages, by the room's name. */
export const roomWords = {
  en: {
    platform: platformEn,
    'sign-in': signInEn,
    web: { problems: webEn.problems },
    agency: agencyEn,
    access: accessEn,
    people: peopleEn,
    organizations: organizationsEn,
    documents: documentsEn,
    agreements: agreementsEn,
    rulebook: rulebookEn,
    clocks: clocksEn,
    tasks: tasksEn,
    licensing: licensingEn,
    cases: casesEn,
    health: healthEn,
    education: educationEn,
    placement: placementEn,
    'partnership-plan': planEn,
    meetings: meetingsEn,
    assessments: assessmentsEn,
    planning: planningEn,
    visits: visitsEn,
    court: courtEn,
    permanency: permanencyEn,
    referrals: referralsEn,
    partnerships: partnershipsEn,
    measures: measuresEn,
    exchange: exchangeEn,
    workspace: workspaceEn,
  },
  es: {
    platform: platformEs,
    'sign-in': signInEs,
    web: { problems: webEs.problems },
    agency: agencyEs,
    access: accessEs,
    people: peopleEs,
    organizations: organizationsEs,
    documents: documentsEs,
    agreements: agreementsEs,
    rulebook: rulebookEs,
    clocks: clocksEs,
    tasks: tasksEs,
    licensing: licensingEs,
    cases: casesEs,
    health: healthEs,
    education: educationEs,
    placement: placementEs,
    'partnership-plan': planEs,
    meetings: meetingsEs,
    assessments: assessmentsEs,
    planning: planningEs,
    visits: visitsEs,
    court: courtEs,
    permanency: permanencyEs,
    referrals: referralsEs,
    partnerships: partnershipsEs,
    measures: measuresEs,
    exchange: exchangeEs,
    workspace: workspaceEs,
  },
};
