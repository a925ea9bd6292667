/** The one of `names` that was most likely meant, or undefined where none is close. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const target = foldedName(written);
  if (target === '') return undefined;
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    const distance = editDistance(target, foldedName(name), allowedDistance(target));
    if (best === undefined || distance < best.distance) best = { name, distance };
  }
  return best !== undefined && best.distance <= allowedDistance(target) ? best.name : undefined;
}

/** The tool's own: one slip in a short word, one in three letters of a longer one, at most four. */
function allowedDistance(target: string): number {
  return target.length < 3 ? 0 : Math.min(4, Math.max(1, Math.floor(target.length / 3)));
}

/** `birth_date`, `Birth-Date` and `birthDate` are one name. */
export function foldedName(name: string): string {
  return name.slice(0, 80).toLowerCase().replace(/[\s_-]/g, '');
}

/** Insertions, deletions, substitutions and swaps of neighbours between the two; anything beyond `most` is `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const steps = [at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1)];
      current.push(Math.min(...steps, swapped ? at(before, column - 2) + 1 : Infinity));
    }
    before = previous;
    previous = current;
  }
  return Math.min(most + 1, at(previous, b.length));
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
