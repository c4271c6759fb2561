import { type Sealing, sealAgreements } from '#modules/agreements/index.ts';
import {
  askAboutLetters,
  askForTranslation,
  followWorker,
  keepPlanTasks,
  openLicenseCopies,
  openPlans,
  tellCaregivers,
} from '#modules/partnership-plan/index.ts';
import { askCaregiversToConfirm, followPlacements, keepStays, openMoveTasks } from '#modules/placement/index.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { setHearers } from '#platform/record/record-fact.ts';
import { loadWords } from '#platform/words/say.ts';
import { roomWords } from './room-words.ts';

/** Who hears facts inside the transaction that wrote them, in this order. They may not refuse. */
const hearers = [
  ...followPlacements,
  ...keepStays,
  ...openMoveTasks,
  ...askCaregiversToConfirm,
  ...openPlans,
  ...keepPlanTasks,
  ...followWorker,
  ...askForTranslation,
  ...tellCaregivers,
  ...openLicenseCopies,
];

/** Who hears facts after they were committed, through the queue and its inbox. Papers are sealed with the process's keys. */
export const lateHearers = (sealing: Sealing): readonly LateHearer[] => [...sealAgreements(sealing), askAboutLetters];

/** Puts platform and rooms together: every process calls it once before it serves. */
export function startApp(): void {
  loadWords(roomWords);
  setHearers(hearers);
}
