/** A whole number with a comma between thousands, as English and Korean both write it: 1234567 is 1,234,567. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
