#!/bin/sh
# A verb of the ETL by hand, as pejling-pull.service runs it: its user, data folder, settings, keys and confinement. As root: sh .deploy/etl.sh status
# Files to import and backups lie in /var/lib/pejling-files, which it may write to beside its own folder.
set -eu
# What root has put there may be root's alone to read.
mkdir -p /var/lib/pejling-files && chmod -R a+rX /var/lib/pejling-files/
properties=$(systemctl cat pejling-pull.service | sed -n '/^\[Service\]/,/^\[Install\]/p' | grep -E '^[A-Z][A-Za-z]+=' | grep -vE '^(Type|ExecStart)=' | sed 's/^/--property=/')
IFS='
'
# shellcheck disable=SC2086 # one word a line
exec systemd-run --quiet --collect --wait --pipe --service-type=exec $properties --property=StateDirectory=pejling-files \
  /srv/pejling/node_modules/.bin/node etl/main.ts "$@"
