import { expect } from 'chai';
import { IndexAnalyzers } from '../../../server/query/analysis/custom-analyzers';
import { Budget } from '../../../server/runtime/budget';
import { emulatedAnalyzers } from '../../../server/store/analysis/languages';
import type { IndexSettings } from '../../../server/store/settings';

/** A text in each language, and the terms with their positions that Lucene 10.2.2 makes of it. */
const texts: Readonly<Record<string, readonly [text: string, terms: string]>> = {
  bulgarian: ['Книгите и новите градове на България', 'книг@0 нови@2 град@3 българ@5'],
  chinese: ['The 东京 of', '东@1 京@2'],
  arabic: ['والكتب في المكتبات القديمة إلى ٣ أطفال', 'كتب@0 مكتب@2 قديم@3 3@5 اطفال@6'],
  armenian: ['Գրքերը և տները', 'գրքերը@0 տները@2'],
  brazilian: ['As comunicações dos jogadores', 'comunic@1 jogador@3'],
  cjk: ['The 東京都 and ＡＢＣ', '東京@1 京都@2 abc@4'],
  danish: ['Husene og bøgerne', 'hus@0 bøg@2'],
  dutch: ['De kinderen en een ei', 'kinder@1 eier@4'],
  english: ["The runner's running shoes", 'runner@1 run@2 shoe@3'],
  finnish: ['Talot ja kirjat ovat taloissa', 'talo@0 kirj@2 talo@4'],
  french: ["L'école des chevaux", 'ecol@0 cheval@2'],
  german: ['Die schönen Häuser des Muellers', 'schon@1 haus@2 mullers@4'],
  indonesian: ['Dia membacakan buku yang besar', 'baca@1 buku@2 besar@4'],
  irish: ["An tAthair agus na hÉireann d'fhág", 'athair@1 héireann@4 fág@5'],
  italian: ["Dell'amico e le ragazze", 'amico@0 ragazz@3'],
  latvian: ['Lielajiem un mājām', 'liel@0 māj@2'],
  norwegian: ['Husene og bilene', 'hus@0 bil@2'],
  portuguese: ['As canções dos animais', 'canca@1 animal@3'],
  romanian: ['Cărțile și casele acestora sunt frumoase', 'cărț@0 cas@2 acestor@3 frumoas@5'],
  russian: ['Книги и новые дома', 'книг@0 нов@2 дом@3'],
  spanish: ['Las canciones de los niños', 'cancion@1 niñ@4'],
  swedish: ['Flickorna och husen', 'flick@0 hus@2'],
  basque: ['Etxeetako umeak eta liburuak', 'etxe@0 ume@1 liburu@3'],
  bengali: ['বইগুলো এবং বিদ্যালয়ের ছাত্ররা ১২', 'বই@0 এবং@1 বিদাল@2 ছাত্র@3 12@4'],
  catalan: ["L'escola dels nens i les cançons boniques", 'esc@0 nen@2 cançon@5 bon@6'],
  czech: ['Krásné domy a školy pro děti', 'krásn@0 dom@1 škol@3 dět@5'],
  estonian: ['Raamatud ja majade ilusad aknad', 'raama@0 maja@2 ilusa@3 akna@4'],
  greek: ['Τα βιβλία και οι μαθητές της Ελλάδας', 'βιβλ@1 μαθητ@4 ελλαδ@6'],
  hindi: ['लड़कियों की किताबें और विद्यालय १२', 'लडक@0 किताब@2 विदयालय@4 12@5'],
  hungarian: ['A házak és a könyveinket', 'ház@1 könyv@4'],
  lithuanian: ['Knygos ir namai bei mokyklose', 'knyg@0 nam@2 mokykl@4'],
  persian: ['کتاب\u200cهای مدرسه و دانش\u200cآموزان ۱۲', 'كتاب@0 مدرسه@2 دانش@4 اموز@5 12@6'],
  serbian: ['Књиге и школе у граду', 'knjig@0 skol@2 u@3 grad@4'],
  sorani: ['پیاوەکان و کتێبەکە ١٢', 'پیاو@0 کتێب@2 12@3'],
  turkish: ["İSTANBUL'da ve kitaplar ILIK", 'istanbul@0 kitap@2 ılık@3'],
};

function termsOf(analyzer: string, text: string, settings: IndexSettings = {}): string {
  const tokens = new IndexAnalyzers(settings).analyzer(analyzer).tokens(text, new Budget());
  return tokens.map(({ term, position }) => `${term}@${position}`).join(' ');
}

describe('the analyzers of languages', () => {
  for (const [language, [text, terms]] of Object.entries(texts)) {
    it(`${language}: ${text}`, () => expect(termsOf(language, text)).to.equal(terms));
  }

  it('are all in the table', () => expect(Object.keys(texts)).to.have.members([...emulatedAnalyzers]));

  it('take stop words and words that are not stemmed', () => {
    const settings = {
      'analysis.analyzer.mine.type': 'german',
      'analysis.analyzer.mine.stopwords': ['schönen'],
      'analysis.analyzer.mine.stem_exclusion': ['häuser'],
      'analysis.analyzer.all.type': 'german',
      'analysis.analyzer.all.stopwords': '_none_',
      'analysis.analyzer.all.stem_exclusion': '_none_',
    };
    expect(termsOf('mine', 'Die schönen Häuser des Muellers', settings)).to.equal('die@0 hauser@2 des@3 mullers@4');
    expect(termsOf('all', 'Die Häuser', settings)).to.equal('die@0 haus@1');
  });

  it('normalize terms that are not tokenized', () => {
    const normalized = (analyzer: string, term: string) => new IndexAnalyzers({}).analyzer(analyzer).normalize(term);
    expect(normalized('german', 'MÜLLERS')).to.equal('mullers');
    expect(normalized('french', "L'École")).to.equal('école');
    expect(normalized('turkish', 'ILIK')).to.equal('ılık');
    expect(normalized('english', 'Shoes')).to.equal('shoes');
    expect(normalized('arabic', 'أطفال٣')).to.equal('اطفال3');
    expect(normalized('persian', '۱۲ کتاب')).to.equal('12 كتاب');
    expect(normalized('serbian', 'Ђорђе')).to.equal('ђорђе');
    expect(normalized('hindi', 'हिन्दी१')).to.equal('हिंदि1');
    expect(normalized('bengali', '\u0995\u09cd\u09b7\u09af\u09bc')).to.equal('\u0995\u09cd\u09b8\u09df');
    expect(normalized('sorani', 'ره\u200cیە')).to.equal('ڕەیە');
    expect(normalized('greek', 'ΌΛΕΣ')).to.equal('ολεσ');
    expect(normalized('catalan', "L'Escola")).to.equal('escola');
  });
});
