import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { JavaRegex } from '../../painless/java-values';
import { type ComponentSettings, joinedValue, listedValues } from '../../store/analysis/analysis-settings';
import type { Payer } from '../payer';
import type { Token, TokenFilter, Tokenizer } from './token';
import { chargeGram, WORD_TYPE } from './tokenizers';

/** The flags of java.util.regex.Pattern that settings can name, and those that Painless has letters for. */
const FLAGS: Readonly<Record<string, string | undefined>> = {
  CASE_INSENSITIVE: 'i',
  MULTILINE: 'm',
  DOTALL: 's',
  UNICODE_CASE: 'u',
  CANON_EQ: undefined,
  UNIX_LINES: undefined,
  LITERAL: undefined,
  COMMENTS: undefined,
  UNICODE_CHAR_CLASS: undefined,
  UNICODE_CHARACTER_CLASS: undefined,
};

/**
 * The regular expression of a definition, whose matching is paid for by the step.
 *
 * @throws ElasticsearchError 400 for an invalid pattern or flag (Regex.flagsFromString), 501 for what is not emulated.
 */
export function userPattern(settings: ComponentSettings, pattern: string): JavaRegex {
  const flags = (joinedValue(settings, 'flags') ?? '').split('|').map((part) => part.trim().toUpperCase());
  let letters = '';
  for (const flag of flags) {
    if (flag === '') continue;
    if (!Object.hasOwn(FLAGS, flag)) throw illegalArgument(`Unknown regex flag [${flag}]`);
    const letter = FLAGS[flag];
    if (letter === undefined) throw notEmulated(`the flag [${flag}] of a pattern`);
    letters += letter;
  }
  const regex = JavaRegex.compile(pattern, letters);
  if (!regex) throw illegalArgument(`Invalid regex pattern. ${pattern}`);
  return regex;
}

/** The parts between the matches or, with a group, the parts that the group matches (PatternTokenizer). */
export function patternTokenizer(settings: ComponentSettings): Tokenizer {
  const regex = userPattern(settings, joinedValue(settings, 'pattern') ?? '\\W+');
  const group = Number(joinedValue(settings, 'group') ?? -1);
  if (group > regex.groups)
    throw illegalArgument(`invalid group specified: pattern only has: ${regex.groups} capturing groups`);
  return (text, payer) => {
    const tokens: Token[] = [];
    const add = (start: number, end: number): void => {
      if (end <= start) return;
      tokens.push({ term: text.slice(start, end), position: tokens.length, start, end, type: WORD_TYPE });
    };
    let at = 0;
    for (const match of regex.matches(text, payer)) {
      if (group >= 0) add(...regex.groupPlace(text, match, group, payer));
      else {
        add(at, match.start);
        at = match.end;
      }
    }
    if (group < 0) add(at, text.length);
    return tokens;
  };
}

/** Replaces matches in each term (PatternReplaceFilter). */
export function patternReplace(settings: ComponentSettings): TokenFilter {
  const regex = userPattern(settings, joinedValue(settings, 'pattern') ?? '');
  const replacement = joinedValue(settings, 'replacement') ?? '';
  const all = joinedValue(settings, 'all') !== 'false';
  const change = (term: string, payer: Payer) =>
    all ? regex.replaceAll(term, replacement, payer) : regex.replaceFirst(term, replacement, payer);
  return (tokens, payer) => tokens.map((token) => ({ ...token, term: change(token.term, payer) }));
}

/** Adds what the groups of patterns match, at the same position (PatternCaptureGroupTokenFilter). */
export function patternCapture(settings: ComponentSettings): TokenFilter {
  const patterns = (listedValues(settings, 'patterns') ?? []).map((pattern) => userPattern({}, pattern));
  const preserve = joinedValue(settings, 'preserve_original') !== 'false';
  return (tokens, payer) =>
    tokens.flatMap((token) => {
      const found = patterns.flatMap((regex) => captures(regex, token.term, preserve, payer));
      found.sort((a, b) => a.start - b.start);
      const parts = found.map(({ start, end }) => ({ ...token, term: token.term.slice(start, end) }));
      return preserve || parts.length === 0 ? [token, ...parts] : parts;
    });
}

interface Capture {
  readonly start: number;
  readonly end: number;
}

function captures(regex: JavaRegex, term: string, preserve: boolean, payer: Payer): Capture[] {
  const found: Capture[] = [];
  for (const match of regex.matches(term, payer)) {
    for (let group = Math.min(1, regex.groups); group <= regex.groups; group += 1) {
      const [start, end] = regex.groupPlace(term, match, group, payer);
      const whole = start === 0 && end === term.length;
      if (end <= start || (whole && preserve)) continue;
      chargeGram(payer, 0);
      found.push({ start, end });
    }
  }
  return found;
}
