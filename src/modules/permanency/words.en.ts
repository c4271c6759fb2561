/** Words of permanency in English. */
export const words = {
  problems: {},
};
