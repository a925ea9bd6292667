export interface Wish {
  readonly count: number;
  readonly seed: number;
  readonly clusters?: number;
  readonly crowds?: number;
  readonly sharedIp?: number;
  readonly sharedDocument?: number;
  readonly ascii?: boolean;
}

export interface TruthLine {
  readonly group: string;
  readonly relation: string;
  readonly kind: string;
  readonly expected: 'edge' | 'explained' | 'household' | 'many' | 'namesake';
  readonly related: boolean;
  readonly candidates?: readonly string[];
  readonly count: number;
}

export interface Generation {
  readonly profiles: (from?: number, to?: number) => Iterable<object>;
  readonly lines: (from?: number, to?: number) => Iterable<string>;
  readonly truth: () => Iterable<TruthLine>;
}

export function generation(wish: Wish): Generation;
