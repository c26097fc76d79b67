import stopWords from 'stopwords-json/dist/el.json';
import type { Language, Stemmer } from './language';

/** The stems of which a rule leaves a part of the ending: words as a whole, ends of words, or letters at the end. */
interface Stems {
  readonly words?: string;
  readonly ends?: string;
  readonly letters?: string;
}

type Test = (stem: string) => boolean;

/** Endings, the longest first, what is left of them in some words, and which words these are. */
type Rule = readonly [endings: readonly string[], left: string | ((stem: string) => string), where: Test];

function among({ words = '', ends = '', letters = '' }: Stems): Test {
  const whole = new Set(words.split(' '));
  const ending = ends === '' ? [] : ends.split(' ');
  return (stem) =>
    whole.has(stem) || ending.some((one) => stem.endsWith(one)) || (stem !== '' && letters.includes(stem.slice(-1)));
}

const rule = (endings: string, left: Rule[1], where: Test): Rule => [endings.split(' '), left, where];

/** The longest of the endings, if anything is left before it. */
function endingOf(word: string, endings: readonly string[]): string | undefined {
  return endings.find((ending) => word.length > ending.length && word.endsWith(ending));
}

function apply(word: string, [endings, left, where]: Rule): string {
  const ending = endingOf(word, endings);
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (!where(stem)) return stem;
  return stem + (typeof left === 'string' ? left : left(stem));
}

const VOWELS = 'αεηιουω';
const VOWELS_WITHOUT_UPSILON = 'αεηιοω';

/** Nouns with forms of their own, by how many letters go. They may be the whole word. */
const IRREGULAR: readonly (readonly [cut: number, endings: RegExp])[] = [
  [4, /(?:(?:καθεστω|γεγονο|κρεα|περα|τερα)τ(?:οσ|ων)|(?:τατο|σκα|ολο|φα|σο)γι(?:ου|ων))$/],
  [3, /(?:(?:καθεστω|γεγονο|κρεα|περα|τερα)τα|(?:τατο|σκα|ολο|φα|σο)για|φωτ(?:οσ|ων))$/],
  [2, /(?:καθεστωσ|γεγονοσ|κρεασ|περασ|τερασ|φωτα)$/],
  [1, /(?:φωσ|^αγαμε)$/],
];

function irregular(word: string): string {
  const found = IRREGULAR.find(([, endings]) => endings.test(word));
  return found ? word.slice(0, -found[0]) : word;
}

const notAfterParents = among({ ends: 'οκ μαμ μαν μπαμπ πατερ γιαγι νταντ κυρ θει πεθερ' });

/** GreekStemmer, after Ntais and Saroukos: each rule in turn takes its ending, and some words keep a part of it. */
const NOUNS: readonly Rule[] = [
  rule('αδεσ αδων', 'αδ', (stem) => !notAfterParents(stem)),
  rule('εδεσ εδων', 'εδ', among({ ends: 'οπ ιπ εμπ υπ γηπ δαπ κρασπ μιλ' })),
  rule('ουδεσ ουδων', 'ουδ', among({ ends: 'αρκ καλιακ πεταλ λιχ πλεξ σκ σ φλ φρ βελ λουλ χν σπ τραγ φε' })),
  rule('εωσ εων', 'ε', among({ words: 'θ δ ελ γαλ ν π ιδ παρ' })),
  rule('ιου ιων ια', 'ι', among({ letters: VOWELS })),
  rule(
    'ικου ικων ικα ικο',
    'ικ',
    among({
      letters: VOWELS,
      words:
        'αλ αδ ενδ αμαν αμμοχαλ ηθ ανηθ αντιδ φυσ βρωμ γερ εξωδ καλπ καλλιν καταδ μουλ μπαν μπαγιατ μπολ μποσ νιτ ' +
        'ξικ συνομηλ πετσ πιτσ πικαντ πλιατσ ποστελν πρωτοδ σερτ συναδ τσαμ υποδ φιλον φυλοδ χασ',
    }),
  ),
];

const keepsAg = among({
  words:
    'αβαστ πολυφ αδηφ παμφ ρ ασπ αφ αμαλ αμαλλι ανυστ απερ ασπαρ αχαρ δερβεν δροσοπ ξεφ νεοπ νομοτ ολοπ ομοτ ' +
    'προστ προσωποπ συμπ συντ τ υποτ χαρ αειπ αιμοστ ανυπ αποτ αρτιπ διατ εν επιτ κροκαλοπ σιδηροπ λ ναυ ουλαμ ' +
    'ουρ π τρ μ',
  ends: 'οφ πελ χορτ λλ σφ ρπ φρ πρ λοχ σμην',
});
const losesAg = among({ words: 'ψοφ ναυλοχ', ends: 'κολλ' });

const VERBS: readonly Rule[] = [
  rule('ηθηκαμε ουσαμε αγαμε ησαμε ηκαμε', '', () => false),
  rule('αμε', 'αμ', among({ words: 'αναπ αποθ αποκ αποστ βουβ ξεθ ουλ πεθ πικρ ποτ σιχ χ' })),
  rule(
    'ιουντανε ιοντανε ουντανε ηθηκανε ιοτανε οντανε ουσανε αγανε ησανε οτανε ηκανε',
    'αγαν',
    among({ words: 'τρ τσ' }),
  ),
  rule(
    'ανε',
    'αν',
    among({
      letters: VOWELS_WITHOUT_UPSILON,
      words:
        'βετερ βουλκ βραχμ γ δραδουμ θ καλπουζ καστελ κορμορ λαοπλ μωαμεθ μ μουσουλμ ν ουλ π πελεκ πλ πολισ πορτολ ' +
        'σαρακατσ σουλτ τσαρλατ ορφ τσιγγ τσοπ φωτοστεφ χ ψυχοπλ αγ γαλ γερ δεκ διπλ αμερικαν ουρ πιθ πουριτ σ ζωντ ' +
        'ικ καστ κοπ λιχ λουθηρ μαιντ μελ σιγ σπ στεγ τραγ τσαγ φ ερ αδαπ αθιγγ αμηχ ανικ ανοργ απηγ απιθ ατσιγγ βασ ' +
        'βασκ βαθυγαλ βιομηχ βραχυκ διατ διαφ ενοργ θυσ καπνοβιομηχ καταγαλ κλιβ κοιλαρφ λιβ μεγλοβιομηχ μικροβιομηχ ' +
        'νταβ ξηροκλιβ ολιγοδαμ ολογαλ πενταρφ περηφ περιτρ πλατ πολυδαπ πολυμηχ στεφ ταβ τετ υπερηφ υποκοπ ' +
        'χαμηλοδαπ ψηλοταβ',
    }),
  ),
  rule('ησετε', '', () => false),
  rule(
    'ετε',
    'ετ',
    among({
      letters: VOWELS_WITHOUT_UPSILON,
      words: 'αβαρ βεν εναρ αβρ αδ αθ αν απλ βαρον ντρ σκ κοπ μπορ νιφ παγ παρακαλ σερπ σκελ συρφ τοκ υ δ εμ θαρρ θ',
      ends:
        'οδ αιρ φορ ταθ διαθ σχ ενδ ευρ τιθ υπερθ ραθ ενθ ροθ σθ πυρ αιν συνδ συν συνθ χωρ πον βρ καθ ευθ εκθ νετ ' +
        'ρον αρκ βαρ βολ ωφελ',
    }),
  ),
  rule('οντασ ωντασ', (stem) => (stem === 'αρχ' ? 'οντ' : 'ωντ'), among({ words: 'αρχ', ends: 'κρε' })),
  rule('ομαστε', 'ομαστ', among({ words: 'ον' })),
  rule('ιεστε', 'ιεστ', among({ words: 'π απ συμπ ασυμπ ακαταπ αμεταμφ' })),
  rule('εστε', 'εστ', among({ words: 'αλ αρ εκτελ ζ μ ξ παρακαλ προ νισ' })),
  rule('ηθηκεσ ηθηκα ηθηκε', '', () => false),
  rule('ηκεσ ηκα ηκε', 'ηκ', among({ words: 'διαθ θ παρακαταθ προσθ συνθ', ends: 'σκωλ σκουλ ναρθ σφ οθ πιθ' })),
  rule(
    'ουσεσ ουσα ουσε',
    'ουσ',
    among({
      letters: VOWELS,
      words:
        'φαρμακ χαδ αγκ αναρρ βρομ εκλιπ λαμπιδ λεχ μ πατ ρ λ μεδ μεσαζ υποτειν αμ αιθ ανηκ δεσποζ ενδιαφερ δε ' +
        'δευτερευ καθαρευ πλε τσα',
      ends: 'ποδαρ βλεπ πανταχ φρυδ μαντιλ μαλλ κυματ λαχ ληγ φαγ ομ πρωτ',
    }),
  ),
  rule('αγεσ αγα αγε', 'αγ', (stem) => keepsAg(stem) && !losesAg(stem)),
  rule('ησου ησε ησα', 'ησ', among({ words: 'ν χερσον δωδεκαν ερημον μεγαλον επταν' })),
  rule('ηστε', 'ηστ', among({ words: 'ασβ σβ αχρ χρ απλ αειμν δυσχρ ευχρ κοινοχρ παλιμψ' })),
  rule('ησουνε ηθουνε ουνε', 'ουν', among({ words: 'ν ρ σπι στραβομουτσ κακομουτσ εξων' })),
  rule('ησουμε ηθουμε ουμε', 'ουμ', among({ words: 'παρασουσ φ χ ωριοπλ αζ αλλοσουσ ασουσ' })),
];

const RULES = [...NOUNS, ...VERBS];

/** The endings of words that no rule has changed. */
const OTHERS: readonly string[] = (
  'ιοντουσαν ιομασταν ιοσασταν ιουμαστε οντουσαν ιεμαστε ιεσαστε ιομουνα ιοσαστε ιοσουνα ιουνται ιουνταν ηθηκατε ' +
  'ομασταν οσασταν ουμαστε ιομουν ιονταν ιοσουν ηθειτε ηθηκαν ομουνα οσαστε οσουνα ουνται ουνταν ουσατε αγατε ιεμαι ' +
  'ιεται ιεσαι ιοταν ιουμα ηθεισ ηθουν ηκατε ησατε ησουν ομουν ονται ονταν οσουν ουμαι ουσαν αγαν αμαι ασαι αται ειτε ' +
  'εσαι εται ηδεσ ηδων ηθει ηκαν ησαν ησει ησεσ ομαι οταν αει εισ ηθω ησω ουν ουσ αν ασ αω ει εσ ησ οι οσ ου υσ ων ' +
  'α ε η ι ο υ ω'
).split(' ');

const withoutCase = (word: string) => word.replace(/(?<=.μα)(?:τ(?:ων|οσ|α))$/s, '');
const withoutDegree = (word: string) => word.replace(/(?:εστερ|εστατ|[ουω]τερ|[ουω]τατ)$/, '');

const greekStem: Stemmer = (word) => {
  if (word.length < 4) return word;
  const changed = withoutCase(RULES.reduce(apply, irregular(word)));
  if (changed.length !== word.length) return withoutDegree(changed);
  return withoutDegree(changed.slice(0, changed.length - (endingOf(changed, OTHERS)?.length ?? 0)));
};

export const greek: Language = { stopWords, stemmers: { greek: greekStem } };
