# Commands for whoever opens the bot
command-start = start
command-start-about = Begin
command-privacy = privacy
command-privacy-about = What I keep, and who sees what
command-help = help
command-help-about = How to use me
