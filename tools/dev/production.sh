# shellcheck shell=bash
# Programs of a production host, for ./dev cluster --production and the suite of that name.

# What must be there, each with the package of Debian (or Ubuntu) that brings it. PostgreSQL's programs are not on the PATH.
production_programs='nginx=nginx redis-server=redis-server pgbackrest=pgbackrest pgbouncer=pgbouncer promtool=prometheus nft=nftables ip=iproute2 openssl=openssl setpriv=util-linux'

# Prints the folder of PostgreSQL's server programs, of the oldest release that the product runs on, 15, where it is there.
find_postgres() { find /usr/lib/postgresql/1[5-9] -path '*/bin/initdb' -printf '%h\n' 2>/dev/null | sort -V | head -1 | grep .; }

missing_packages() {
  local pair
  for pair in $production_programs; do
    PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%=*}" >/dev/null || echo "${pair#*=}"
  done
  if ! find_postgres >/dev/null; then postgres_package; fi
}

# Debian 12 has 15, which is what its pgBackRest knows; others have one release of their own.
postgres_package() { apt-cache show postgresql-15 >/dev/null 2>&1 && echo postgresql-15 || echo postgresql; }

install_production() {
  local missing
  missing=$(missing_packages | xargs)
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null || ! may_install; then
    fail "Programs of a production host are missing: $missing. On Debian: sudo apt-get install --no-install-recommends $missing"
  fi
  say "Installing $missing"
  as_root apt-get update -qq >&2
  missing=$(missing_packages | xargs)
  install_unstarted "$missing"
}

# A CI machine is nobody's own: there sudo may be used unasked.
may_install() { [ "$(id -u)" = 0 ] || { [ "${CI:-}" = true ] && sudo -n true 2>/dev/null; }; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Packages whose services are neither started nor started with the machine, and no cluster of PostgreSQL is made.
install_unstarted() {
  # shellcheck disable=SC2016,SC2086 # expanded by the inner shell; a list of packages
  as_root sh -c '
    set -e
    policy=/usr/sbin/policy-rc.d
    if [ ! -e $policy ]; then
      printf "#!/bin/sh\nexit 101\n" >$policy
      chmod +x $policy
      trap "rm -f $policy" EXIT
    fi
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
      mkdir -p /etc/postgresql-common
      echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    fi
    DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -qq -y --no-install-recommends \
      -o Dpkg::Options::=--force-confold "$@" >/dev/null
  ' install_unstarted $1
}
