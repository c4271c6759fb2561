/** Words of a sealed file that an order of a court opens, in English. */
export const sealedWords = {
  sealedFile: {
    metaTitle: 'A sealed file | Alongside',
    over: 'Opened by order of a court',
    back: 'Files opened to me',
    written:
      'That you opened this file is written down. Nothing can be changed in it, and what you read is not to be told further than the order allows.',
    emptySection: 'Nothing is recorded.',
  },
};
