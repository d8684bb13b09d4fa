# Kommandoer for den, der åbner botten
command-start = start
command-start-about = Begynd
command-privacy = privatliv
command-privacy-about = Hvad jeg gemmer, og hvem der ser hvad
command-help = hjaelp
command-help-about = Sådan bruger du mig
