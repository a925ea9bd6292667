export type MrzFormat = 'TD1' | 'TD2' | 'TD3';
export type MrzContent = 'letters' | 'digits' | 'mixed' | 'name';

/** Where something stands in a zone: line and columns count from 0, `end` is exclusive. */
export interface MrzSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface MrzField extends MrzSpan {
  readonly content: MrzContent;
}

export interface MrzLayout {
  readonly lines: number;
  readonly width: number;
  readonly issuingState: MrzField;
  readonly name: MrzField;
  readonly documentNumber: MrzField;
  readonly documentNumberCheck: MrzField;
  readonly nationality: MrzField;
  readonly birthDate: MrzField;
  readonly birthDateCheck: MrzField;
  readonly expiry: MrzField;
  readonly expiryCheck: MrzField;
  readonly optional: MrzField;
  /** Only the passport has a check digit of its own for the optional data. */
  readonly optionalCheck?: MrzField;
  readonly compositeCheck: MrzField;
  /** What the composite digit is computed over, in order. */
  readonly composite: readonly MrzSpan[];
}

/** Layouts of ICAO Doc 9303 parts 4 (TD3), 5 (TD1) and 6 (TD2). The position of the sex is left out on purpose. */
export const MRZ_LAYOUTS = {
  TD3: {
    lines: 2,
    width: 44,
    issuingState: field(0, 2, 5, 'letters'),
    name: field(0, 5, 44, 'name'),
    documentNumber: field(1, 0, 9, 'mixed'),
    documentNumberCheck: field(1, 9, 10, 'digits'),
    nationality: field(1, 10, 13, 'letters'),
    birthDate: field(1, 13, 19, 'digits'),
    birthDateCheck: field(1, 19, 20, 'digits'),
    expiry: field(1, 21, 27, 'digits'),
    expiryCheck: field(1, 27, 28, 'digits'),
    optional: field(1, 28, 42, 'mixed'),
    optionalCheck: field(1, 42, 43, 'digits'),
    compositeCheck: field(1, 43, 44, 'digits'),
    composite: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)],
  },
  TD2: {
    lines: 2,
    width: 36,
    issuingState: field(0, 2, 5, 'letters'),
    name: field(0, 5, 36, 'name'),
    documentNumber: field(1, 0, 9, 'mixed'),
    documentNumberCheck: field(1, 9, 10, 'digits'),
    nationality: field(1, 10, 13, 'letters'),
    birthDate: field(1, 13, 19, 'digits'),
    birthDateCheck: field(1, 19, 20, 'digits'),
    expiry: field(1, 21, 27, 'digits'),
    expiryCheck: field(1, 27, 28, 'digits'),
    optional: field(1, 28, 35, 'mixed'),
    compositeCheck: field(1, 35, 36, 'digits'),
    composite: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)],
  },
  TD1: {
    lines: 3,
    width: 30,
    issuingState: field(0, 2, 5, 'letters'),
    name: field(2, 0, 30, 'name'),
    documentNumber: field(0, 5, 14, 'mixed'),
    documentNumberCheck: field(0, 14, 15, 'digits'),
    nationality: field(1, 15, 18, 'letters'),
    birthDate: field(1, 0, 6, 'digits'),
    birthDateCheck: field(1, 6, 7, 'digits'),
    expiry: field(1, 8, 14, 'digits'),
    expiryCheck: field(1, 14, 15, 'digits'),
    optional: field(0, 15, 30, 'mixed'),
    compositeCheck: field(1, 29, 30, 'digits'),
    composite: [span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)],
  },
} as const satisfies Readonly<Record<MrzFormat, MrzLayout>>;

export function layoutOf(format: MrzFormat): MrzLayout {
  return MRZ_LAYOUTS[format];
}

/** The characters of a span. */
export function cut(lines: readonly string[], { line, start, end }: MrzSpan): string {
  return (lines[line] ?? '').slice(start, end);
}

function span(line: number, start: number, end: number): MrzSpan {
  return { line, start, end };
}

function field(line: number, start: number, end: number, content: MrzContent): MrzField {
  return { line, start, end, content };
}
