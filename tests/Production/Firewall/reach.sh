#!/usr/bin/env bash
# reach.sh RULESET < lines of "SOURCE PORT"
# Loads the ruleset in a network of its own and prints for each line whether a connection from there gets to the port:
# "SOURCE PORT reached" (nobody listens, but the machine answers) or "SOURCE PORT barred".
# Must run in a network namespace of its own, and be the machine that the ruleset is for.
set -euo pipefail

machine=10.99.0.1
unshare -n sleep 600 &
outside=$!
trap 'kill $outside' EXIT
own=$(readlink /proc/self/ns/net)
until [ "$(readlink /proc/$outside/ns/net)" != "$own" ]; do sleep 0.05; done
from_outside() { nsenter -t "$outside" -n "$@"; }

ip link set lo up
ip link add inside type veth peer name outside netns "$outside"
ip addr add $machine/24 dev inside
ip link set inside up
from_outside ip addr add 10.99.0.2/24 dev outside
from_outside ip link set outside up
ip route add default via 10.99.0.2

# What is dropped can only be told from what is slow by waiting; what is rejected says so.
sed 's/^ *counter drop$/counter reject with icmpx admin-prohibited/' "$1" | nft -f -

while read -r source port; do
  from_outside ip addr replace "$source/32" dev outside
  from_outside ip route replace $machine/32 dev outside src "$source"
  # shellcheck disable=SC2016 # expanded by the inner shell
  answer=$(from_outside timeout 60 bash -c 'exec 3<>"/dev/tcp/$0/$1"' $machine "$port" 2>&1 || true)
  case $answer in
    *'Connection refused'*) echo "$source $port reached" ;;
    *'No route to host'* | *'Network is unreachable'*) echo "$source $port barred" ;;
    *) echo "$source $port unknown: $answer" ;;
  esac
done
