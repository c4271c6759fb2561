/** Words of planning in English. */
export const words = {
  problems: {},
};
