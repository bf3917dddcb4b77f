/** One at a time: two tabs can tell something in the same moment. */
export const aloneInLog = <Result>(
  work: () => Promise<Result>,
): Promise<Result> => navigator.locks.request("exposure-log", work);
