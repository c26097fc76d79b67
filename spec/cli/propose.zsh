# Prints what zsh proposes for lines: those of each on a line of its own.
# zsh -f propose.zsh SCRIPT LINE...
zmodload zsh/zpty
zpty shell zsh -f -i
send() { zpty -w shell "$1" }
send "PROMPT=; autoload -U compinit && compinit -D -u; source ${(q)1}"
send 'compadd() { local -a hits; builtin compadd -O hits "$@"; (( $#hits )) && print -r -- "<HIT ${hits[*]}>"; builtin compadd "$@" }'
# The markers are not written as they are printed, because the shell shows the line that it reads.
send 'propose() { zle complete-word; print -r -- "<DO""NE>" }; zle -N propose; bindkey "^I" propose; print "<REA""DY>"'
zpty -r shell out '*<READY>*'
shift
for line; do
  zpty -w -n shell $'\x15'"$line"$'\t'
  zpty -r shell out '*<DONE>*'
  out=${out##*<HIT }
  print -r -- "${out%%>*}"
done
zpty -d shell
