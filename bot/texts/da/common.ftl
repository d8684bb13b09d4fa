# Fælles tekster
button-menu = Menu
button-cancel = Fortryd
button-yes = Ja tak
button-no = Nej tak
button-back = Tilbage
button-help = Hjælp

stale-button = Den knap gælder ikke længere. Brug menuen.
not-yours = Det kan du ikke her.
unknown-text = Jeg kunne ikke se, hvad det hører til, så jeg har ikke gemt det. Vil du finde det i menuen?
unknown-command = Den kommando kender jeg ikke. Menuen viser, hvad jeg kan.
too-long = Teksten er { $length } tegn, og der er plads til 1.000. Vil du korte den lidt og sende den igen?
text-only = Jeg kan kun læse tekst, så jeg har ikke gemt noget. Vil du skrive det i stedet?
forwarded = Videresendte beskeder læser jeg ikke, så jeg har ikke gemt noget. Vil du skrive det med dine egne ord?
flood = Det gik hurtigere, end jeg kan følge med, så det sidste er ikke gemt. Vil du vente et minut og sende det igen?
private-only = Jeg taler kun med én ad gangen. Skriv til mig i en privat chat; her går jeg igen.
stranger = Hej. For at være med skal du bruge et link fra din tovholder.
please-delete = Jeg kunne ikke slette beskeden. Vil du selv slette den i chatten?
was-away = Jeg var væk fra { $from } til { $to }. Skrev du imens, så send det igen.
was-restored = Jeg er sat tilbage fra en sikkerhedskopi, til som alt stod { $at }. Hvad kolleger skrev eller valgte derefter, mangler; bed dem gøre det igen.
was-restored-newest = Jeg er sat tilbage fra den løbende kopi, til som alt stod { $at }. Det sidste øjeblik før kan mangle; bed den, der skrev, valgte eller slettede noget da, gøre det igen.

guard-stop = Stop – det ligner <b>{ $what }</b>. Jeg har ikke gemt teksten og prøver at slette beskeden, men Telegram har allerede modtaget den. Skriv den igen uden det, der kan pege på en borger. Har du sendt oplysninger om en borger, så sig det til { $contact } i dag.
guard-cpr = et CPR-nummer
guard-phone = et telefonnummer
guard-email = en e-mailadresse
guard-address = en adresse
guard-postcode = et postnummer med by
guard-account = et kontonummer
guard-cvr = et CVR-nummer
guard-case_number = et sagsnummer
guard-link = et link
guard-at_name = et brugernavn
guard-birth_date = en fødselsdato

demo-hello = Du er med som <b>{ $name }</b> i eksemplet. Menuen viser, hvad du kan, og uret foroven spoler til det næste, der sker.

due-attend = den næste besked
due-facilitator-brief = mandagsbrevet
due-feedback-deadline = fristen for et ønske om feedback
due-minutes-end = slut på de fire minutter
due-people-return = velkommen tilbage
due-pulse-close = temperaturmålingen lukker
due-pulse-open = temperaturmålingen åbner
due-reflection-later = spørgsmålet igen
due-sparring-phase = næste fase i sparringen
due-sparring-reminder = påmindelsen om en aftale
due-sparring-round = sparringsrunden
due-sparring-written = sidste frist for det skriftlige

# Det, kolleger beder om: én besked om ugen
requests-letter = { $count ->
        [1] En kollega har spurgt dig om noget. Tryk, når det passer dig.
       *[other] Kolleger har spurgt dig om { $count } ting. Tryk, når det passer dig.
    }
requests-letter-mixed = { $count ->
        [1] En kollega har noget til dig. Tryk, når det passer dig.
       *[other] Kolleger har { $count } ting til dig. Tryk, når det passer dig.
    }
