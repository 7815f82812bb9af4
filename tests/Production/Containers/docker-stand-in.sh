#!/bin/bash
# Stands in for docker: keeps the ids of containers, a file for each service of $STATE, and writes down what it was asked.
set -eu
echo "$*" >>"$STATE/asked"

service=${*: -1}
case $1 in
  compose)
    case $2 in
      ps) cat "$STATE/$service" 2>/dev/null || true ;;
      config) printf '%s\n' postgres replica redis redis-cache backup-before-migration migrate silo api balancer recovery ;;
      run) [ "$service" != "${FAILING:-}" ] ;;
      up)
        count=$(sed -n 's/.*--scale [a-z]*=\([0-9]*\).*/\1/p' <<<"$*")
        touch "$STATE/$service"
        while [ "$(wc -l <"$STATE/$service")" -lt "${count:-2}" ]; do echo "$service-$RELEASE-$RANDOM$RANDOM" >>"$STATE/$service"; done
        ;;
    esac
    ;;
  inspect) [[ $service == *"-${SICK:-none}-"* ]] && echo starting || echo healthy ;;
  rm)
    shift
    for id in "$@"; do [ "$id" = --force ] || sed -i "/^$id\$/d" "$STATE"/silo "$STATE"/api; done
    ;;
esac
