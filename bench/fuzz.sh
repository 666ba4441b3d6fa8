#!/usr/bin/env bash
# Runs every fuzz target for FUZZTIME, ten minutes by default. What breaks one is
# kept by go in testdata/fuzz of its package: commit it with the repair.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

grep -rEo --include='*_test.go' '^func Fuzz[A-Za-z0-9]+' annotate |
  while IFS=: read -r file func; do
    printf '\n%s in %s\n' "${func#func }" "$(dirname "$file")"
    go test -run '^$' -fuzz "^${func#func }\$" -fuzztime "${FUZZTIME:-10m}" -fuzzminimizetime 5s "./$(dirname "$file")" </dev/null
  done
