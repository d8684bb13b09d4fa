"""Sixty things a colleague may look for, each with the words that are the known answer.

The query never repeats the answer's spelling throughout: other forms, compounds, prefixes, å as aa.
"""

QUERIES: tuple[tuple[str, str], ...] = (
    (
        "afbrudt praktik køkken",
        "Praktikken i kantinekøkkenet blev afbrudt, fordi mødetiden lå før den første bus.",
    ),
    (
        "praktikforløb lager truck",
        "Forløbet på lageret stoppede, da truckkortet trak ud og opgaverne slap op.",
    ),
    (
        "mentor vikarpulje fravær",
        "En mentor fra vikarpuljen fulgte med de første dage, og uge ét gik uden fravær.",
    ),
    (
        "soge job aften",
        "Vi søgte sammen efter aftenjob, og det åbnede for butikker, vi ikke havde tænkt på.",
    ),
    (
        "virksomhedssamtale gartneri",
        "I samtalen med gartneriet spurgte jeg til sæsonen, før jeg fortalte om ordningen.",
    ),
    (
        "tolk misforståelse",
        "En misforståelse om pauser kunne være undgået, hvis tolken havde været med fra start.",
    ),
    (
        "deltid rengøring hotel",
        "Rengøringen på hotellet begyndte med tolv timer, og deltiden voksede efter to måneder.",
    ),
    ("børnehave sang", "Sangstunden i børnehaven blev det sted, hvor hun viste, hvad hun kunne."),
    (
        "skånehensyn løft",
        "Hensynet om ikke at løfte over ti kilo var ikke givet videre til formanden.",
    ),
    (
        "telefonopkald i stedet for møde",
        "Jeg fulgte op med korte telefonopkald hver fredag i stedet for et langt møde.",
    ),
    (
        "løntilskud mekaniker",
        "Mekanikeren sagde ja til løntilskuddet, da han så drejebænken blive brugt rigtigt.",
    ),
    ("fleksible mødetider", "Da mødetiden blev fleksibel, forsvandt de fleste afbud."),
    (
        "bus ruten",
        "Bussturen var den svære del, så vi kørte ruten sammen to gange inden første dag.",
    ),
    ("cv uden huller", "Vi skrev et cv over evner i stedet for årstal, og hullerne fyldte mindre."),
    ("stemning frokoststue", "Stemningen i frokoststuen afgjorde mere end opgaverne, om hun blev."),
    (
        "sommerhus udlejning",
        "Udlejningen af sommerhuse havde brug for hænder om lørdagen, og det passede ham.",
    ),
    (
        "sparring gode spoergsmaal flyttede",
        "Jeg fik tre gode spørgsmål i sparringen og ingen råd, og det flyttede mest.",
    ),
    (
        "bager natarbejde",
        "Bageren tilbød nattevagter, og natarbejdet var netop det, der gav ro om dagen.",
    ),
    (
        "tilbagemelding praktikvært",
        "Praktikværten manglede en tilbagemelding fra os og troede, at vi havde glemt dem.",
    ),
    (
        "håndværker lærling voksen",
        "Tømreren ville hellere have en voksenlærling end en praktikant i fire uger.",
    ),
    (
        "netværk tidligere chef",
        "Den tidligere chef kendte en leder i nabobyen, og netværket gav samtalen.",
    ),
    (
        "digital ansøgning hjælp",
        "Den digitale ansøgning tog modet fra ham, til vi udfyldte den på biblioteket.",
    ),
    (
        "genbrugsplads udendørs",
        "På genbrugspladsen kunne han være ude hele dagen og selv sortere i sit tempo.",
    ),
    (
        "nej tak fra virksomheden",
        "Virksomheden takkede nej, men bad os vende tilbage, når ordrebogen var fuld igen.",
    ),
    (
        "kursus praktik parallelt",
        "Vi lod kurset og praktikken køre parallelt i stedet for at vente på næste trin.",
    ),
    ("synlig skridt timerne", "De små skridt blev synlige, da vi talte timer i stedet for uger."),
    (
        "fælles sprog afdelingerne",
        "Afdelingerne brugte ordet klar om to forskellige ting, og det fælles sprog manglede.",
    ),
    (
        "ressourcer fritid",
        "I fritiden lavede han lydudstyr, og den ressource stod ingen steder i papirerne.",
    ),
    ("koerekort samkørsel", "Uden kørekort på landet blev cyklen og en samkørsel løsningen."),
    (
        "fysioterapeut pauser",
        "Fysioterapeutens råd om korte pauser kom med i aftalen med arbejdspladsen.",
    ),
    (
        "vikarbureau fuldtid",
        "Vikarbureauet gav ham en fod indenfor, og det blev til fuld tid efter jul.",
    ),
    (
        "planteskole forår",
        "Planteskolen mangler altid folk i foråret, så vi ringede allerede i januar.",
    ),
    ("cykelværksted unge", "De unge i cykelværkstedet lærte mere af hinanden end af os."),
    (
        "ordblind program",
        "Et oplæsningsprogram gjorde, at ordblindheden ikke længere bestemte opgaverne.",
    ),
    ("samtale i bil", "Den bedste samtale havde vi i bilen på vej hjem fra besøget."),
    ("kaffebar kunder", "I kaffebaren voksede modet for hver kunde, der kom igen."),
    (
        "bakke op personalemøde",
        "Da lederen bakkede op på personalemødet, turde flere dele det, der gik skævt.",
    ),
    ("dele fejl egen sag", "Jeg delte en fejl fra min egen sag, og bagefter kom der tre andre."),
    ("syning uniformer", "Systuen syede uniformer, og den præcise syning gav stolthed."),
    ("lugt og støj", "Lugten i hallen og støjen fra båndet var grunden, ikke kollegerne."),
    ("hjemmepleje uddannelsen", "Hun ville prøve hjemmeplejen, før hun valgte uddannelsen."),
    ("aftale paa skrift", "Aftalen stod på skrift hos os og kun i hovedet hos mesteren."),
    (
        "regnskab frivillig",
        "Som frivillig kasserer førte hun regnskabet, og det åbnede døren til kontoret.",
    ),
    (
        "slagteri handsker",
        "På slagteriet manglede der handsker i hans størrelse de første tre dage.",
    ),
    ("ugeplan overblik", "En ugeplan med billeder gav overblik, da teksten var for meget."),
    ("brobygger", "Brobyggeren gik med til møderne og oversatte mellem system og hverdag."),
    (
        "motivation efter ferien",
        "Efter ferien var motivationen væk, og vi begyndte forfra med ét mål.",
    ),
    ("hundepension dyr", "Dyrene i hundepensionen stillede krav uden at dømme."),
    (
        "timer udvidet gradvist",
        "Timerne blev udvidet gradvis, én ad gangen, og kun når hun selv sagde til.",
    ),
    (
        "postbud tidlig morgen",
        "Som postbud begyndte dagen tidligt, og morgenen viste sig at være hans bedste tid.",
    ),
    (
        "sygemelding kontakt arbejdsgiver",
        "Vi holdt kontakten til arbejdsgiveren under sygemeldingen med et kort om måneden.",
    ),
    ("kok elev", "Køkkenchefen ville have en elev, og han blev kok."),
    (
        "for korte praktikpladser to uger",
        "To uger var for kort til, at praktikpladsen så, hvad han kunne.",
    ),
    ("skrive målet med borgerens ord", "Jeg skrev målet med borgerens ord, og så blev det hans."),
    (
        "faggruppe perspektiv psykolog",
        "Psykologens perspektiv fik os til at se tavsheden som en måde at passe på sig selv.",
    ),
    (
        "lokalt byggefirma",
        "Det lokale byggefirma ville hellere ringes op på pladsen end få en mail.",
    ),
    ("hygiejnebevis køkken", "Hygiejnebeviset tog en dag og åbnede for alle køkkener i byen."),
    ("alene på kontoret", "Han sad alene på kontoret, og ingen hentede ham til frokost."),
    ("svømmehal livredder", "Livredderkurset i svømmehallen blev til et sommerjob."),
    (
        "overlevering afløser ferie",
        "Afløseren fik ingen overlevering, og borgeren måtte fortælle det hele igen i ferien.",
    ),
)
