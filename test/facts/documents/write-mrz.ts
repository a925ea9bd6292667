import { checkDigitOf } from '../../../src/facts/documents/mrz-check-digits.ts';

export interface Holder {
  readonly surname: string;
  readonly givenNames: string;
  readonly number: string;
  readonly state: string;
  readonly birth: string;
  readonly expiry: string;
}

const fill = (text: string, width: number): string => text.slice(0, width).padEnd(width, '<');
const checked = (text: string): string => text + String(checkDigitOf(text));
const nameOf = ({ surname, givenNames }: Holder): string => `${surname}<<${givenNames}`.replaceAll(' ', '<');

export function writePassport(holder: Holder, optional = ''): string[] {
  const number = checked(fill(holder.number, 9));
  const birth = checked(holder.birth);
  const rest = checked(holder.expiry) + checked(fill(optional, 14));
  const composite = checkDigitOf(number + birth + rest);
  return [`P<${fill(holder.state, 3)}${fill(nameOf(holder), 39)}`, `${number}${fill(holder.state, 3)}${birth}<${rest}${composite}`];
}

export function writeLongCard(holder: Holder): string[] {
  const number = checked(fill(holder.number, 9));
  const [birth, expiry] = [checked(holder.birth), checked(holder.expiry)];
  const composite = checkDigitOf(`${number}${birth}${expiry}${fill('', 7)}`);
  return [`I<${fill(holder.state, 3)}${fill(nameOf(holder), 31)}`, `${number}${fill(holder.state, 3)}${birth}<${expiry}${fill('', 7)}${composite}`];
}

export function writeSmallCard(holder: Holder): string[] {
  const long = holder.number.length > 9;
  const number = long
    ? fill(`${holder.number.slice(0, 9)}<${holder.number.slice(9)}${checkDigitOf(holder.number)}`, 25)
    : fill(checked(fill(holder.number, 9)), 25);
  const [birth, expiry] = [checked(holder.birth), checked(holder.expiry)];
  const composite = checkDigitOf(`${number}${birth}${expiry}${fill('', 11)}`);
  return [`I<${fill(holder.state, 3)}${number}`, `${birth}<${expiry}${fill(holder.state, 3)}${fill('', 11)}${composite}`, fill(nameOf(holder), 30)];
}
