/**
 * Words and what Lucene 10.2.2 makes of them, by the name of the stemmer: `word>stem`. There is a word for each rule of the
 * stemmers that are written here, and a few for those of the library.
 */
export const stems: Readonly<Record<string, string>> = {
  german:
    'häuser>haus laufen>lauf gelaufen>gelauf bücher>buch straßen>strass straße>strass abenteuer>abenteu ' +
    'mueller>mull quelle>quell system>system betriebssystem>betriebssystem möglichkeiten>moglich ' +
    'freundlichkeit>freundlich schönsten>schon kindern>kind zeitung>zeitung',
  light_german:
    'häuser>haus häusern>haus läufern>lauf kindes>kind kinder>kind büchern>buch autos>autos arbeitest>arbeit ' +
    'arbeitst>arbeit schönsten>schon tages>tag lampe>lamp größere>groß frauen>frau see>see',
  minimal_german:
    'lehrerinnen>lehrerin häuser>haus bücher>buch frauen>frau autos>auto tages>tage kasse>kass see>see ' +
    'kinder>kind lampe>lamp',
  danish:
    'husene>hus bøgerne>bøg arbejdede>arbejded venlighed>ven undersøgelser>undersøg hjemme>hjem børnenes>børn ' +
    'kærligheden>kær',
  dutch:
    'huizen>huiz lopende>lopend boeken>boek mogelijkheden>mogelijk vriendelijk>vriendelijk kinderen>kinder ' +
    'grote>grot gelopen>gelop',
  russian:
    'домами>дом книги>книг красивого>красив читающий>чита бегущими>бегущ ёлка>елк подъёмы>подъем ' +
    'возможностями>возможн работала>работа',
  brazilian:
    'revoluciones>revolu casamentos>casament jogadores>jogador amplamente>ampl felicidades>felic ' +
    'comunicações>comunic logias>log biologia>biolog influência>influenc amizade>amizad simpático>simpat ' +
    'cantávamos>cant partiremos>part comessem>com madeiras>madeir inteira>inteir vendido>vend comprando>compr ' +
    "bonitos>bonit casa>cas jogue>jogu face>fac ação>aca são>sao 3d>3d menino's>menino's",
  portuguese: 'casas>cas felicidade>felic cantando>cant comunicações>comunic rapidamente>rapid possíveis>possív',
  light_portuguese:
    'casas>casa mulheres>mulher homens>homem papéis>papel animais>animal lençóis>lencol fuzis>fuzil ações>acao ' +
    'pães>pao rapidamente>rapid meninas>menin professora>professor japonesa>japones cozinheira>cozinheir ' +
    'gulosa>gulos valentona>valenta bonita>bonit flores>flor túnel>tunel lápis>lapil irmã>irma',
  french:
    'chevaux>cheval nationalité>national mangeait>mang heureusement>heureux continuellement>continuel ' +
    'rapides>rapid étés>été canoë>cano',
  light_french:
    'chevaux>cheval bijoux>bijou maisons>maison accomplissement>acompli blanchissant>blanchi rapidement>rapid ' +
    'activement>actif qualificatrice>qualifi qualificateur>qualifi éducatrice>eduqu éducateur>eduqu ' +
    'administratrice>administr ordinateur>ordin spectatrice>spect septième>sept chanteuse>chant chanteur>chant ' +
    'heureuse>heureu passagère>pasag agressive>agresif folle>fou molle>mou professionnelle>profesion ' +
    'professionnel>profesion complète>complet esthétique>esthet délicatesse>delicat vagabondage>vagabondag ' +
    'libéralisation>liberal actualisation>actuel civilisateur>civilis organisation>organ définition>defin ' +
    'envie>env parler>parl donnée>done château>chateau mademoiselle>mademoisel',
  minimal_french: 'chevaux>cheval heureux>heureu maisons>maison parler>parl parlée>parl données>don chatte>chat',
  spanish: 'casas>cas corriendo>corr rápidamente>rapid felicidades>felic nacionales>nacional comimos>com niños>niñ',
  light_spanish:
    'niños>niñ niñas>niñ meses>mes luces>luz leones>leon casas>cas rápido>rapid árboles>arbol canción>cancion ' +
    'gato>gato tres>tres',
  italian: 'ragazzi>ragazz parlando>parl velocemente>veloc nazionali>nazional divano>divan case>cas',
  light_italian:
    'ragazzi>ragazz ragazze>ragazz amiche>amic alberghi>alberg farmacia>farmac occhio>occh operai>opera ' +
    'studio>stud città>città tavolo>tavol bella>bella spiagge>spiagg',
};
