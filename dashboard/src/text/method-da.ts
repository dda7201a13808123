/** The method page in Danish. */
import { formula, list, type MethodSection, table, text } from './method-blocks.ts'
import { levelTable, pairTable } from './method-tables.ts'

export const methodDa: MethodSection[] = [
  {
    id: 'kort',
    title: 'Kort fortalt',
    blocks: [
      text(
        'Ledelse, råd og presse spørger om det samme: Går det godt? Et enkelt trafiklys skifter ofte farve af tilfældige udsving. Derfor stiller vi tre spørgsmål til hvert tal, og »kan ikke afgøres« er et ærligt svar på dem alle.',
      ),
      list(
        'Bevæger tallet sig? Det seneste år holdes op mod de foregående.',
        'Kan målet nås? Tempoet holdes op mod det, der mangler. Kun vedtagne mål vurderes.',
        'Er det os eller konjunkturen? Forholdet til landet holdes op mod sig selv.',
      ),
      text(
        'Vi siger, at et tal bevæger sig, når det seneste år skiller sig klart mere ud fra de tre foregående, end tallet selv plejer at svinge (for årstal: når næsten alle par af år peger samme vej), og vi siger »tegn på«, når forskellen er så stor, at den er værd at holde øje med, men stadig kan være tilfældig. Følger man et tal, der i virkeligheden står stille, siger vi fejlagtigt »bevæger sig« højst 5 ud af 100 år, og »tegn på« eller mere højst 20 ud af 100 år.',
      ),
      text(
        'Indikatorens retning afgør, hvilken vej der er god. Er ingen retning ønsket, beskrives tallet, men det bedømmes ikke. Står et tal i stedet for det, målet handler om, eller viser det kun rammerne om det, står det ved siden af svaret.',
      ),
    ],
  },
  {
    id: 'forberedelse',
    title: 'Før der regnes',
    blocks: [
      list(
        'Databrud: kun perioderne fra det seneste brud og frem bruges. Intet sammenlignes på tværs af et brud.',
        'Manglende tal og tal, som udgiveren skjuler, er ukendte og aldrig nul. I måneds- og kvartalstal erstattes en enkelt manglende periode i beregningen af gennemsnittet af dens to naboer; to eller flere i træk virker som et brud. Manglende år udelades; årene skal ligge inden for ti kalenderår.',
        'Foreløbige tal bruges og mærkes.',
        'Antal bedømmes som antal, andele som andele. De afrundede tal på siderne er aldrig dem, der regnes på.',
        'Når udgiveren ændrer tal, regnes alt om. Et gemt svar beholder sin dataversion og sin regel.',
      ),
    ],
  },
  {
    id: 'maaneder',
    title: 'Bevæger tallet sig? Måneds- og kvartalstal',
    blocks: [
      list(
        'Måneder samles til kvartaler talt baglæns fra den seneste måned (gennemsnit af tre). Kvartalstallene kaldes z, det seneste sidst.',
        'k = det mindste af 8 og antal kvartaler divideret med 4, rundet ned. N = 4k seneste kvartaler bruges. Er k under 3, er der for få år. Med k = 3 kan vi se tegn, men ikke mere.',
      ),
      formula(
        'D = gennemsnit af de seneste 4 kvartaler − gennemsnit af de m = min(12, N − 4) før dem',
      ),
      text(
        'Det, tallet plejer at svinge, måles to gange: om en linje (x = 0, 1, …, k − 1 efter år) og om et trin for et år siden (x = 0, …, 0, 1).',
      ),
      formula(
        'uᵢ = zᵢ − sæsonᵢ, hvor sæsonen er kvartalets gennemsnit over årene; cᵢ = x − gennemsnit af x',
      ),
      formula('b = Σ c·u / Σ c²; eᵢ = uᵢ − b·cᵢ; s² = max( Σe² / (N − 5), enhed² / 12h )'),
      formula('rⱼ = Σ eᵢ·eᵢ₋ⱼ / Σe² for j = 1, 2, 3; f = max(1, 1 + 2·(¾r₁ + ½r₂ + ¼r₃))'),
      formula('SE = √( s²·f·(1/4 + 1/m) )'),
      text(
        'Her er enhed én enhed af den sidste decimal, der offentliggøres, h er måneder pr. kvartalstal (3 eller 1), og f er Newey og Wests vægt for, at tallene hænger sammen over tid.',
      ),
      formula(
        'grænse = min(c₁·SE om linjen, c₂·SE om trinnet); grænse for tegn = min(g₁·SE om linjen, g₂·SE om trinnet)',
      ),
      levelTable('da'),
      list(
        '|D| over grænsen og k mindst 4: bevæger sig.',
        '|D| over grænsen for tegn: tegn på.',
        'Er grænsen for tegn over 20 pct. af niveauet (15 pct., når k = 3): kan ikke afgøres. Så kunne selv en jævn ændring på 10 pct. om året gemme sig i udsvingene.',
        'Ellers: ingen sikker ændring. For de to første skal |D| desuden være mindst en halv enhed.',
      ),
    ],
  },
  {
    id: 'aar',
    title: 'Bevæger tallet sig? Årstal',
    blocks: [
      text(
        'De seneste n = højst 8 årstal bruges; færre end 5 bedømmes ikke. Hvert par af år tælles: S = antal par, hvor det seneste år er højest, minus antal par, hvor det er lavest. Er de to lige store, tæller parret nul. Det er Mann–Kendalls test.',
      ),
      pairTable('da'),
      list(
        '|S| mindst S*: bevæger sig.',
        '|S| mindst G*: tegn på.',
        'Er halvdelen af tempoets interval bredere end 10 pct. af niveauet om året: kan ikke afgøres.',
        'Ellers: ingen sikker ændring.',
      ),
      text(
        'Personerne bag en andel indgår ikke i testen. De bruges til at vise den tilfældige variation ved hvert tal: Wilsons 95 pct.-interval med z = 1,959964.',
      ),
    ],
  },
  {
    id: 'maal',
    title: 'Kan målet nås?',
    blocks: [
      text(
        'Kun mål, som nogen har vedtaget, vurderes: et tal, et år og en retning. Måneds- og kvartalstal regnes om til årsgennemsnit talt baglæns fra den seneste periode. Kun det strenge niveau bruges.',
      ),
      formula(
        'behov = (mål − seneste årstal) / (målets år − seneste tals år), vendt, så plus er den ønskede vej',
      ),
      formula('tempo = medianen af alle hældninger mellem par af år (Theil–Sen)'),
      formula(
        'interval = hældning nr. q + 1 og M − q af de M = n(n − 1)/2 sorterede, q = ⌊(M − S*)/2⌋ = 0, 0, 2, 3 for n = 5, 6, 7, 8',
      ),
      list(
        'Seneste årstal er ved målet eller forbi det: nået.',
        'Målets år er gået, og det blev ikke nået: ikke nået.',
        'Under fem årstal: kan ikke afgøres.',
        'Hele intervallet peger væk fra målet: bevæger sig væk.',
        'Hele intervallet er mindst behovet: nås i dette tempo.',
        'Hele intervallet er under behovet: kræver højere tempo.',
        'Ellers: kan ikke afgøres.',
      ),
      text('Statens mål og mål med en anden definition vises ved siden af og vurderes ikke.'),
    ],
  },
  {
    id: 'os',
    title: 'Er det os eller konjunkturen?',
    blocks: [
      text(
        'Der sammenlignes med landet og med gennemsnittet af de andre kommuner i Danmarks Statistiks kommunegruppe (uvægtet, uden os selv; en periode, hvor under 80 pct. af dem har tal, mangler).',
      ),
      formula(
        'forhold = 100 · vores tal / de andres; hvor et af dem ikke er positivt: vores tal − de andres',
      ),
      text(
        'Spørgsmål 1 stilles tre gange over samme stræk: til vores tal, til de andres og til forholdet. Tabellen læses først, hvor kun »bevæger sig« tæller; giver den ikke et af de fem øverste svar, læses den igen, hvor også tegn tæller, og svaret får »Tegn på:« foran.',
      ),
      table(
        'Svaret efter, hvad der bevæger sig',
        ['vores tal', 'forholdet', 'de andres', 'svar'],
        ['bevæger sig', 'bevæger sig, samme vej', 'nej', 'Mest os'],
        ['bevæger sig', 'bevæger sig, samme vej', 'bevæger sig, samme vej', 'Begge dele'],
        ['bevæger sig', 'nej', 'bevæger sig, samme vej', 'Følger udviklingen'],
        [
          'bevæger sig',
          'bevæger sig, anden vej',
          'alt',
          'Følger udviklingen, men mindre end de andre',
        ],
        ['andet', 'bevæger sig', 'alt', 'Vi skiller os ud'],
        ['nej', 'nej', 'bevæger sig', 'Kan ikke afgøres'],
        ['nej', 'nej', 'nej', 'Ingen forskel at se'],
        ['bevæger sig', 'nej', 'nej', 'Kan ikke afgøres'],
      ),
      text(
        'Svaret handler om forskellen til de andre. Det viser aldrig, at kommunens arbejde har haft en virkning. Hvor meget kommunen selv kan flytte tallet, står på hver indikators side; det er vores eget skøn.',
      ),
    ],
  },
  {
    id: 'fejl',
    title: 'Hvor tit reglen tager fejl',
    blocks: [
      text(
        'Reglen er indstillet med beregnede tal, der i virkeligheden står stille. Så tit kalder den dem alligevel noget:',
      ),
      table(
        'Fejl i tal, der står stille',
        ['', 'bevæger sig', 'tegn på eller mere'],
        ['månedstal, mindst én gang på et år med 12 opdateringer', 'højst 5 pct.', 'højst 20 pct.'],
        ['månedstal, på en tilfældig dag', 'højst 1,4 pct.', 'højst 8 pct.'],
        [
          'kvartalstal, mindst én gang på et år med 4 opdateringer',
          'højst 5 pct.',
          'højst 20 pct.',
        ],
        ['årstal, hvert år', 'højst 5 pct.', 'højst 20 pct.'],
      ),
      text(
        'Tal, der vandrer langsomt af sig selv, kaldes oftere noget: for en tilfældig vandring siger reglen mindst én gang på et år »bevæger sig« i 16–21 pct. af tilfældene og »tegn på« eller mere i 33–46 pct. For dem er spørgsmål 3 det, man skal læse.',
      ),
      text(
        'I en liste på tredive tal, der alle står stille, giver tilfældet omkring ét falsk »bevæger sig« hvert andet år og to til fire falske tegn hvert år. Et tegn alene er derfor ingen grund til en beslutning.',
      ),
      text(
        'Når vi ikke adskiller os fra de andre, kaldes forholdet alligevel noget mindst én gang på et år i 8–14 pct. af serierne; »mest os« eller »begge dele« i omkring 2 pct.',
      ),
    ],
  },
  {
    id: 'versioner',
    title: 'Ændrede tal, versioner og fejl hos udgiveren',
    blocks: [
      list(
        'Alle tal, der gælder på samme tid, er én dataversion. Hver side nævner sin.',
        'Når en udgiver ændrer et tal, gemmes både det gamle og det nye. Enhver tidligere version kan hentes i API’et med vintage=.',
        'Et svar fra reglen gemmes med dataversion og regelversion. En vedtaget status ændres aldrig, fordi tal ændres siden; siden siger, hvad der er sket.',
        'Et åbenlyst forkert tal rettes ikke af os. Det vises, som udgiveren har offentliggjort det, og bemærkningen står under figuren.',
        'Kan en kilde ikke nås, bliver dens sidste gode tal stående, og siderne siger, hvor gamle de er.',
      ),
    ],
  },
]
