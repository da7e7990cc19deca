/** Does a piece of work when its turn comes. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Lets at most so many pieces of work run at a time; the rest wait in the order in which they came. One that fails gives way like any other. */
export function turns(most: number): InTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
