# SPDX-License-Identifier: MIT
# Completes footprint's commands, options and names in bash.
_footprint() {
  local cur prev words cword
  _init_completion -s 2>/dev/null || {
    COMPREPLY=()
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
  }
  local filter='--view --provider --market --country --status --kind --access --as-of --search'
  local picture='--projection --center --meridian --zoom --fit --theme --layers --size --scale'
  local model='--model --access-network --measured'
  local analysis="--analysis --form --a --b --weight --within $model"
  # Lists grow after commas: complete the last name of one.
  local before=''
  [[ $cur == *,* ]] && before=${cur%,*},
  names() { COMPREPLY=($(compgen -P "$before" -W "$1" -- "${cur##*,}")); }

  case $prev in
    --provider) names "$(footprint names provider 2>/dev/null)"; return ;;
    --market) names "$(footprint names market 2>/dev/null)"; return ;;
    --country) names "$(footprint names country 2>/dev/null)"; return ;;
    --status) names 'open uncertain announced closed all'; return ;;
    --kind) names 'region zone edge data-center all'; return ;;
    --access) names 'public restricted all'; return ;;
    --projection) names 'equal-earth mercator plate-carree'; return ;;
    --theme) names 'dark light'; return ;;
    --layers) names 'relief graticule water urban borders divisions contours catchments corridors arcs places sites site-names legend all none'; return ;;
    --format)
      case " ${COMP_WORDS[*]} " in *' story '*) names 'text json' ;; *) names 'table csv json geojson' ;; esac
      return ;;
    --analysis) names 'none nearest reach sites compare'; return ;;
    --form) names 'field countries'; return ;;
    --model) names 'corridor great-circle floor'; return ;;
    --access-network) names 'wired wireless'; return ;;
    --weight) names 'people gdp internet-users cities'; return ;;
    --within) names '20,50,100,250 50 100'; return ;;
    --by) names 'world market subregion country city'; return ;;
    --step) names 'day week month quarter year'; return ;;
    --event) names 'opened closed announced all'; return ;;
    --from | --to) names 'today'; return ;;
    --rank) names 'rtt km'; return ;;
    --a | --b) names "all $(footprint names provider 2>/dev/null)"; return ;;
    --size) names '1280x720 1920x1080 3840x2160'; return ;;
    --as-of) names 'today'; return ;;
    --view | --measured | -o | --output) COMPREPLY=($(compgen -f -- "$cur")); return ;;
  esac

  local command='' word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in explore | render | sites | coverage | compare | nearest | timeline | events | story) command=$word ;; esac
  done
  case $command in
    render) names "-o $filter $picture $analysis --from --to --step --fps --again --quiet --help" ;;
    sites) names "-o $filter --format --help" ;;
    coverage) names "-o $filter $model --weight --within --by --format --help" ;;
    compare)
      if [[ $cur == -* ]]; then names "-o $filter $model --weight --by --format --help"
      else names "all $(footprint names provider 2>/dev/null)"; fi ;;
    nearest) names "-o ${filter/--market --country /} $model --rank --all --format --help" ;;
    timeline) names "-o ${filter/--as-of /} $model --weight --within --from --to --step --format --help" ;;
    events)
      local of_sites=${filter/--as-of /}
      names "-o ${of_sites/--status /} --from --to --event --firsts --format --help" ;;
    story)
      if [[ $cur == -* ]]; then names '-o --size --theme --format --help'
      else COMPREPLY=($(compgen -W "$(footprint names story 2>/dev/null)" -- "$cur") $(compgen -f -- "$cur")); fi ;;
    explore) names "$filter $picture $analysis --help" ;;
    *) names "explore render sites coverage compare nearest timeline events story --help --version $filter $picture $analysis" ;;
  esac
}
complete -F _footprint footprint
