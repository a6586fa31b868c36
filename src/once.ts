/** Pure. What is asked for once for each of the same objects, as for what two zones of one Home are drawn from. */
export const oncePer = <Asked extends object, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
): ((asked: Asked) => Promise<Answer>) => {
  const known = new WeakMap<Asked, Promise<Answer>>();
  return (asked) => {
    const answer = known.get(asked) ?? ask(asked);
    known.set(asked, answer);
    return answer;
  };
};
