import { expect } from 'chai';
import { Api } from '../api';
import { byPosition, type ShownToken } from './shown-tokens';

/** How elastic/connectors sets up an index for a language: connectors/es/settings.py with language_data.yml. */
interface LanguageData {
  readonly stemmer: string;
  readonly stopWords: string;
  readonly articles?: string;
  readonly pairs?: true;
}

interface Sample extends LanguageData {
  readonly text: string;
  /** Another form of a word of the text, by which the document is found. */
  readonly asked: string;
  /** What Lucene 10.2.2 makes of the text, with `/` between the terms of one position. */
  readonly stems: string;
  readonly parts?: string;
  readonly joined: string;
}

const FRENCH = 'l m t qu n s j d c jusqu quoiqu lorsqu puisqu';
const ITALIAN = 'c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d';

const samples: Readonly<Record<string, Sample>> = {
  da: {
    stemmer: 'danish',
    stopWords: '_danish_',
    text: 'Husene og bøgerne på øerne',
    asked: 'huset',
    stems: 'hus bog pa oern',
    joined: 'hus/husog og/ogbog bog/bogpa pa/paoern oern',
  },
  de: {
    stemmer: 'light_german',
    stopWords: '_german_',
    text: 'Die schönen Häuser und ihre Gärten',
    asked: 'der Garten',
    stems: 'schon haus gart',
    joined: 'die/dieschon schon/schonhaus haus/hausund und/undihr ihr/ihrgart gart',
  },
  en: {
    stemmer: 'light_english',
    stopWords: '_english_',
    text: 'The connected documents of a Wi-Fi',
    asked: 'document',
    stems: 'connect document wi fi',
    parts: 'connect document wifi/wi fi',
    joined: 'the/theconnect connect/connectdocument document/documentof of/ofa a/awi wi/wifi fi',
  },
  es: {
    stemmer: 'light_spanish',
    stopWords: '_spanish_',
    text: 'Las canciones de los niños',
    asked: 'niñas',
    stems: 'cancion nin',
    joined: 'las/lascancion cancion/cancionde de/delos los/losnin nin',
  },
  fr: {
    stemmer: 'light_french',
    stopWords: '_french_',
    articles: FRENCH,
    text: "L'école des animaux d'Afrique",
    asked: 'animal',
    stems: 'ecol animal afriqu',
    joined: "l'ecol/l'ecoldes des/desanimal animal/animald'af d'af",
  },
  it: {
    stemmer: 'light_italian',
    stopWords: '_italian_',
    articles: ITALIAN,
    text: "All'amico piacciono le spiagge",
    asked: 'spiaggia',
    stems: 'amico piaccion spiagg',
    joined: "all'amic/all'amicpiaccion piaccion/piaccionle le/lespiagg spiagg",
  },
  ja: {
    stemmer: 'light_english',
    stopWords: '_english_',
    pairs: true,
    text: '東京の documents カメラ',
    asked: '東京',
    stems: '東京 京の document カメ メラ',
    parts: '東京の document カメラ',
    joined: '東/東京 京/京の の/のdocument document/documentカメラ カメラ',
  },
  ko: {
    stemmer: 'light_english',
    stopWords: '_english_',
    pairs: true,
    text: '한국어 문서 documents',
    asked: '문서',
    stems: '한국 국어 문서 document',
    parts: '한국어 문서 document',
    joined: '한국어/한국어문서 문서/문서document document',
  },
  nl: {
    stemmer: 'dutch',
    stopWords: '_dutch_',
    text: 'De huizen en de mogelijkheden',
    asked: 'mogelijkheid',
    stems: 'huiz mogelijk',
    joined: 'de/dehuiz huiz/huizen en/ende de/demogelijk mogelijk',
  },
  pt: {
    stemmer: 'light_portuguese',
    stopWords: '_portuguese_',
    text: 'As canções dos animais',
    asked: 'o animal',
    stems: 'canco animal',
    joined: 'as/ascanco canco/cancodos dos/dosanimal animal',
  },
  'pt-br': {
    stemmer: 'brazilian',
    stopWords: '_brazilian_',
    text: 'As comunicações dos jogadores',
    asked: 'comunicação',
    stems: 'comunic jogador',
    joined: 'as/ascomunic comunic/comunicdos dos/dosjogador jogador',
  },
  ru: {
    stemmer: 'russian',
    stopWords: '_russian_',
    text: 'Подъёмы и новые возможности',
    asked: 'возможность',
    stems: 'подъем нов возможн',
    joined: 'подъем/подъеми и/инов нов/новвозможн возможн',
  },
  th: {
    stemmer: 'light_english',
    stopWords: '_thai_',
    text: 'เอกสาร ของ documents',
    asked: 'document',
    stems: 'เอกสาร document',
    joined: 'เอกสาร/เอกสารของ ของ/ของdocument document',
  },
  zh: {
    stemmer: 'light_english',
    stopWords: '_english_',
    pairs: true,
    text: '中文文档 documents',
    asked: '文档',
    stems: '中文 文文 文档 document',
    parts: '中文文档 document',
    joined: '中/中文 文/文文 文/文档 档/档document document',
  },
};

const FOLDING = ['cjk_width', 'lowercase', 'asciifolding'];

function filtersOf(code: string, { stemmer, stopWords, articles }: LanguageData): object {
  return {
    front_ngram: { type: 'edge_ngram', min_gram: 1, max_gram: 12 },
    delimiter: {
      type: 'word_delimiter_graph',
      generate_word_parts: 'true',
      generate_number_parts: 'true',
      catenate_words: 'true',
      catenate_numbers: 'true',
      catenate_all: 'true',
      preserve_original: 'false',
      split_on_case_change: 'true',
      split_on_numerics: 'true',
      stem_english_possessive: 'true',
    },
    bigram_joiner: { type: 'shingle', token_separator: '', max_shingle_size: 2, output_unigrams: 'false' },
    bigram_joiner_unigrams: { type: 'shingle', token_separator: '', max_shingle_size: 2, output_unigrams: 'true' },
    bigram_max_size: { type: 'length', min: 0, max: 16 },
    [`${code}-stem-filter`]: { type: 'stemmer', name: stemmer },
    [`${code}-stop-words-filter`]: { type: 'stop', stopwords: stopWords },
    ...(articles && { [`${code}-elision`]: { type: 'elision', articles: articles.split(' '), articles_case: true } }),
  };
}

function settingsOf(code: string, data: LanguageData): object {
  const [stem, stop] = [`${code}-stem-filter`, `${code}-stop-words-filter`];
  const before = data.articles ? [`${code}-elision`] : [];
  const after = data.pairs ? ['cjk_bigram'] : [];
  const standard = (...filter: string[]) => ({ tokenizer: 'standard', filter });
  const analyzer = {
    i_prefix: standard(...FOLDING, 'front_ngram'),
    q_prefix: standard(...FOLDING),
    iq_text_base: standard(...FOLDING, stop),
    iq_text_stem: standard(...before, ...FOLDING, stop, stem, ...after),
    iq_text_delimiter: {
      tokenizer: 'whitespace',
      filter: [...before, 'delimiter', ...FOLDING, stop, stem, ...after],
    },
    i_text_bigram: standard(...FOLDING, stem, 'bigram_joiner', 'bigram_max_size'),
    q_text_bigram: standard(...FOLDING, stem, 'bigram_joiner_unigrams', 'bigram_max_size'),
  };
  return {
    analysis: { analyzer, filter: filtersOf(code, data) },
    index: { similarity: { default: { type: 'BM25' } } },
  };
}

const mapping = {
  type: 'text',
  analyzer: 'iq_text_base',
  index_options: 'freqs',
  fields: {
    stem: { type: 'text', analyzer: 'iq_text_stem' },
    prefix: { type: 'text', analyzer: 'i_prefix', search_analyzer: 'q_prefix', index_options: 'docs' },
    delimiter: { type: 'text', analyzer: 'iq_text_delimiter', index_options: 'freqs' },
    joined: { type: 'text', analyzer: 'i_text_bigram', search_analyzer: 'q_text_bigram', index_options: 'freqs' },
    enum: { type: 'keyword', ignore_above: 2048 },
  },
};

describe('the index settings of elastic/connectors', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  for (const [code, sample] of Object.entries(samples)) {
    const index = `/search-${code}`;
    const terms = async (analyzer: string) => {
      const answer = await api.send('POST', `${index}/_analyze`, { analyzer, text: sample.text });
      return byPosition(answer.body.tokens as unknown as ShownToken[]);
    };
    const hits = async (field: string, query: string) => {
      const { body } = await api.send('POST', `${index}/_search`, { query: { match: { [field]: query } } });
      return (body.hits as { total: { value: number } }).total.value;
    };

    it(`work for ${code}`, async () => {
      const dynamic = [{ data: { match_mapping_type: 'string', mapping } }];
      const body = { settings: settingsOf(code, sample), mappings: { dynamic: 'true', dynamic_templates: dynamic } };
      expect((await api.put(index, body)).status).to.equal(200);
      expect((await api.put(`${index}/_doc/1?refresh=true`, { body: sample.text })).status).to.equal(201);
      expect(await terms('iq_text_stem')).to.equal(sample.stems);
      expect(await terms('iq_text_delimiter')).to.equal(sample.parts ?? sample.stems);
      expect(await terms('q_text_bigram')).to.equal(sample.joined);
      expect(await hits('body.stem', sample.asked)).to.equal(1);
      expect(await hits('body.stem', 'xyz')).to.equal(0);
      expect(await hits('body.prefix', sample.text.slice(0, 2))).to.equal(1);
      expect(await hits('body.joined', sample.text)).to.equal(1);
    });
  }

  it('ask for the ICU plug-in by names that a node without it does not know', async () => {
    const settings = { analysis: { analyzer: { a: { tokenizer: 'icu_tokenizer', filter: ['icu_folding'] } } } };
    const { status, body } = await api.put('/icu', { settings });
    expect(status).to.equal(400);
    expect((body.error as { reason: string }).reason).to.equal(
      'Custom Analyzer [a] failed to find tokenizer under name [icu_tokenizer]',
    );
  });
});
