import { action } from '#platform/http/action.ts';

const caseWork = ['case_manager', 'supervisor', 'program_director', 'investigator', 'placement_coordinator'] as const;

export const viewPlacement = action('placement.view', 'staff', ['placement']);
export const recordMoves = action('placement.record-move', caseWork, ['placement']);
export const recordWhereaboutsAction = action('placement.record-whereabouts', caseWork, ['placement']);
export const correctPlacementAction = action(
  'placement.correct',
  ['case_manager', 'supervisor', 'program_director'],
  ['placement'],
);
export const endEpisodeAction = action(
  'placement.end-episode',
  ['case_manager', 'supervisor', 'program_director'],
  ['placement'],
);

/** Why key decisions are best for the child: read by who works with the plan, written by the case's workers. */
export const viewReasons = action('placement.view-reasons', 'staff', ['case_plan']);
export const writingReasons = action(
  'placement.write-reasons',
  ['case_manager', 'supervisor', 'program_director'],
  ['case_plan'],
);
export const approvingReasons = action('placement.approve-reasons', ['supervisor', 'program_director'], ['case_plan']);
