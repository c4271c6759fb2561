/** Which greeting an hour (0 to 23) asks for. */
export const partOfDay = (hour: number): 'morning' | 'afternoon' | 'evening' =>
  hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';

const TITLE = /^\p{L}+\.$/u;

/** The name somebody is greeted with: the first word that is not a title. "Dr. Renata Quist" is greeted as Renata. */
export function callName(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.find(word => !TITLE.test(word)) ?? name;
}
