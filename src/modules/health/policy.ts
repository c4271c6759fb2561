import { action } from '#platform/http/action.ts';

/** Positions that keep a child's health record; whose child it is, the database knows. */
const KEEPERS = ['case_manager', 'supervisor', 'program_director', 'nurse'];
/** People children live with. */
const CAREGIVERS = ['caregiver', 'kin'];
const HEALTH = ['health'];

export const viewHealth = action('health.view', 'staff', HEALTH);
export const addAllergy = action('health.record-allergy', KEEPERS, HEALTH);
export const addMedicine = action('health.record-medicine', KEEPERS, HEALTH);
export const addCondition = action('health.record-condition', KEEPERS, HEALTH);
export const addCoverage = action('health.record-coverage', KEEPERS, HEALTH);
export const endEssential = action('health.end', KEEPERS, HEALTH);
export const editCard = action('health.write-card', KEEPERS, HEALTH);
export const readCard = action('health.read-card', CAREGIVERS, HEALTH);
export const confirmOwnReading = action('health.confirm-card', CAREGIVERS, HEALTH);
