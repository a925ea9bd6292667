/** Whether two names as written are one person's: spelling by code points, case, spaces and invisible characters make no difference. */
export function isSamePerson(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s\p{Cf}]+/gu, '').normalize('NFC');
}
