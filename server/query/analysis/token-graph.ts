import type { Payer } from '../payer';
import type { Token } from './token';

/** One position of a query: words that are alternatives, or alternative sequences of words. */
export type GraphPart = { readonly words: readonly Token[] } | { readonly paths: readonly (readonly Token[])[] };

/**
 * True if some token spans several positions, so that there are paths beside one another. Shingles span several, too, but are not
 * read as a graph (DisableGraphAttribute).
 */
export function isGraph(tokens: readonly Token[]): boolean {
  return tokens.some(({ span = 1, type }) => span > 1 && type !== 'shingle');
}

/** The places between tokens, without those that no token begins or ends at. */
class Graph {
  private readonly from = new Map<number, Token[]>();
  readonly places: readonly number[];

  constructor(
    tokens: readonly Token[],
    private readonly payer: Payer,
  ) {
    for (const token of tokens) this.from.set(token.position, [...this.at(token.position), token]);
    const end = tokens.reduce((last, { position, span = 1 }) => Math.max(last, position + span), 0);
    this.places = [...new Set(tokens.map(({ position }) => position))].sort((a, b) => a - b).concat(end);
  }

  at(place: number): readonly Token[] {
    return this.from.get(place) ?? [];
  }

  /** Where a token leads to: past the gaps that words left that were dropped. */
  next({ position, span = 1 }: Token): number {
    return this.places.find((place) => place >= position + span) as number;
  }

  /** Places that all paths lead through, first and last included (articulation points). */
  crossings(): number[] {
    let furthest = this.places[0] as number;
    const found: number[] = [];
    for (const place of this.places) {
      this.payer.charge(this.places.length);
      if (place >= furthest) found.push(place);
      for (const token of this.at(place)) furthest = Math.max(furthest, this.next(token));
    }
    return found;
  }

  /** All paths between two places; each of them is paid for. */
  paths(start: number, end: number): Token[][] {
    const found: Token[][] = [];
    const open: Token[][] = [[]];
    for (let path = open.pop(); path; path = open.pop()) {
      this.payer.charge(10 + path.length);
      this.payer.chargeMemory(100 + path.length * 8);
      const last = path[path.length - 1];
      const place = last ? this.next(last) : start;
      if (place >= end) found.push(path);
      else for (const token of [...this.at(place)].reverse()) open.push([...path, token]);
    }
    return found;
  }
}

/** The parts of a query whose tokens are a graph (QueryBuilder.analyzeGraphBoolean). */
export function graphParts(tokens: readonly Token[], payer: Payer): GraphPart[] {
  const graph = new Graph(tokens, payer);
  const crossings = graph.crossings();
  return crossings.slice(0, -1).map((place, at) => {
    const words = graph.at(place);
    const end = crossings[at + 1] as number;
    if (words.every((word) => graph.next(word) === end)) return { words };
    return { paths: graph.paths(place, end) };
  });
}

/** All paths through the tokens (GraphTokenStreamFiniteStrings.getFiniteStrings), each with positions one after the other. */
export function graphPaths(tokens: readonly Token[], payer: Payer): Token[][] {
  const graph = new Graph(tokens, payer);
  const [start, end] = [graph.places[0] as number, graph.places[graph.places.length - 1] as number];
  return graph.paths(start, end).map(inSequence);
}

/** A path whose positions follow one another. */
export function inSequence(path: readonly Token[]): Token[] {
  return path.map((token, position) => ({ ...token, position }));
}
