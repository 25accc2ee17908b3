# SPDX-License-Identifier: MIT
# Completes footprint's commands, options and names in bash. The program itself says what there is.
_footprint() {
  local cur prev words cword
  _init_completion -s 2>/dev/null || {
    COMPREPLY=()
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
  }
  # Lists grow after commas: complete the last name of one.
  local before=''
  [[ $cur == *,* ]] && before=${cur%,*},
  names() { COMPREPLY=($(compgen -P "$before" -W "$1" -- "${cur##*,}")); }
  ask() { footprint names "$@" 2>/dev/null; }

  local command='' word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in explore | render | sites | coverage | compare | nearest | timeline | events | story | check) command=$word ;; esac
  done

  case $prev in
    --format)
      case $command in story) names 'text json' ;; sites | check) names 'table csv json geojson' ;; *) names 'table csv json' ;; esac
      return ;;
    --by) names 'world market subregion country city'; return ;;
    --step) names 'day week month quarter year'; return ;;
    --from | --to) names 'today'; return ;;
    --size) names '1280x720 1920x1080 3840x2160'; return ;;
    --view | --measured | -o | --output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --*)
      local values
      values=$(ask values "${prev#--}")
      [[ $values ]] && { names "$values"; return; } ;;
  esac

  if [[ $cur != -* ]]; then
    case $command in
      compare) names "$(ask side)"; return ;;
      check) COMPREPLY=($(compgen -f -- "$cur")); return ;;
      story) COMPREPLY=($(compgen -W "$(ask story)" -- "$cur") $(compgen -f -- "$cur")); return ;;
    esac
  fi
  names "$(ask words $command)"
}
complete -F _footprint footprint
