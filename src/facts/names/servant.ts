import type { Lexicon } from './lexicon.ts';
import { renamed, type Part } from './part.ts';

const SERVANT = /^(?:c?abd(?:[aeiou]{1,2}[lrsnztd]?)?|عبد)$/u;
const SERVANT_JOINED = /^c?abd(?:[aeiou]{1,2}(?:l|([rsnztd])(?=\1)))(?=[^aeiou]|[aeiou].{3})(.{4,})$/u;

/** The servant names (Abd al-Rahman, Abdul Rahman, Abderrahmane) as one part without the article. */
export function joinServant(parts: readonly Part[], lexicon: Lexicon): readonly Part[] {
  const out: Part[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part) continue;
    const next = parts[at + 1]?.kind === 'particle' ? at + 2 : at + 1;
    const stem = parts[next];
    if (SERVANT.test(part.fold) && stem?.kind === 'word' && stem.script === part.script) {
      const servant = part.script === 'arabic' ? 'عبد' : 'abd';
      out.push(renamed(stem, servant + withoutArticle(stem.text), lexicon));
      at = next;
      continue;
    }
    if (SERVANT.test(part.fold) && stem?.kind === 'initial' && stem.script === 'latin') {
      out.push({ ...renamed(stem, `abd${stem.text}`, lexicon), kind: 'word', stopped: true });
      at = next;
      continue;
    }
    const joined = SERVANT_JOINED.exec(part.fold);
    out.push(joined?.[2] !== undefined ? renamed(part, `abd${joined[2]}`, lexicon) : withoutArabicArticle(part, lexicon));
  }
  return out;
}

function withoutArticle(text: string): string {
  return text.length > 4 ? text.replace(/^ال/u, '') : text;
}

function withoutArabicArticle(part: Part, lexicon: Lexicon): Part {
  if (part.script !== 'arabic') return part;
  const bare = part.text.startsWith('عبدال') ? `عبد${part.text.slice(5)}` : withoutArticle(part.text);
  return bare === part.text ? part : renamed(part, bare, lexicon);
}
