import type { TokenFilter } from './token';

/**
 * Characters that have no decomposition into ASCII, after what ASCIIFoldingFilter makes of them. Digits in circles are made in
 * `circled`.
 */
const FOLDED =
  'AE:ÆǢǼᴁ D:ÐĐƉƊƋᴅᴆꝹ O:ØƆƟǾᴏᴐꝊꝌ TH:ÞꝦ ss:ß ae:æǣǽᴂ d:ðđƌȡɖɗᵭᶁᶑꝺ o:øǿɔɵᴖᴗᶗₒⱺꝋꝍ th:þᵺꝧ H:ĦʜⱧⱵ h:ħɥɦʮʯⱨⱶ i:ıɨᴉᵼᶖ ' +
  'q:ĸɋʠꝗꝙ L:ĿŁȽʟᴌⱠⱢꝆꝈꞀ l:ŀłƚȴɫɬɭᶅⱡꝇꝉꞁ n:ŉŋƞȵɲɳᵰᶇ N:ŊƝȠɴᴎ OE:Œɶ oe:œᴔ T:ŦƬƮȾᴛꞆ t:ŧƫƭȶʇʈᵵⱦ b:ƀƃɓᵬᶀ B:ƁƂɃʙᴃ ' +
  'C:ƇȻʗᴄ c:ƈȼɕↄꜾꜿ E:ƎƐɆᴇⱻ A:ƏȺᴀ F:ƑꜰꝻꟻ f:ƒᵮᶂẛꝼ G:ƓǤǥǧɢʛꝽꝾ hv:ƕ I:ƖƗɪᵻꟾ K:ƘᴋⱩꝀꝂꝄ k:ƙʞᶄⱪꝁꝃꝅ M:ƜᴍⱮꟽꟿ P:ƤᴘⱣꝐꝒꝔ ' +
  'p:ƥᵱᵽᶈꝑꝓꝕꟼ V:ƲɅᴠỼꝞꝨ Y:ƳɎʏỾ y:ƴɏʎỿ Z:ƵȜȤᴢⱫꝢ z:ƶȝȥɀʐʑᵶᶎⱬꝣ w:ƿʍⱳ e:ǝɇɘɛɜɝɞʚᴈᶒᶓᶔₑⱸ HV:Ƕ W:ǷᴡⱲ OU:Ȣᴕ ou:ȣ j:ȷɉɟʄʝ ' +
  'db:ȸ qp:ȹ s:ȿʂᵴᶊẜẝꞄ U:Ʉᴜᵾ J:Ɉᴊ Q:ɊꝖꝘ R:ɌʀʁᴙᴚⱤꝚꞂ r:ɍɼɽɾɿᵲᵳᶉꝛꞃ a:ɐəɚᶏᶕẚₐₔⱥⱯ g:ɠɡᵷᵹᶃꝿ m:ɯɰɱᵯᶆ u:ʉᶙ v:ʋʌᶌⱱⱴꝟ dz:ʣʥ ' +
  'ts:ʦ tc:ʨ ls:ʪ lz:ʫ ue:ᵫ x:ᶍₓ SS:ẞ LL:Ỻ ll:ỻ TZ:Ꜩ tz:ꜩ S:ꜱꞅ AA:Ꜳ aa:ꜳ AO:Ꜵ ao:ꜵ AU:Ꜷ au:ꜷ AV:ꜸꜺ av:ꜹꜻ AY:Ꜽ ay:ꜽ ' +
  'OO:Ꝏ oo:ꝏ VY:Ꝡ vy:ꝡ ":«»“”„″‶❝❞❮❯ -:‐‑‒–—⁻₋ \':‘’‚‛′‵‹›❛❜ ^:‸ !!:‼ /:⁄ [:⁅❲ ]:⁆❳ ??:⁇ ?!:⁈ !?:⁉ *:⁎ ;:⁏ %:⁒ ~:⁓ ' +
  '(:❨❪ ):❩❫ <:❬❰ >:❭❱ {:❴ }:❵ ((:⸨ )):⸩ 0:⓿';

/** The first of each row of numbers in circles, which count up from 1 or, in the second list, from 11. */
const CIRCLES_FROM_1 = [0x24f5, 0x2776, 0x2780, 0x278a];
const CIRCLES_FROM_11 = 0x24eb;

/** What has an ASCII form among the compatibility decompositions: accented and full-width letters, ligatures, small digits. */
const DECOMPOSED = /[²³¹À-ɏḀ-ỿᵢ-ᵥ⁰-₎①-⓪ⱼﬀ-ﬄﬆ！-＿ａ-｛｝～]/;

function foldingTable(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of FOLDED.split(' ')) {
    const colon = entry.lastIndexOf(':');
    for (const character of entry.slice(colon + 1)) found.set(character, entry.slice(0, colon));
  }
  const circled = (first: number, number: number, count: number) => {
    for (let at = 0; at < count; at += 1) found.set(String.fromCharCode(first + at), String(number + at));
  };
  for (const first of CIRCLES_FROM_1) circled(first, 1, 10);
  circled(CIRCLES_FROM_11, 11, 10);
  return found;
}

const TABLE = foldingTable();

function foldCharacter(character: string): string {
  const folded = TABLE.get(character);
  if (folded !== undefined) return folded;
  if (!DECOMPOSED.test(character)) return character;
  const plain = character.normalize('NFKD').replace(/\p{Mn}+/gu, '');
  return /^[!-~]+$/.test(plain) ? plain : character;
}

/** Replaces characters of the Latin script, digits and punctuation by their plain forms: `é` becomes `e`, `Æ` `AE`. */
export const asciiFolding: TokenFilter = (tokens) =>
  tokens.map((token) =>
    /^[\0-\x7f]*$/.test(token.term) ? token : { ...token, term: token.term.replace(/[^\0-\x7f]/gu, foldCharacter) },
  );
