/** The verb somebody may have meant by a word that is none: one slip away, two in a long word, or begun and left off. */
export function nearestVerb(typed: string, verbs: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  const begun = verbs.filter((verb) => word.length > 1 && verb.startsWith(word));
  if (begun.length === 1) return begun[0];
  const near = verbs
    .map((verb) => ({ verb, slips: slipsBetween(word, verb) }))
    .filter(({ verb, slips }) => slips <= (verb.length > 5 ? 2 : 1))
    .toSorted((a, b) => a.slips - b.slips);
  return near[0]?.verb;
}

/** Letters to put in, leave out, change, or swap with the next (the optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [[...Array(b.length + 1).keys()]];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  }
  return at(a.length, b.length);
}
