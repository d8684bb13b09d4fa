# Felles tekster
button-menu = Meny
button-cancel = Angre
button-yes = Ja takk
button-no = Nei takk
button-back = Tilbake
button-help = Hjelp

stale-button = Den knappen gjelder ikke lenger. Bruk menyen.
not-yours = Det kan du ikke her.
unknown-text = Jeg skjønte ikke hva det hører til, så jeg har ikke lagret det. Vil du finne det i menyen?
unknown-command = Den kommandoen kjenner jeg ikke. Menyen viser hva jeg kan.
too-long = Teksten er på { $length } tegn, og det er plass til 1000. Vil du korte den litt ned og sende den på nytt?
text-only = Jeg kan bare lese tekst, så jeg har ikke lagret noe. Vil du skrive det i stedet?
forwarded = Videresendte meldinger leser jeg ikke, så jeg har ikke lagret noe. Vil du skrive det med dine egne ord?
flood = Det gikk fortere enn jeg klarer å følge med, så det siste er ikke lagret. Vil du vente et minutt og sende det på nytt?
private-only = Jeg snakker bare med én om gangen. Skriv til meg i en privat chat; her går jeg igjen.
stranger = Hei. For å bli med trenger du en lenke fra fasilitatoren din.
please-delete = Jeg fikk ikke slettet meldingen. Vil du slette den selv i chatten?
was-away = Jeg var borte fra { $from } til { $to }. Skrev du noe i mellomtiden, så send det på nytt.
was-restored = Jeg er hentet tilbake fra en sikkerhetskopi, slik alt var { $at }. Det kolleger skrev eller valgte etter det, mangler; be dem gjøre det på nytt.
was-restored-newest = Jeg er hentet tilbake fra den løpende kopien, slik alt var { $at }. Det siste øyeblikket før det kan mangle; be den som skrev, valgte eller slettet noe da, gjøre det på nytt.

guard-stop = Stopp – dette ligner <b>{ $what }</b>. Jeg har ikke lagret teksten og prøver å slette meldingen, men Telegram har allerede fått den. Skriv den på nytt uten det som kan peke på en innbygger. Har du sendt opplysninger om en innbygger, så si fra til { $contact } i dag.
guard-cpr = et fødselsnummer
guard-phone = et telefonnummer
guard-email = en e-postadresse
guard-address = en adresse
guard-postcode = et postnummer med sted
guard-account = et kontonummer
guard-cvr = et CVR-nummer
guard-case_number = et saksnummer
guard-link = en lenke
guard-at_name = et brukernavn
guard-birth_date = en fødselsdato

demo-hello = Du er med som <b>{ $name }</b> i eksempelet. Menyen viser hva du kan gjøre, og klokken øverst spoler fram til det neste som skjer.

due-attend = neste melding
due-facilitator-brief = mandagsbrevet
due-feedback-deadline = fristen for et ønske om feedback
due-minutes-end = slutt på de fire minuttene
due-people-return = velkommen tilbake
due-pulse-close = temperaturmålingen lukkes
due-pulse-open = temperaturmålingen åpnes
due-reflection-later = spørsmålet på nytt
due-sparring-phase = neste fase i sparringen
due-sparring-reminder = påminnelsen om en avtale
due-sparring-round = sparringsrunden
due-sparring-written = siste frist for det skriftlige

# Det kolleger ber om: én melding i uken
requests-letter = { $count ->
        [1] En kollega har spurt deg om noe. Trykk når det passer.
       *[other] Kolleger har spurt deg om { $count } ting. Trykk når det passer.
    }
requests-letter-mixed = { $count ->
        [1] En kollega har noe til deg. Trykk når det passer.
       *[other] Kolleger har { $count } ting til deg. Trykk når det passer.
    }
