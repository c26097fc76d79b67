import stopWords from 'stopwords-json/dist/ca.json';
import { letters } from './endings';
import type { Language, Stemmer } from './language';
import { applySuffix, regions, type Suffixes, suffixes } from './snowball-step';

/** Snowball's algorithm for Catalan (catalan.sbl): a pronoun, an ending of a noun or else of a verb, and what is left of it. */
const PRONOUNS = suffixes([
  "'hi 'ho 'l 'ls 'm 'n 'ns 's 't -la -les -li -ls -m -me -n -nos -ns -te -us ens hi ho la las le les li lo los me " +
    'nos se sela selas selo selos us vos',
  'R1',
]);
const STANDARD = suffixes(
  [
    'able ables ació adora adors adura aire al all alla allengües als amen ament aments ana ancia ancies ant ants ar ' +
      'ari aris assa asses assos atge atiu atius ativa atives ativitat ativitats ats atòria atòries bilitat bilitats ' +
      'ble bles cions ció dor dora doras dores dors dur dures dís egar ejar ell ella ells enc enca encia encies ent ' +
      'ents era eres eria eries ers esa esc eses esos essa et eta ets fer formes ialisme ialismes ialista ialistes ' +
      'ible ibles ici icis icte ictes idores idors ient ificar il ima imes ims ina ines inia inies ionisme ionista ' +
      'ionistes ions isam isament isme ismes issa issem isseu issos ista iste istes ita itar itat itats ites itzar ius ' +
      'iva ives ivisme ivitat ivitats ió ls ment ments nces nça or ora ores ors osa oses osos ot ota otes ots sfera ' +
      'tori toris triu trius ud uds uts ària àries ència ències ès és ìssem ìsseu ìssin íci ícia ícies ícis íinia ' +
      'ínies ís íssem ísseu íssim íssima íssimes íssims íssiu ístic ívol ívola ïtat ïtats ó ós',
    'R1',
  ],
  ['acions ada ades', 'R2'],
  ['logi logia logies logis logía logíes lógica lógics lógiques', 'R2', 'log'],
  ['ic ica ics iques', 'R2', 'ic'],
  ['quíssim quíssima quíssimes quíssims', 'R1', 'c'],
);
const VERBS = suffixes(
  [
    'aba abais aban abas ad ada adas ades ado ador adora adores adors ados am amos ams an ant ar ara arais aran aras ' +
      'arem aremos aren ares areu aria arian arien aries aron arà aràs ará arán arás aré aréis arés aría aríais ' +
      'aríamos arían arías aríem aríeu as ase aseis asen ases ass assen asses asseu assim assin assis assiu aste ' +
      'asteis at atges ats au ava avem aven aves dre ed eix eixen eixer eixes eixi eixin eixis eixo em en ent ents er ' +
      'erass erau eremos eren eresseu erá erán erás eré eréis ería eríais eríamos erían erías es esca esquen esques ' +
      'esqui esquin esquis ess essen esses esseu essim essin essis ia id ida idas ides ido idos ids ie ien iendo iera ' +
      'ierais ieran ieras ieron ies iese ieseis iesen ieses ieu iguem igueu ii imos in ineu ini inin inis int io ir ' +
      'ira iran irem iremos iren ires ireu iria irien iries irà iràs irá irán irás irè iré iréis irìem irìeu iría ' +
      'iríais iríamos irían irías iríem iríeu isc isca isin isis isquen issen isses issim issin issis issiu iste ' +
      'isteis it its itz itza itzeu itzi itzis itzo itzà ix ixa ixen ixes ixo ià iéramos iésemos iï iïn iïs ió ques re ' +
      'sin sis tzar uda udes ut àrem àren àreu às àssem àsseu àssim àssiu àvem àveu ábamos áis áramos ásemos ávem áveu ' +
      'èssim èssiu és éssem éssen ésseu éssim éssiu ìeu í ía íais íamos ían ías íem íeu írem íreu ís íssim íssiu ïa ' +
      'ïda ïdes ïen ïes ïguem ïgueu ïm ïra ïren ïres ïsc ïsca ïsquen ïsques ïssen ïsses ïssin ïssis ït ïu ïx ïxen ïxes ' +
      'ïxo',
    'R1',
  ],
  ['ando', 'R2'],
);
const RESIDUAL = suffixes(['a e eu i ir is it itz iu o os s à á é ì í ï ïn ïs ó', 'R1'], ['iqu', 'R1', 'ic']);

const VOWELS = 'aeiouáàéèíïóòúü';
const plain = letters({ áà: 'a', éè: 'e', íìï: 'i', óò: 'o', úü: 'u', '·': '.' });

const catalanStem: Stemmer = (word) => {
  const starts = regions(word, VOWELS);
  const changed = (given: string, step: Suffixes) => applySuffix(given, step, starts)?.join('');
  const alone = changed(word, PRONOUNS) ?? word;
  const stem = changed(alone, STANDARD) ?? changed(alone, VERBS) ?? alone;
  return plain(changed(stem, RESIDUAL) ?? stem);
};

export const catalan: Language = { stopWords, stemmers: { catalan: catalanStem } };
