/** Does so many at once, and gives what came of each in the order of the list. */
export async function* inOrder<T, R>(
  list: readonly T[],
  atOnce: number,
  does: (each: T) => Promise<R>,
): AsyncGenerator<R> {
  const all = list.map((each) => ({ each, ...Promise.withResolvers<R>() }));
  const next = all.values();
  const works = async () => {
    for (const { each, resolve, reject } of next) await does(each).then(resolve, reject);
  };
  for (let worker = 0; worker < atOnce; worker += 1) void works();
  for (const { promise } of all) yield await promise;
}
