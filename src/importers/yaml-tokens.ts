import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import type { CST, Document, ParsedNode } from 'yaml';
import { MAX_DEPTH, MAX_TOKENS } from './parsed-text.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;

export interface ComposedYaml {
  readonly documents: readonly YamlDocument[];
  readonly lines: LineCounter;
}

export interface YamlExcess {
  readonly excess: 'too-deep' | 'too-many-parts';
  readonly offset: number;
  readonly lines: LineCounter;
}

/**
 * Composes YAML 1.2 (core schema, whatever a %YAML directive says). The token stream is measured before anything recursive sees it:
 * the library's own composer brings the whole process down on some deeply nested texts, past any `catch`.
 */
export function composeYaml(text: string): ComposedYaml | YamlExcess {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    lexemes += 1;
    if (lexemes > MAX_TOKENS) return { excess: 'too-many-parts', offset: parser.offset, lines };
    if (parser.stack.length > MAX_DEPTH) return { excess: 'too-deep', offset: parser.offset, lines };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ schema: 'core', resolveKnownTags: false, merge: false, stringKeys: true, uniqueKeys: false, prettyErrors: false, lineCounter: lines });
  const documents: YamlDocument[] = [];
  for (const document of composer.compose(tokens, true, text.length)) documents.push(document as YamlDocument);
  return { documents, lines };
}
