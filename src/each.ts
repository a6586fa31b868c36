/**
 * Does something for one after the other; one that fails keeps no other from its turn.
 * `what`: what they are, in the plural, for the log. @throws AggregateError of all that failed, at the end
 */
export const eachInTurn = async <One>(
  ones: Iterable<One>,
  what: string,
  run: (one: One) => Promise<unknown>,
): Promise<void> => {
  const failures: unknown[] = [];
  for (const one of ones) {
    try {
      await run(one);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} ${what} failed`);
};
