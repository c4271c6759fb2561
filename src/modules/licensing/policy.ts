import { action } from '#platform/http/action.ts';

const licensing = ['licensing_counselor', 'licensing_supervisor', 'placement_coordinator', 'administrator'] as const;

export const keepHome = action('licensing.keep-home', licensing, ['home']);
/** An exception to the licensed number of beds is approved by licensing's supervisor (S2-51). */
export const approveException = action('licensing.approve-exception', ['licensing_supervisor'], ['home']);
