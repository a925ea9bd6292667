/** Name field of a machine-readable zone, split as ICAO Doc 9303 part 3 lays it out. */
export interface MrzName {
  readonly family: readonly string[];
  readonly given: readonly string[];
  /** the field is full, so the last part may be cut */
  readonly full: boolean;
}

const FIELD_LENGTHS = [39, 31, 30];

/** Reads `EXAMPLE<<ANNA<MARIA`, with or without the document code and the filler in front and behind. */
export function readMrzName(text: string): MrzName | undefined {
  if (!text.includes('<')) return undefined;
  const field = text.replace(/\s+/gu, '').replace(/^[PVIAC][A-Z<][A-Z<]{3}(?=[A-Z]+<)/u, dropCode);
  const [primary = '', ...rest] = field.replace(/<+$/u, '').split('<<');
  return {
    family: primary.split('<').filter(Boolean),
    given: rest.join('<').split('<').filter(Boolean),
    full: FIELD_LENGTHS.includes(field.length) && !field.endsWith('<'),
  };
}

/** The code is there only if a filler or a document type says so; otherwise the letters belong to the name. */
function dropCode(code: string): string {
  return code[1] === '<' ? '' : code;
}
