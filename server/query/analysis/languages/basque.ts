import stopWords from 'stopwords-json/dist/eu.json';
import type { Language, Stemmer } from './language';
import { applySuffix, regions, type Suffixes, suffixes } from './snowball-step';

/** Snowball's algorithm for Basque (basque.sbl): endings of verbs and of nouns, as often as there are some, and one of adjectives. */
const VERBS = suffixes(
  [
    'ago aldatu aldi aldia an arazi ari atu atze bera bide bidea dako du dura ean era errez erreza eta etan etari ez ' +
      'eza ezin ezina gai gaia gailu gailua gaitz gaitza gale galea go gune gunea gura ide idea ka kaitz kaitza kan ' +
      'kari karia karri karria kera keta ki kide kidea kin kina kizun kizuna kor korra kuna kunde kundea kune kunea ' +
      'kuntza kura la lari le men mena or orra pen pena pera pide pidea rean rekin taile tailea taldi taldia tarazi ' +
      'tari tatu tezin tezina tio tu tun tuna tura tzaga tzaile tzailea tzaka tzake tzat tze tzeke tzez',
    'RV',
  ],
  ['garri garria tza', 'R2'],
  ['atseden', undefined, 'atseden'],
  ['arabera', undefined, 'arabera'],
  ['baditu', undefined, 'baditu'],
);
const NOUNS = suffixes(
  [
    'ada ail aizun ak alde aldea aldi aldia anda anga antza ar ara ari aria aro aroa arte artea asi asia asun asuna ' +
      'aurre aurrea behar bera bizia burua dar dara degi degia denda di du dua dun duna duri duria duru durua egi egia ' +
      'ek eko eme emea ena enea eria ero eroa eroz eroza estu estua eta etako etan etara etxe etxea ez eza ezia ga ' +
      'gabe gabea gai gaia garna garren garrena ge gei geia gela gerren gerrena gibel gibela gile gilea gintza gintzo ' +
      'gintzu giro go goi gune gunea handi handia ka kabe kabea kada kail kaila kalde kaldea kan kana kari karia kera ' +
      'keria ket keta ki kia kide kin kina kintza kirri kirria ko koa koi koia koitz koitza kondo kondoa kor korra ' +
      'kote kotea kume kumea kuntza lari laria larri larria leku lekua liar liara mendi mendia mendu mendua mentu ' +
      'mentua min mina na nahi nahia ne nea ngo ngoa no noa ohi ohia oi oia ola ondo ondoa ontzi ontzia orde ordea ' +
      'ordu ordua oro oroa os osa oso osoa oste ostea pe pea pera ra ro sa ska skila sko sta ta tako takoa talde ' +
      'taldea taldi taldia tan tar tara tari taria tarik tariko taro taroa tasun tasuna te tea tegi tegia teria ti tia ' +
      'tiar tiara tila to toa toki tokia tra tsu tsua tto ttoa tu tua tuko txo txoa txu txua tz tzain tzaina tzale ' +
      'tzalea tzar tzara tzarra tzo tzoa tzu tzua una une unea urren urrena xka z za zain zaina zale zalea zaro zaroa ' +
      'zino zinoa zio zioa zione zionea zka zko zkoa zp zto ztoa zu zua ñi ño ñoa',
    'RV',
  ],
  ['buru garri garria or ora ren tza', 'R2'],
  ['joka', undefined, 'jok'],
  ['en tatu ten tzen', 'R1'],
  ['trako', undefined, 'tra'],
  ['minutuko', undefined, 'minutu'],
  ['zehar', undefined, 'zehar'],
  ['geldi', undefined, 'geldi'],
  ['igaro', undefined, 'igaro'],
  ['aurka', undefined, 'aurka'],
);
const ADJECTIVES = suffixes(
  ['dade date era ero gi go ik keria ki la lanik larik rik ro tade tate to ztik', 'RV'],
  ['zlea', undefined, 'z'],
);

const VOWELS = 'aeiou';
/** The region RV begins behind this. */
const BEFORE_RV =
  /^(?:[aeiou](?:[^aeiou][^aeiou]*[aeiou]|[aeiou]+[^aeiou])|[^aeiou](?:[^aeiou][^aeiou]*[aeiou]|[aeiou].))/su;

const basqueStem: Stemmer = (word) => {
  const starts = { ...regions(word, VOWELS), RV: BEFORE_RV.exec(word)?.[0].length ?? word.length };
  let head = word;
  let tail = '';
  /** What is put in place of an ending is not looked at again, because the algorithm goes on before it. */
  const once = (step: Suffixes): boolean => {
    const changed = applySuffix(head, step, starts);
    if (!changed) return false;
    head = changed[0];
    tail = changed[1] + tail;
    return true;
  };
  while (once(VERBS) /* again */);
  while (once(NOUNS) /* again */);
  once(ADJECTIVES);
  return head + tail;
};

export const basque: Language = { stopWords, stemmers: { basque: basqueStem } };
