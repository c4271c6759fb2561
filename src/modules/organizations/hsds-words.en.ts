import type { FoundCode } from './hsds/directory-rows.ts';

/** What was found in a directory that was brought: what is so, and what became of it or helps. */
const found = {
  'nothing-to-read': {
    is: 'There is nothing in it that this import reads.',
    do: 'Bring a folder, a zip archive, a JSON file or a CSV file of a directory.',
  },
  'unknown-file': {
    is: 'This is no part of a directory that is known here, so it was not read.',
    do: 'Nothing to do when nothing is missing. Otherwise name the file as the standard does.',
  },
  'unknown-column': {
    is: 'This column is not known here, so it was not read.',
    do: 'Nothing to do when nothing needs it. Otherwise say in a mapping file what it is.',
  },
  'not-a-table': {
    is: 'These lines cannot be read as a table.',
    do: 'Export the file again as CSV, with every quotation mark inside a cell doubled.',
  },
  'not-json': { is: 'From here on the file is no JSON.', do: 'It may have been cut off on its way: bring it again.' },
  'too-large': { is: 'It is larger than can be read.', do: 'Bring it in parts.' },
  'archive-broken': { is: 'The archive cannot be opened to its end.', do: 'Make the zip again, without a password.' },
  'archive-too-large': { is: 'The archive holds more than can be read.', do: 'Bring it in parts.' },
  'broken-encoding': {
    is: 'Some bytes of the file are no letters in its encoding; they were left out.',
    do: 'Save the file as UTF-8 in the program it comes from and bring it again.',
  },
  'encoding-read-as': {
    is: 'The file is not written in UTF-8.',
    do: 'Look at some names with accents. Where they are wrong, save the file as UTF-8.',
  },
  'mapping-not-readable': {
    is: 'The mapping file says something that cannot be followed.',
    do: 'See the guide for the names a column can be mapped to.',
  },
  'mapping-needed': {
    is: 'No column of this sheet could be told to hold the name of an organization or a service.',
    do: 'Say in a mapping file which column it is.',
  },
  'not-kept': {
    is: 'This has no place here and was left out.',
    do: 'Nothing to do: it stays in the directory it comes from.',
  },
  missing: { is: 'A value that is needed is missing.', do: 'Add it in the directory it comes from.' },
  'too-long': { is: 'The text is longer than can be kept, so it was left out.', do: 'Make it shorter.' },
  'control-characters': {
    is: 'There were characters in it that cannot be kept; they were taken out.',
    do: 'Look whether the text is as it should be.',
  },
  formula: {
    is: 'A spreadsheet would run this as a formula. It is kept as plain text.',
    do: 'Look whether it is what was meant.',
  },
  'not-a-number': { is: 'This is no number that can stand here, so it was left out.', do: 'Write digits only.' },
  'not-a-day': { is: 'This is no day there is, so it was left out.', do: 'Write days as 2026-03-01.' },
  'day-without-year': {
    is: 'This day has no year; it was taken as a day of this year.',
    do: 'Write the year, or bring the directory again next year.',
  },
  'not-a-time': { is: 'This is no time of day, so it was left out.', do: 'Write times as 09:00 and 17:30.' },
  'time-read-as': {
    is: 'This time is not written as the standard has it, but could be read.',
    do: 'Nothing to do. Write times as 09:00 to be sure.',
  },
  'not-yes-or-no': { is: 'This says neither yes nor no, so it was left out.', do: 'Write true or false.' },
  'unknown-code': {
    is: 'The standard does not know this value, so it was left out.',
    do: 'Use one of the values of the standard.',
  },
  'unknown-language': {
    is: 'No language of this name or code is known. The name was kept, but nobody finds the service by it.',
    do: 'Write the language’s code, such as es, or its English name.',
  },
  'not-an-email': {
    is: 'This is no e-mail address, so it was left out.',
    do: 'Correct it in the directory it comes from.',
  },
  'not-a-url': { is: 'This is no address on the web, so it was left out.', do: 'Write it with https:// before it.' },
  'not-a-zip': { is: 'This is no ZIP code, so it was left out.', do: 'Write five digits, or five and four.' },
  'zip-mended': {
    is: 'The ZIP code had lost its first zero; it was put back.',
    do: 'Nothing to do: spreadsheets drop it.',
  },
  'not-a-country': { is: 'This is no code of a country; US was taken.', do: 'Write two letters.' },
  'phone-letters': { is: 'The number was spelled with letters; its digits were kept.', do: 'Nothing to do.' },
  'phone-several': {
    is: 'There were several numbers in one cell; the first was taken.',
    do: 'Give each number a row of its own.',
  },
  'phone-words': {
    is: 'There were words around the number; the number was kept.',
    do: 'Put the words into the description of the number.',
  },
  'phone-fragment': {
    is: 'This is only a part of a telephone number, so it was not taken.',
    do: 'Write the whole number with its area code.',
  },
  'phone-impossible': {
    is: 'There can be no such telephone number, so it was not taken.',
    do: 'Ask the organization for its number.',
  },
  'coordinates-impossible': {
    is: 'There is no such place on earth, so the coordinates were left out.',
    do: 'Look the address up again.',
  },
  'coordinates-in-the-sea': {
    is: 'The coordinates lie in the sea, so they were left out.',
    do: 'Look the address up again.',
  },
  'coordinates-elsewhere': {
    is: 'The coordinates lie in another state than the address, so they were left out.',
    do: 'Look the address up again.',
  },
  'coordinates-swapped': { is: 'Latitude and longitude were exchanged; they were put right.', do: 'Nothing to do.' },
  'blank-key': {
    is: 'The row has no key.',
    do: 'Rows that others refer to need one. For all others one was made from what they say.',
  },
  'key-twice': {
    is: 'Another row has this key and says something else. The first was taken.',
    do: 'Give one of them another key.',
  },
  'same-row-twice': { is: 'The same row stands here twice; it was taken once.', do: 'Nothing to do.' },
  'nothing-with-this-key': {
    is: 'Nothing in the directory has the key that is named here.',
    do: 'Bring the row it belongs to, or correct the key.',
  },
  'belongs-to-refused': {
    is: 'It belongs to a row that was refused.',
    do: 'Mend that row and bring the directory again.',
  },
  'belongs-to-nothing': {
    is: 'It does not say what it belongs to.',
    do: 'Name the organization, the service or the place it belongs to.',
  },
  'says-nothing': { is: 'The row says nothing that can be kept.', do: 'Leave it out, or fill it in.' },
  'closes-before-it-opens': {
    is: 'It closes before it opens, so these hours were not taken.',
    do: 'An afternoon hour needs p.m. Hours over midnight need two rows.',
  },
  'ages-in-the-wrong-order': {
    is: 'The lowest age is above the highest; both were left out.',
    do: 'Ask the organization for whom it is.',
  },
  'days-in-the-wrong-order': { is: 'It ends before it begins; both days were left out.', do: 'Correct the days.' },
  'more-free-than-there-are': {
    is: 'More places are free than there are; how many there are was left out.',
    do: 'Ask the organization.',
  },
  'own-ancestor': {
    is: 'It would be its own ancestor; it was kept without what it stands under.',
    do: 'Correct what it stands under.',
  },
  'kept-confidential': {
    is: 'People who flee violence at home find help here: address, coordinates and the way there were not kept.',
    do: 'Nothing to do. It is found by need, words and language, never by place.',
  },
  'said-by-people': {
    is: 'People here said something else. Theirs stays; the other is proposed to them.',
    do: 'Decide on the proposal in the directory.',
  },
  'no-longer-named': {
    is: 'It is here, and the directory names it no longer. Its removal is proposed.',
    do: 'Decide on the proposal in the directory.',
  },
  'likely-the-same': {
    is: 'This organization seems to be here already from elsewhere. It was taken, and proposed as the same.',
    do: 'Decide on the proposal in the directory.',
  },
  'database-refused': {
    is: 'The database did not take a row, so nothing was taken.',
    do: 'Send the name that is shown to whoever maintains Alongside.',
  },
} satisfies Record<FoundCode, { is: string; do: string }>;

export const hsdsWords = {
  found,
  told: {
    rows_one: '{{count}} row names it.',
    rows_other: '{{count}} rows name it.',
    line: 'The other stands on line {{line}}.',
    through: 'Up to line {{through}}.',
  },
};
