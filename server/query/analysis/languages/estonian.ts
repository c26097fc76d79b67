import { estonianStopWords } from './estonian-stop-words';
import type { Language, Stemmer } from './language';
import { longestEnding, regions } from './snowball-step';

/** Forms of irregular verbs, by what stands for all of them. */
const IRREGULAR: Readonly<Record<string, string>> = {
  joo: 'joon jood joob joote joome joovad jõin jõid jõi jõime jõite joomata juuakse joodakse juua jooma',
  saa:
    'saan saad saab saate saame saavad saaksin saaksid saaks saaksite saaksime sain said sai saite saime ' +
    'saamata saadakse saadi saama saada',
  viima:
    'viin viid viib viite viime viivad viiksin viiksid viiks viiksite viiksime viisin viisite viisime viimata ' +
    'viiakse viidi viima viia',
  keesi:
    'keen keeb keed kees keeme keete keevad keeksin keeks keeksid keeksime keeksite keemata keema keeta ' + 'keedakse',
  löö:
    'löön lööd lööb lööme lööte löövad lööksin lööksid lööks lööksime lööksite löömata lüüakse löödakse löödi ' +
    'lööma lüüa',
  lõi: 'lõin lõid lõi lõime lõite',
  loo:
    'loon lood loob loome loote loovad looksin looksid looks looksime looksite loomata luuakse loodi luua ' + 'looma',
  käisi:
    'käin käib käid käis käime käite käivad käiksin käiks käiksid käiksime käiksite käimata käiakse käidi käia ' +
    'käima',
  söö:
    'söön sööb sööd sööme sööte söövad sööksin sööks sööksid sööksime sööksite sõin sõi sõid sõime sõite ' +
    'söömata süüakse söödakse söödi sööma süüa',
  too:
    'toon tood toob toote toome toovad tooksin tooksid tooks tooksite tooksime tõin tõid tõi tõime tõite ' +
    'toomata tuuakse toodi tooma tuua',
  võisi:
    'võin võid võib võime võis võite võivad võiksin võiksid võiks võiksime võiksite võimata võidakse võidi ' +
    'võida võima',
  jääma:
    'jään jääd jääb jääme jääte jäävad jääksin jääksid jääks jääksime jääksite jäime jäite jäin jäid jäi ' +
    'jäämata jäädakse jääda jääma jäädi',
  müüsi:
    'müün müüd müüb müüs müüme müüte müüvad müüksin müüksid müüks müüksime müüksite müümata müüakse müüdi müüa ' +
    'müüma',
  luge: 'loeb loen loed loeme loete loevad loeks loeksin loeksid loeksime loeksite',
  põde: 'põen põeb põed põeme põete põevad põeksin põeks põeksid põeksime põeksite',
  ladu: 'laon laob laod laome laote laovad laoksin laoks laoksid laoksime laoksite',
  tegi:
    'teeksin teeks teeksid teeksime teeksite teen teeb teed teeme teete teevad tegemata tehakse tehti tegema ' + 'teha',
  nägi:
    'näen näeb näed näeme näete näevad näeksin näeks näeksid näeksime näeksite nägemata nähakse nähti näha ' + 'nägema',
};

const irregular = new Map(
  Object.entries(IRREGULAR).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem] as const)),
);

/** Endings of a step, where they may go, and what replaces them. The longest ending decides, and it has to be in R1. */
interface Rule {
  readonly endings: string;
  readonly after?: (before: string) => boolean;
  readonly replacement?: (before: string) => string;
}

type Step = ReadonlyMap<string, Rule>;

const step = (...rules: readonly Rule[]): Step =>
  new Map(rules.flatMap((rule) => rule.endings.split(' ').map((ending) => [ending, rule] as const)));

const VOWELS = 'aeiouõäöü';
const endsIn = (letters: string) => (word: string) => word !== '' && letters.includes(word.slice(-1));
const isLong = (word: string) => /(?:aa|ee|ii|oo|uu|ää|öö|üü|õõ)$/.test(word);
const afterVowel = endsIn(VOWELS);
const afterPlainVowel = endsIn('aeiou');
const afterAnyVowel = (word: string) => afterPlainVowel(word) || isLong(word);

/** What replaces `te`: plurals of derived nouns keep their e, and short words their t. */
function withoutTe(before: string): string {
  if (before.length < 4) return 't';
  return /(?:mis|las|lis)$/.test(before) ? 'e' : '';
}

const EMPHASIS = step(
  { endings: 'gi', after: (word) => endsIn('cjlmnqrvwxaeiouõäöü')(word) && !isLong(word) },
  { endings: 'ki', after: endsIn('kptgbdshfšzž') },
);
const VERB = step(
  { endings: 'nuksin nuksime nuksid nuksite ksin ksid ksime ksite mata takse dakse taks daks sime site sin' },
  { endings: 'akse', replacement: () => 'a' },
  { endings: 'me da n b', after: afterVowel },
);
const NOUN: readonly Step[] = [
  step(
    { endings: 'lasse last lane lasi', replacement: () => 'lase' },
    { endings: 'misse mist mine misi', replacement: () => 'mise' },
    { endings: 'lisse list line lisi', replacement: () => 'lise' },
  ),
  step(
    { endings: 'sse st le lt ga ks ta s l', after: afterAnyVowel },
    { endings: 't', after: (word) => word.length >= 4 },
  ),
  step(
    { endings: 'ikkude ikke ike', replacement: () => 'iku' },
    { endings: 'sid', after: (word) => !isLong(word) },
    { endings: 'te', after: (word) => word.length < 4 || !word.endsWith('t'), replacement: withoutTe },
    { endings: 'de d', after: afterAnyVowel },
  ),
  step({ endings: 'mai m', after: afterPlainVowel }, { endings: 'ma' }),
  step({ endings: 'i', after: afterPlainVowel }),
  step({ endings: 'nu tu du va' }),
];

/** What a step makes of a word; undefined if it has nothing to do. */
function apply(word: string, rules: Step, from: number): string | undefined {
  const ending = longestEnding(word, rules, LONGEST, from);
  const rule = ending === undefined ? undefined : rules.get(ending);
  if (ending === undefined || !rule) return undefined;
  const before = word.slice(0, -ending.length);
  if (rule.after && !rule.after(before)) return undefined;
  return before + (rule.replacement?.(before) ?? '');
}

/** The longest ending of all steps has as many letters. */
const LONGEST = 7;

/** Snowball's algorithm for Estonian (estonian.sbl), in the version that Lucene has. */
const estonianStem: Stemmer = (word) => {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const { R1 } = regions(word, VOWELS);
  const plain = word.length > 5 ? (apply(word, EMPHASIS, R1) ?? word) : word;
  const stem = apply(plain, VERB, R1) ?? NOUN.reduce((result, rules) => apply(result, rules, R1) ?? result, plain);
  return stem.length > R1 ? stem.replace(/(?:k(?=k[aeiouõäöü]$)|p(?=p[aeiouõäöü]$)|t(?=t[aeiouõäöü]$))/, '') : stem;
};

export const estonian: Language = { stopWords: estonianStopWords, stemmers: { estonian: estonianStem } };
