/** Words of meetings in English. */
export const words = {
  problems: {},
};
