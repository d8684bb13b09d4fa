# Kommandoer for den som åpner boten
command-start = start
command-start-about = Begynn
command-privacy = privatliv
command-privacy-about = Hva jeg lagrer, og hvem som ser hva
command-help = hjaelp
command-help-about = Slik bruker du meg
