/**
 * Words and what Lucene 10.2.2 makes of them, by the name of the stemmer: `word>stem`. There is a word for each rule of the
 * stemmers that are written here, and a few for those of the library.
 */
export const stems: Readonly<Record<string, string>> = {
  arabic:
    'والكتاب>كتاب المكتبات>مكتب كتابها>كتاب ولد>ولد مسلمون>مسلم بالبيت>بيت للناس>ناس كتب>كتب هي>هي معلمين>معلم يدان>يد لغتي>لغت',
  german:
    'häuser>haus laufen>lauf gelaufen>gelauf bücher>buch straßen>strass straße>strass abenteuer>abenteu ' +
    'mueller>mull quelle>quell system>system betriebssystem>betriebssystem möglichkeiten>moglich ' +
    'freundlichkeit>freundlich schönsten>schon kindern>kind zeitung>zeitung',
  porter2:
    'skies>sky dying>die inning>inning generously>generous communism>communism arsenal>arsenal added>add hopping>hop hoping>hope ' +
    'agreedly>agre luxuriate>luxuri national>nation rationally>ration relativity>relat happily>happili say>say cries>cri ties>tie ' +
    'gaps>gap gas>gas kiwis>kiwi controlled>control sensational>sensat enjoy>enjoy by>by apology>apolog cautiously>cautious fall>fall',
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
  armenian: 'գրքերը>գրքերը տներից>տներից մարդկանց>մարդկ գեղեցիկ>գեղեց աշխատողների>աշխատող',
  bengali:
    'করিয়াছিলাম>করিয়া করিতেছিলে>কর করিয়াছেন>করিয়া করিতেছে>কর বইগুলো>বই লোকদের>লোক ছেলেরা>ছেল বাড়িতে>বাড় ' + 'ঘরের>ঘর মাটি>মা',
  bulgarian:
    'градовете>град училища>учил жените>жени българският>българск столове>стол приятели>приятял ученици>ученик ' +
    'книги>книг хубавото>хубав ръцете>ръц бизнесмени>бизнесмян ден>ден',
  czech:
    'městech>měst dětem>dět mladého>mlad stromech>strom matčin>matk otcův>otcov knihy>knih ruce>ruk nože>noh ' +
    'kočka>kočk štětec>štětek stůl>stol psem>psm',
  finnish: 'taloissa>talo kirjoista>kirj ihmisten>ihmist kaupungeissa>kaupung rakkauden>rakkaud opettajien>opettaj',
  light_finnish:
    'talossakin>talo todellinen>todell todellisuuskin>todellisu mukavasti>mukav taloni>talo ' +
    'maanantaina>maananta ihmisten>ihmis kuninkaana>kuninka hevosten>hevos vierasten>vieras taloihin>talo ' +
    'vapauden>vapau kauppaan>kaup kirjalle>kirj talona>talo kyliä>kyl lapset>lapse koirien>koir lehden>lehd ' +
    'vuode>vuod tyttö>tyto kukkko>kuko',
  hindi: 'लड़कियाँ>लड़क किताबें>किताब जाएंगे>जा पढ़ाइयों>पढ़ खाएगा>खाएग करोगे>कर जाकर>जा बोलता>बोल बच्चों>बच्च ' + 'घरों>घर लड़का>लड़क',
  hungarian: 'házakban>ház könyveket>könyv szépségek>szépség embereknek>ember munkáiról>munka',
  light_hungarian:
    'könyvenként>konyven házaknak>haz emberrel>ember kézzel>kez asztalon>asztal házat>haz vízzé>viz ' +
    'barátaitok>barat házunk>haz könyvünk>konyv kapujuk>kapu kezeink>kez könyvem>konyv apánk>apa ' +
    'könyvein>konyv háza>haz kapud>kapu barátai>barat kutyák>kuty fák>fak fa>fa',
  indonesian:
    'membacakan>baca menyanyikan>sanyi penulisan>tulis pengajaran>ajar penyanyi>sanyi mendengarkan>dengar ' +
    'dimakan>makan terbakar>bakar kebersihan>bersih berlari>lari belajar>ajar bekerja>kerja permainan>main ' +
    'pelajar>ajar petani>tani bukunya>buku rumahku>rumah adakah>ada',
  irish: 'bhfuil>fuil leabhair>leabhair oibreacha>oibreacha cailíní>cailíní bádóireacht>bádóir',
  latvian:
    'lielajiem>liel jaunajai>jaun mājām>māj lielajā>liel grāmatas>grāmat lācim>lāc tautās>taut brāļu>brāl ' +
    'zivju>ziv ceļa>cel ķemmju>ķemm akmeņu>akmen kakšu>kakst celmiņi>celmin māsa>mās galds>gald',
  lithuanian: 'knygose>knyg namuose>nam gražiausias>graž vaikams>vaik',
  norwegian: 'husene>hus bilens>bil hemmelighetene>hemm kjærlighet>kjær arbeidet>arbeid',
  light_norwegian:
    'hemmeligheter>hemmelig kristendom>kristen hemmelighet>hemmelig følelser>føl følelsen>føl sovende>sov ' +
    'fineste>fin lærerens>lær finere>fin husene>hus biler>bil bilens>bil billigst>billig kake>kak',
  light_nynorsk:
    'hemmelegheiter>hemmeleg hemmelegheita>hemmeleg tryggleiken>trygg kristendom>kristen verksemd>verk ' +
    'følelser>føl sovande>sov finaste>fin lærarens>lær finare>fin gutane>gut jenter>jent gutar>gut kake>kak',
  minimal_norwegian: 'husene>hus bilens>bil biler>bil huset>hus jenta>jent',
  minimal_nynorsk: 'gutane>gut gutar>gut husene>hus jenta>jent bilen>bil',
  romanian: 'caselor>cas frumoaselor>frumoas mașinile>mașin națiunile>națiun cântând>cânt',
  light_russian:
    'домами>дом станциями>станц книгами>книг красивого>красив большая>больш столы>стол камень>камен ' + 'длинный>длин',
  serbian: 'kućama>kuć gradovima>gradov lepota>lepot radnicima>radnik knjige>knjig',
  swedish: 'flickorna>flick husen>hus kärleken>kärlek upplöst>upplös möjligheterna>möj',
  light_swedish:
    'känslor>känsl känslorna>känsl möjligheten>möjlig flickornas>flick husen>hus snabbare>snabb kärlek>kärlek ' +
    'bilar>bil katten>katt',
  turkish: 'kitaplar>kitap evlerimizden>ev gözlükçü>gözlükçü çalışanların>çalışa',
  minimal_english:
    'cats>cat ponies>pony classes>classe buses>buse class>class us>us horses>horse toes>toes dies>dy ' +
    'movies>movy as>as',
  basque:
    'elongatus>elongatus serieak>serie udalerrian>udalerri zekien>zeki astelehenetik>astelehenet gezako>geza ' +
    'bideko>bid publizitatean>publizitat osasunaren>osasuna suntsitzen>suntsi neskek>nesk ' +
    'hauteskundetan>hauteskund arbuiatu>arbui ikusirik>ikusi arrapala>arrapa industu>indus ipintzeko>ipin ' +
    'trafikoa>trafi adiera>adi lauz>lau indarra>indar garaitua>garai kulturari>kultur bidez>bid erosten>eros ' +
    'aljeriar>aljeri aplika>apli aitona>aito patata>pata ofizialetako>ofizial ahizparekin>ahizpa ' +
    'komertzio>komert eskuzko>esku logikoak>logi arinki>arin salaketa>sala eratuz>era lente>len udazkena>udazk ' +
    'suntsituak>suntsi',
  catalan:
    'extinta>extint nibelung>nibelung dards>dard tines>tin desenvolupat>desenvolup palmar>palm gravada>grav ' +
    'acurats>acur gestionant>gestion procurà>procur surti>surt assolellades>assolell criden>crid ' +
    'historiografia>historiograf cooperació>cooper ogival>ogiv voce>voc volava>vol macrolepis>macrolep ' +
    'llargament>llarg tubercle>tuberc espectrals>espectr frisos>fris infierno>infiern semblaven>sembl ' +
    'ressuscita>ressusc resistir>resist orelles>orel antisemitisme>antisemit regenerador>regener hacker>hack ' +
    'paisatgista>paisatg protegí>proteg feminitat>femin polivalent>polival indiscutit>indiscut solsonina>solson ' +
    'optaren>opt separés>separ romandrien>romandr',
  estonian:
    'rõhutati>rõhutati eksiilvalitsus>eksiilvalitsu ohvrid>ohvri suurest>suure renessansiajal>renessansiaja ' +
    'feldmarssaliks>feldmarssali kaasaegset>kaasaegse tiitlite>tiitli puiesteega>puiestee raamile>raami ' +
    'vaheldumine>vaheldumise armukade>armuka programmist>programmise avastada>avasta lasub>lasu ' +
    'väljendatud>väljenda vaevanud>vaeva uudseid>uudse täidavad>täida pojalt>poja kolima>koli ' +
    'kindlustasid>kindlusta parkides>parki installatsioon>installatsioo antava>anta kangelaste>kangelase ' +
    'tekitatakse>tekita tumedam>tumeda krediidiasutus>krediidiasu toimetustes>toimetus olenditest>olendi ' +
    'kristlusse>kristlu soovijatele>soovija külalisi>külalise patsientidest>patsienti masinatega>masina ' +
    'väravasöötu>väravasöö suurtel>suur tornidega>torni ajakirjandus>ajakirjan polaaraladel>polaarala ' +
    'vabatahtlikku>vabatahtliku juutidele>juuti vigastust>vigas võitluseta>võitluse lipnike>lipniku ' +
    'tugevate>tuge esinevat>esine postijaamad>postijaa läheme>lähe teadmata>tead tulumaks>tulu kujutavaid>kujuta ' +
    'sealgi>seal põliselanikke>põliselaniku silmas>sil põhjendust>põhjen solvas>sol rahvalt>rah ' +
    'aastasadu>aastasa',
  greek:
    'ομολογικη>ομολογικ νεφρα>νεφρ σουμο>σουμ αιθερεσ>αιθερ επιρροησ>επιρρο ομιλουντοσ>ομιλουντ ' +
    'γενικευτει>γενικευτ ονειρων>ονειρ υγρου>υγρ δυσπεψιασ>δυσπεψι γαι>γαι υποκρισια>υποκρισ κερδουσ>κερδ ' +
    'αναπνευσουν>αναπνευσ απομονωμενοι>απομονωμεν επραξε>επραξ ακροβατικο>ακροβατ μετειχαν>μετειχ ακρυλικα>ακρυλ ' +
    'ματι>ματ εσεισ>εσ εργασθηκε>εργασθ ατομικων>ατομ σχεδιαζεται>σχεδιαζ προοδευτικου>προοδευτ δοξασιων>δοξασ ' +
    'μαγγανιου>μαγγαν επικυρωνονται>επικυρων αντιτεθηκαν>αντιτεθ διαχωριζοντασ>διαχωριζ γραφηματα>γραφημα ' +
    'διασυνδεσεων>διασυνδεσ ξυπνησε>ξυπν διανεμοταν>διανεμ συνοδευονταν>συνοδευ θρησκευματοσ>θρησκευμα ' +
    'υποτιμησει>υποτιμ θρηνησαν>θρην ραμματων>ραμμα μασουσε>μασ τυποποιηθηκε>τυποποι τιμωρηθει>τιμωρ ' +
    'διαιρωντασ>διαιρ ακουσουμε>ακουσ εκφρασεωσ>εκφρασ ιερουργουσαν>ιερουργ κρατω>κρατ λεηλατησουν>λεηλατ ' +
    'δυσαρεστηθηκαν>δυσαρεστ θυμουνται>θυμ αξιολογηθουν>αξιολογ εντομολογια>εντομολο ψηλοτερο>ψηλ ' +
    'προηγουνταν>προηγ ευνοικοτερη>ευνοικ φαει>φ περιελαμβανε>περιελαμβ αναλυτικοτερα>αναλυτικ ζουσα>ζ ' +
    'αναγενναται>αναγενν',
  persian:
    'سعيدلو>سعيدلو بارتولدي>بارتولد آيكان>آيك حسابهاي>حساب وارنگيان>وارنگ متدها>متد كتيرايي>كتيرا موجهات>موجه ' +
    'شورتر>شور فشارهايي>فشار سيترين>سي هزليات>هزل',
  sorani:
    'قەکەەیە>قەکەە حبۆحیەککەەکە>حبۆحیەککە جڤغچناەکان>جڤغچنا ژەکەییانە>ژەکەی ڤێکانییانی>ڤێکانی ناکانیێک>ناکانی ' +
    'ژغسایەێکانی>ژغسایەێک هژڕکانانەێکی>هژڕکانانە ججانناانە>ججاننا سنفرایەیانەیەک>سنفرایەیانە نمانەکەنا>نمانەکەن ' +
    'ژریانەێکیەکی>ژریانەێک وێکیمانکە>وێکیمان رپمنەکەمانان>رپمنەکەمان ەعدانیەکیی>ەعدانیەکی ڕیانیانیکان>ڕیانیانی ' +
    'پدەوەیانیە>پدەوەیانی ڕغەژیتانانیان>ڕغەژیتان حپۆقژدایان>حپۆقژدا شێیتانتان>شێیت زنخویانیداەوە>زنخویانیدا ' +
    'سزقگێاننامان>سزقگێاننا غزڵیانیدادا>غزڵیانیدا شۆدیعیانیناتان>شۆدیعیانینا',
};
