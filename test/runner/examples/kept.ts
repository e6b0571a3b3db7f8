let times = 0;

/** How often this module was asked, as it knows. */
export const asked = (): number => {
  times += 1;
  return times;
};
